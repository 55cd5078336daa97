package gatewright.ui.view;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A coloured box with an icon, a heading, a sentence, and where the sentence comes from. */
public final class Callout extends HBox {
  private final Label heading = new Label();
  private final Label sentence = new Label();
  private final Label source = new Label();
  private final VBox more = new VBox();
  private final HBox pictured = new HBox();

  /** Says nothing yet, and is not shown. */
  public Callout() {
    getStyleClass().add("callout");
    heading.getStyleClass().add("callout-heading");
    source.getStyleClass().add("hint");
    more.getStyleClass().add("callout-more");
    VBox words = new VBox(heading, sentence, source, more);
    words.getStyleClass().add("callout-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    for (Label label : List.of(heading, sentence, source)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    getChildren().addAll(pictured, words);
    setMore(List.of());
    setTone("accent");
    show("", "", "");
  }

  /** What stands below its words: facts, buttons; empty for nothing. */
  public void setMore(List<Node> parts) {
    more.getChildren().setAll(parts);
    more.setVisible(!parts.isEmpty());
    more.setManaged(!parts.isEmpty());
  }

  /** Its colour: accent, success, attention, danger or neutral. */
  public String getTone() {
    return getStyleClass().get(getStyleClass().size() - 1);
  }

  /** Its colour: accent, success, attention, danger or neutral. */
  public void setTone(String tone) {
    getStyleClass().setAll("callout", tone);
    Feather feather =
        switch (tone) {
          case "success" -> Feather.CHECK_CIRCLE;
          case "attention" -> Feather.ALERT_TRIANGLE;
          case "danger" -> Feather.X_OCTAGON;
          default -> Feather.INFO;
        };
    pictured.getChildren().setAll(Icons.icon(feather));
  }

  /** The sentence. */
  public String getText() {
    return sentence.getText();
  }

  /** The sentence alone. */
  public void setText(String text) {
    show("", text, "");
  }

  /** What it says; parts may be empty, and with all of them empty it is not there. */
  public void show(String head, String text, String from) {
    part(heading, head);
    part(sentence, text);
    part(source, from);
    boolean there = !(head.isEmpty() && text.isEmpty());
    setVisible(there);
    setManaged(there);
  }

  private static void part(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }
}
