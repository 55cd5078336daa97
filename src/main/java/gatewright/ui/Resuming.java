package gatewright.ui;

import gatewright.ui.model.Earlier;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Goes on with a run that was interrupted as soon as the site is planned, and what the run found is known again. */
final class Resuming implements ChangeListener<Earlier.BrokenOff> {
  private final WizardModel model;

  private Resuming(WizardModel model) {
    this.model = model;
  }

  /** Does what the user wants of a site first. */
  static void begin(WizardModel model, Opened.Then then) {
    if (then == Opened.Then.LOOK) {
      return;
    }
    model.currentProperty().set(StepKind.TEST);
    if (then == Opened.Then.BEGIN_AFRESH) {
      model.test(StepKind.TEST);
    } else if (model.brokenOffProperty().get() != null) {
      model.testRest();
    } else {
      model.brokenOffProperty().addListener(new Resuming(model));
    }
  }

  @Override
  public void changed(
      ObservableValue<? extends Earlier.BrokenOff> of, Earlier.BrokenOff before, Earlier.BrokenOff now) {
    of.removeListener(this);
    model.testRest();
  }
}
