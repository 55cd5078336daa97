package gatewright.ui.view;

import gatewright.ui.answer.Message;
import gatewright.ui.answer.TextAnswer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A label, a field, a hint, and what is wrong with the text, below it. Texts are judged when the cursor leaves. */
public class AnswerField extends VBox {
  static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");
  private final Label label = new Label();
  private final TextField field;
  private final Label hint = new Label();
  private final Label problem = new Label();

  /** A field for open text. */
  public AnswerField() {
    this(new TextField());
  }

  /** Around that field. */
  protected AnswerField(TextField field) {
    this.field = field;
    getStyleClass().add("answer");
    label.getStyleClass().add("field-label");
    label.setLabelFor(field);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    hint.getStyleClass().add("hint");
    problem.getStyleClass().add("problem");
    problem.setGraphic(Icons.icon(Feather.ALERT_CIRCLE));
    hint.setWrapText(true);
    problem.setWrapText(true);
    hint.setMinHeight(USE_PREF_SIZE);
    problem.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(label, field, hint, problem);
    hide(hint);
    hide(problem);
  }

  /** What is asked. */
  public final String getLabel() {
    return label.getText();
  }

  /** What is asked. */
  public final void setLabel(String text) {
    label.setText(text);
  }

  /** What helps to answer. */
  public final String getHint() {
    return hint.getText();
  }

  /** What helps to answer. */
  public final void setHint(String text) {
    hint.setText(text);
    field.setAccessibleHelp(text);
    present(hint, !text.isEmpty());
  }

  /** An example, shown in the empty field. */
  public final String getPrompt() {
    return field.getPromptText();
  }

  /** An example, shown in the empty field. */
  public final void setPrompt(String text) {
    field.setPromptText(text);
  }

  /** Whether the text is of the kind that is compared character by character. */
  public final boolean isMono() {
    return field.getStyleClass().contains("mono");
  }

  /** Whether the text is of the kind that is compared character by character. */
  public final void setMono(boolean mono) {
    if (mono) {
      field.getStyleClass().add("mono");
    }
  }

  /** How many characters wide the field is at least. */
  public final int getColumns() {
    return field.getPrefColumnCount();
  }

  /** How many characters wide the field is. */
  public final void setColumns(int columns) {
    field.setPrefColumnCount(columns);
  }

  /** The field itself. */
  public final TextField field() {
    return field;
  }

  /** Ties it to an answer. */
  public void show(TextAnswer answer, Wiring wiring) {
    AnswerNodes.mark(field, answer);
    wiring.tie(field.textProperty(), answer.textProperty());
    wiring.watch(answer.problemProperty(), wrong -> showProblem(wrong, wiring.texts()));
    wiring.watch(
        field.focusedProperty(),
        focused -> {
          if (!focused && !field.getText().equals(answer.value())) {
            answer.leave();
          }
        });
    field.setOnAction(event -> answer.leave());
  }

  private void showProblem(Message wrong, Texts texts) {
    String words = texts.text(wrong);
    problem.setText(words);
    present(problem, wrong != null);
    field.pseudoClassStateChanged(PROBLEM, wrong != null);
    field.setAccessibleHelp(wrong == null ? hint.getText() : words);
  }

  private static void hide(Label part) {
    present(part, false);
  }

  private static void present(Label part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
