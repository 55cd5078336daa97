package gatewright.ui;

import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.StepStatus;
import gatewright.ui.model.WizardModel;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** A step in the rail: how it stands as icon and word, and its name. */
final class RailCell extends ListCell<StepKind> {
  private static final PseudoClass APART = PseudoClass.getPseudoClass("apart");

  private final WizardModel model;
  private final Texts texts;
  private final StackPane icon = new StackPane();
  private final Label name = new Label();
  private final Label word = new Label();
  private final HBox content;
  private Subscription watching = Subscription.EMPTY;

  RailCell(WizardModel model, Wiring wiring) {
    this.model = model;
    this.texts = wiring.texts();
    wiring.atEnd(() -> watching.unsubscribe());
    name.getStyleClass().add("rail-name");
    word.getStyleClass().add("rail-word");
    name.setWrapText(true);
    word.setWrapText(true);
    icon.getStyleClass().add("rail-icon");
    content = new HBox(icon, new VBox(name, word));
    content.getStyleClass().add("rail-content");
    // As wide as the rail, whatever the words.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(StepKind step, boolean empty) {
    super.updateItem(step, empty);
    watching.unsubscribe();
    watching = Subscription.EMPTY;
    pseudoClassStateChanged(APART, !empty && step == StepKind.TEST);
    if (empty || step == null) {
      setGraphic(null);
      return;
    }
    name.setText(texts.text("step", step));
    setGraphic(content);
    watching = model.statusProperty(step).subscribe(this::show);
  }

  private void show(StepStatus status) {
    word.setText(texts.text(status.word()));
    icon.getChildren().setAll(Icons.icon(Icons.of(status.state())));
    for (StepState state : StepState.values()) {
      pseudoClassStateChanged(PseudoClass.getPseudoClass(state.name().toLowerCase(Locale.ROOT)), state == status.state());
    }
    setAccessibleText(name.getText() + ": " + word.getText());
  }
}
