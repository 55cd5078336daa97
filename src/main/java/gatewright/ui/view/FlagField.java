package gatewright.ui.view;

import gatewright.ui.answer.FlagAnswer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A box to tick, with a hint. */
public final class FlagField extends VBox {
  private final CheckBox box = new CheckBox();
  private final Label hint = new Label();

  /** Not ticked. */
  public FlagField() {
    getStyleClass().add("flag");
    box.setWrapText(true);
    box.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().addAll("hint", "radio-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    getChildren().add(box);
  }

  /** What ticking means. */
  public String getLabel() {
    return box.getText();
  }

  /** What ticking means. */
  public void setLabel(String text) {
    box.setText(text);
  }

  /** What helps to decide. */
  public String getHint() {
    return hint.getText();
  }

  /** What helps to decide. */
  public void setHint(String text) {
    hint.setText(text);
    box.setAccessibleHelp(text);
    if (!getChildren().contains(hint)) {
      getChildren().add(hint);
    }
  }

  /** What a screen reader says in place of the label. */
  public String getSpoken() {
    return box.getAccessibleText();
  }

  /** What a screen reader says in place of the label, where that alone would not do. */
  public void setSpoken(String text) {
    box.setAccessibleText(text);
  }

  /** Ties it to an answer. */
  public void show(FlagAnswer answer, Wiring wiring) {
    AnswerNodes.mark(box, answer);
    wiring.tie(box.selectedProperty(), answer.valueProperty());
  }
}
