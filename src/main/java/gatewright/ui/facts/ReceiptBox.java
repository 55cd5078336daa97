package gatewright.ui.facts;

import gatewright.result.Attempt;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.SocketPoint;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The token of a message in letters that can be read out on the phone, and two large buttons for the answer. */
final class ReceiptBox extends VBox {
  ReceiptBox(Result result, FactActions actions, Wiring wiring) {
    Texts texts = wiring.texts();
    String sent = result.evidence().text(Confirmations.TOKEN).orElse("");
    TextField token = new TextField(sent);
    token.setEditable(false);
    token.getStyleClass().addAll("token", "token-large");
    token.setAccessibleText(texts.text("evidence.token"));
    HBox.setHgrow(token, Priority.ALWAYS);
    Button take = new Button(texts.text("details.take"), Icons.icon(Feather.COPY));
    take.setAccessibleText(texts.text("details.confirm.take"));
    take.setOnAction(event -> put(sent));
    TextField name = new TextField();
    Label asked = new Label(texts.text("receipt.by"));
    asked.setMnemonicParsing(true);
    asked.setLabelFor(name);
    asked.getStyleClass().add("field-label");
    wiring.tie(name.textProperty(), actions.operatorProperty());
    Button seen = answer(texts.text("receipt.seen"), Feather.USER_CHECK, "seen");
    seen.getStyleClass().add("accent");
    seen.setOnAction(event -> say(true, result, actions, name));
    Button notSeen = answer(texts.text("receipt.notSeen"), Feather.X_OCTAGON, "notSeen");
    notSeen.setOnAction(event -> say(false, result, actions, name));
    Words problem = new Words("", "problem");
    wiring.watch(actions.problemProperty(), now -> problem.setText(texts.text(now)));
    wiring.present(problem, actions.problemProperty().map(now -> true).orElse(false));
    HBox answers = new HBox(seen, notSeen);
    answers.getStyleClass().add("receipt-answers");
    HBox both = new HBox(token, take);
    both.getStyleClass().add("receipt-token");
    VBox field = new VBox(asked, name, problem);
    field.getStyleClass().add("answer");
    getChildren().setAll(
        new Words(texts.text("receipt.ask", result.target().host()), "receipt-ask"),
        both, new Words(path(result, texts), "hint"), field, answers);
    getStyleClass().add("receipt");
  }

  private static Button answer(String words, Feather icon, String id) {
    Button button = new Button(words, Icons.icon(icon));
    button.setId(id);
    button.getStyleClass().add("large-answer");
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private static void say(boolean wasSeen, Result result, FactActions actions, TextField name) {
    if (!actions.seen(result, wasSeen)) {
      name.requestFocus();
    }
  }

  private static String path(Result result, Texts texts) {
    String transport = result.target().transport().name();
    if (result.attempts().isEmpty()) {
      return texts.text("receipt.sentTo", result.target().hostPort(), transport);
    }
    Attempt last = result.attempts().get(result.attempts().size() - 1);
    return texts.text(
        "receipt.sent", result.target().hostPort(), transport, Moments.words(last.at()), point(last.source()));
  }

  private static String point(SocketPoint point) {
    return (point.address().indexOf(':') >= 0 ? "[" + point.address() + "]" : point.address()) + ":" + point.port();
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
