package gatewright.ui.facts;

import gatewright.result.Result;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.model.WizardModel;
import gatewright.ui.trust.TrustQuestion;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** What the engineer can do about the facts of a page. Keeps what he has typed while they change around it. */
public final class FactActions {
  private final WizardModel model;
  private final Consumer<Offer> taker;
  private final StringProperty operator = new SimpleStringProperty(this, "operator", "");
  private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem");

  /** In that wizard; the taker puts an offered value where it belongs. */
  public FactActions(WizardModel model, Consumer<Offer> taker) {
    this.model = model;
    this.taker = taker;
    operator.addListener((of, before, now) -> problem.set(null));
    model.confirmTroubleProperty().addListener((of, before, now) -> problem.set(now));
  }

  /** Who looked for a message. */
  public StringProperty operatorProperty() {
    return operator;
  }

  /** Why the last word of an operator was not taken; null if it was. */
  public ReadOnlyObjectProperty<Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Whether a run goes on; nothing can be confirmed meanwhile, as that would end it. */
  public ObservableValue<Boolean> busy() {
    return model.tester().runningProperty().map(step -> true).orElse(false);
  }

  /**
   * Takes down what the operator said.
   *
   * @return false if it is not said who he is
   */
  public boolean seen(Result result, boolean wasSeen) {
    if (operator.get().isBlank()) {
      problem.set(Message.of("details.confirm.nameless"));
      return false;
    }
    problem.set(null);
    model.confirm(result, wasSeen, operator.get().strip());
    return true;
  }

  /** The engineer has compared: it is the customer's server, or it is not. It is tested again. */
  public void answer(TrustQuestion question, boolean theirs) {
    model.answer(question.check(), question.shown(), theirs);
  }

  /** Puts a value into its field. */
  public void take(Offer offer) {
    taker.accept(offer);
  }
}
