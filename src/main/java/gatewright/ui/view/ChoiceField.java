package gatewright.ui.view;

import gatewright.ui.answer.ChoiceAnswer;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** A label and a few things to choose from: a row of buttons, or radio buttons with a line of explanation each. */
public final class ChoiceField extends VBox {
  private final Label label = new Label();
  private boolean explained;
  private ToggleGroup group = new ToggleGroup();

  /** Nothing to choose from yet. */
  public ChoiceField() {
    getStyleClass().add("answer");
    label.getStyleClass().add("field-label");
    getChildren().add(label);
  }

  /** What is asked. */
  public String getLabel() {
    return label.getText();
  }

  /** What is asked. */
  public void setLabel(String text) {
    label.setText(text);
  }

  /** Whether each option has a line of explanation. */
  public boolean isExplained() {
    return explained;
  }

  /** Whether each option has a line of explanation. */
  public void setExplained(boolean each) {
    explained = each;
  }

  /**
   * Ties it to an answer.
   *
   * @param keys the texts' key is this, a dot and the option's name; NONE for an empty optional
   */
  public <T> void show(ChoiceAnswer<T> answer, String keys, Wiring wiring) {
    group = new ToggleGroup();
    Pane pane = explained ? new VBox() : new FlowPane();
    pane.getStyleClass().add(explained ? "radios" : "segments");
    for (T option : answer.options()) {
      String key = keys + "." + name(option);
      ToggleButton button = explained ? new RadioButton() : new ToggleButton();
      button.setText(wiring.texts().text(key));
      button.setAccessibleText(label.getText() + ": " + button.getText());
      button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
      button.setUserData(option);
      AnswerNodes.mark(button, answer);
      button.setToggleGroup(group);
      if (!explained) {
        button.getStyleClass().add("segment");
        button.setMinWidth(USE_PREF_SIZE);
      }
      pane.getChildren().add(button);
      explanation(key, wiring.texts()).ifPresent(pane.getChildren()::add);
    }
    getChildren().setAll(label, pane);
    wiring.watch(answer.valueProperty(), value -> group.selectToggle(toggle(group, value)));
    // Not the buttons' actions: arrow keys choose without one.
    wiring.watch(group.selectedToggleProperty(), chosen -> take(chosen, group, answer));
  }

  @SuppressWarnings("unchecked") // each button carries one of the answer's own options
  private static <T> void take(Toggle chosen, ToggleGroup group, ChoiceAnswer<T> answer) {
    if (chosen == null) {
      // Pressed again: a choice is not taken back.
      group.selectToggle(toggle(group, answer.value()));
    } else {
      answer.valueProperty().set((T) chosen.getUserData());
    }
  }

  private static Toggle toggle(ToggleGroup group, Object value) {
    return group.getToggles().stream().filter(toggle -> toggle.getUserData().equals(value)).findFirst().orElse(null);
  }

  private Optional<Node> explanation(String key, Texts texts) {
    if (!explained || !texts.has(key + ".hint")) {
      return Optional.empty();
    }
    Label hint = new Label(texts.text(key + ".hint"));
    hint.getStyleClass().addAll("hint", "radio-hint");
    hint.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    return Optional.of(hint);
  }

  private static String name(Object option) {
    if (option instanceof Optional<?> optional) {
      return optional.map(ChoiceField::name).orElse("NONE");
    }
    return option instanceof Enum<?> constant ? constant.name() : option.toString();
  }
}
