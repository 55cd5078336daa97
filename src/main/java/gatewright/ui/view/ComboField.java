package gatewright.ui.view;

import gatewright.ui.answer.ChoiceAnswer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** A label and a drop-down list, for more options than fit side by side. */
public final class ComboField extends VBox {
  private final Label label = new Label();

  /** Nothing to choose from yet. */
  public ComboField() {
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

  /** Ties it to an answer. */
  public <T> void show(ChoiceAnswer<T> answer, Function<T, String> words, Wiring wiring) {
    ComboBox<T> choices = new ComboBox<>();
    choices.getItems().setAll(answer.options());
    choices.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T option) {
            return option == null ? "" : words.apply(option);
          }

          @Override
          public T fromString(String text) {
            return answer.options().stream().filter(option -> words.apply(option).equals(text)).findFirst().orElse(null);
          }
        });
    choices.setMaxWidth(Double.MAX_VALUE);
    label.setLabelFor(choices);
    wiring.tie(choices.valueProperty(), answer.valueProperty());
    getChildren().setAll(label, choices);
  }
}
