package gatewright.ui.view;

import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.TextAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * Several texts of one kind, one line each, and a line to add more. By keyboard: Enter adds, Alt+Up and Alt+Down move, the
 * delete button is in the tab order.
 */
public final class ListField extends VBox {
  private final Label label = new Label();
  private final VBox lines = new VBox();
  private final AnswerField entry = new AnswerField();
  private final Words hint = new Words("", "hint");
  private final Button add = new Button();
  private boolean ordered;

  /** Empty. */
  public ListField() {
    getStyleClass().addAll("answer", "list-field");
    label.getStyleClass().add("field-label");
    label.setLabelFor(entry.field());
    lines.getStyleClass().add("list-lines");
    entry.setMono(true);
    add.setGraphic(Icons.icon(Feather.PLUS));
    add.setMinWidth(USE_PREF_SIZE);
    HBox bottom = new HBox(entry, add);
    bottom.getStyleClass().add("list-entry");
    HBox.setHgrow(entry, Priority.ALWAYS);
    entry.getChildren().remove(0);
    getChildren().addAll(label, lines, bottom, hint);
    setHint("");
  }

  /** What is asked. */
  public String getLabel() {
    return label.getText();
  }

  /** What is asked. */
  public void setLabel(String text) {
    label.setText(text);
  }

  /** What helps to answer. */
  public String getHint() {
    return hint.getText();
  }

  /** What helps to answer. */
  public void setHint(String text) {
    hint.setText(text);
    hint.setVisible(!text.isEmpty());
    hint.setManaged(!text.isEmpty());
    entry.field().setAccessibleHelp(text);
  }

  /** An example, shown in the adding line. */
  public String getPrompt() {
    return entry.getPrompt();
  }

  /** An example, shown in the adding line. */
  public void setPrompt(String text) {
    entry.setPrompt(text);
  }

  /** Whether the order means something. */
  public boolean isOrdered() {
    return ordered;
  }

  /** Whether the order means something. */
  public void setOrdered(boolean means) {
    ordered = means;
  }

  /** Says beside each line how it stands, and below it what is known of it. */
  public void mark(Function<String, Mark> marks) {
    lines.getChildren().forEach(line -> ((Line) line).mark(marks.apply(((Line) line).row.value())));
  }

  /** Ties it to an answer. */
  public void show(ListAnswer answer, Wiring wiring) {
    Texts texts = wiring.texts();
    add.setText(texts.text("list.add"));
    add.setAccessibleText(texts.text("list.addTo", label.getText()));
    add.setOnAction(event -> answer.add());
    entry.show(answer.entry(), wiring);
    AnswerNodes.mark(entry.field(), answer);
    entry.field().setAccessibleText(texts.text("list.addTo", label.getText()));
    entry.field().setOnAction(event -> answer.add());
    wiring.watch(answer.rows(), () -> showLines(answer, wiring));
  }

  private void showLines(ListAnswer answer, Wiring wiring) {
    List<Line> next = new ArrayList<>();
    for (TextAnswer row : answer.rows()) {
      Line line = known(row).orElseGet(() -> line(answer, row, wiring));
      next.add(line);
      line.field.field().setAccessibleText(label.getText() + " " + next.size());
    }
    lines.getChildren().setAll(next);
    lines.setVisible(!next.isEmpty());
    lines.setManaged(!next.isEmpty());
  }

  private Optional<Line> known(TextAnswer row) {
    return lines.getChildren().stream().map(Line.class::cast).filter(line -> line.row == row).findFirst();
  }

  private Line line(ListAnswer answer, TextAnswer row, Wiring wiring) {
    AnswerField field = new AnswerField();
    field.setMono(true);
    field.getChildren().remove(0);
    field.show(row, wiring);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button remove = new Button(null, Icons.icon(Feather.X));
    remove.getStyleClass().add("flat-icon");
    remove.setAccessibleText(wiring.texts().text("list.remove", row.value()));
    remove.setTooltip(new Tooltip(wiring.texts().text("list.remove", row.value())));
    remove.setOnAction(
        event -> {
          answer.remove(row);
          entry.field().requestFocus();
        });
    if (ordered) {
      field.field().addEventFilter(KeyEvent.KEY_PRESSED, event -> move(event, answer, row, field));
    }
    return new Line(row, field, remove);
  }

  private static void move(KeyEvent event, ListAnswer answer, TextAnswer row, AnswerField field) {
    boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    if (event.isAltDown() && arrow) {
      answer.move(row, event.getCode() == KeyCode.UP ? -1 : 1);
      field.field().requestFocus();
      event.consume();
    }
  }

  /**
   * What is said of a line.
   *
   * @param status beside it; null for nothing
   * @param hint below it; empty for none
   */
  public record Mark(Node status, String hint) {}

  private static final class Line extends VBox {
    private final TextAnswer row;
    private final AnswerField field;
    private final HBox status = new HBox();
    private final Words hint = new Words("", "hint");

    Line(TextAnswer row, AnswerField field, Button remove) {
      this.row = row;
      this.field = field;
      getStyleClass().add("list-line");
      status.getStyleClass().add("list-status");
      HBox entry = new HBox(field, status, remove);
      entry.getStyleClass().add("list-entry");
      getChildren().setAll(entry, hint);
      mark(new Mark(null, ""));
    }

    void mark(Mark mark) {
      status.getChildren().setAll(mark.status() == null ? List.of() : List.of(mark.status()));
      present(status, mark.status() != null);
      hint.setText(mark.hint());
      present(hint, !mark.hint().isEmpty());
    }

    private static void present(Node part, boolean there) {
      part.setVisible(there);
      part.setManaged(there);
    }
  }
}
