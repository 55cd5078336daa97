package gatewright.ui.view;

import gatewright.ui.answer.RowsAnswer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Several things of one kind, a card each, and a button to add one. */
public final class RowsField extends VBox {
  private final Label label = new Label();
  private final Words empty = new Words("", "hint");
  private final VBox cards = new VBox();
  private final Button add = new Button();
  private final Map<Object, Card> shown = new HashMap<>();

  /** Empty. */
  public RowsField() {
    getStyleClass().addAll("answer", "rows-field");
    label.getStyleClass().add("section");
    cards.getStyleClass().add("cards");
    add.setGraphic(Icons.icon(Feather.PLUS));
    getChildren().addAll(label, empty, cards, add);
  }

  /** What is asked. */
  public String getLabel() {
    return label.getText();
  }

  /** What is asked. */
  public void setLabel(String text) {
    label.setText(text);
  }

  /** What the list says while it has no card. */
  public String getEmpty() {
    return empty.getText();
  }

  /** What the list says while it has no card. */
  public void setEmpty(String text) {
    empty.setText(text);
  }

  /** What the button says. */
  public String getAdd() {
    return add.getText();
  }

  /** What the button says. */
  public void setAdd(String text) {
    add.setText(text);
  }

  /** Ties it to an answer; {@code card} makes the card of a row. */
  public <R extends RowsAnswer.Row> void show(RowsAnswer<R> answer, BiFunction<R, Wiring, Parent> card, Wiring wiring) {
    AnswerNodes.mark(add, answer);
    add.setOnAction(
        event -> {
          R row = answer.add();
          Node field = shown.get(row).root().lookup(".text-field");
          if (field instanceof TextField first) {
            first.requestFocus();
          }
        });
    wiring.watch(answer.rows(), () -> showCards(answer.rows(), card, wiring));
  }

  private <R> void showCards(List<R> rows, BiFunction<R, Wiring, Parent> card, Wiring wiring) {
    List<Node> next = new ArrayList<>();
    for (R row : rows) {
      next.add(shown.computeIfAbsent(row, fresh -> card(row, card, wiring.part())).root());
    }
    shown.entrySet().removeIf(
        entry -> {
          boolean gone = !rows.contains(entry.getKey());
          if (gone) {
            entry.getValue().wiring().close();
          }
          return gone;
        });
    cards.getChildren().setAll(next);
    empty.setVisible(next.isEmpty());
    empty.setManaged(next.isEmpty());
  }

  private static <R> Card card(R row, BiFunction<R, Wiring, Parent> card, Wiring wiring) {
    return new Card(card.apply(row, wiring), wiring);
  }

  private record Card(Parent root, Wiring wiring) {}
}
