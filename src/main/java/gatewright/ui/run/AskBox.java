package gatewright.ui.run;

import gatewright.result.Confirmations;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks whether a message has arrived, and who says so. */
final class AskBox extends FlowPane {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final RunViewModel viewModel;
  private final Texts texts;
  private final Words question = new Words();
  private final TextField name = new TextField();
  private Line about;

  AskBox(RunViewModel viewModel, Wiring wiring) {
    this.viewModel = viewModel;
    this.texts = wiring.texts();
    wiring.tie(name.textProperty(), viewModel.operatorProperty());
    name.setPromptText(texts.text("details.confirm.by"));
    name.setAccessibleText(texts.text("details.confirm.by"));
    name.getStyleClass().add("compact");
    Button seen = button("details.confirm.seen", Feather.EYE, true);
    Button notSeen = button("details.confirm.notSeen", Feather.X, false);
    HBox answer = new HBox(8, seen, notSeen, name);
    answer.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("ask");
    getChildren().addAll(question, answer);
    wiring.watch(name.textProperty(), text -> name.pseudoClassStateChanged(PROBLEM, false));
  }

  /** Asks about that row. */
  void show(Line line) {
    about = line;
    String token = line.result().evidence().text(Confirmations.TOKEN).orElse("");
    question.setText(texts.text("test.ask", token, line.check().target().host()));
  }

  private Button button(String key, Feather icon, boolean seen) {
    Button button = new Button(texts.text(key), Icons.icon(icon));
    button.getStyleClass().add("small");
    button.setOnAction(event -> answer(seen));
    return button;
  }

  private void answer(boolean seen) {
    if (!viewModel.confirm(about, seen)) {
      name.pseudoClassStateChanged(PROBLEM, true);
      name.requestFocus();
    }
  }
}
