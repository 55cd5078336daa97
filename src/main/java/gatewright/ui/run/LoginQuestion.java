package gatewright.ui.run;

import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Says that a refused login would be sent once more, and asks for another password before. */
final class LoginQuestion extends VBox {
  private final PasswordField password = new PasswordField();

  LoginQuestion(Retests retests, Texts texts) {
    Label heading = new Words(texts.text("login.again"), "details-title");
    Label words = new Words(texts.text("login.again.hint"));
    Label label = new Words(texts.text("login.again.password"), "field-label");
    label.setLabelFor(password);
    Button send = new Button(texts.text("login.again.do"));
    send.setId("loginAgain");
    send.getStyleClass().add("accent");
    send.setOnAction(event -> {
      char[] typed = password.getText().toCharArray();
      password.clear();
      retests.send(typed);
    });
    password.setOnAction(event -> send.fire());
    Button leave = new Button(texts.text("login.again.leave"));
    leave.setOnAction(event -> retests.leave());
    FlowPane buttons = new FlowPane(8, 8, send, leave);
    buttons.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(heading, words, label, password, buttons);
    getStyleClass().add("confirm");
  }

  /** Puts the cursor where the password goes. */
  void ask() {
    password.clear();
    password.requestFocus();
  }
}
