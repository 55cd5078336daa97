package gatewright.ui.run;

import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Way;
import gatewright.session.Again;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem.Line;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is tested, and tested again. A login that was refused is sent once more only when the engineer says so: accounts lock. */
public final class Retests {
  private final WizardModel model;
  private final Secrets secrets;
  private final ReadOnlyObjectWrapper<Line> asking = new ReadOnlyObjectWrapper<>(this, "asking");
  private final ReadOnlyObjectWrapper<Set<String>> leftOut = new ReadOnlyObjectWrapper<>(this, "leftOut", Set.of());

  Retests(WizardModel model, Secrets secrets) {
    this.model = model;
    this.secrets = secrets;
  }

  /** The row whose login was refused and is about to be sent once more, if the engineer says so; null for none. */
  public ReadOnlyObjectProperty<Line> askingProperty() {
    return asking.getReadOnlyProperty();
  }

  /** Ids of checks that the last test left out, as they would send a refused login again; empty if none were. */
  public ReadOnlyObjectProperty<Set<String>> leftOutProperty() {
    return leftOut.getReadOnlyProperty();
  }

  /** Tests everything, save what would send a refused login again. */
  void everything() {
    Set<String> refused = resending();
    leftOut.set(refused);
    if (refused.isEmpty()) {
      model.test(StepKind.TEST);
    } else {
      test(model.planProperty().get().checks().stream().map(Check::id).collect(Collectors.toSet()), refused);
    }
  }

  /** Tests again what did not pass, save what would send a refused login again. */
  void unsettled() {
    Set<String> unsettled = model.book().unsettled();
    Set<String> refused = resending();
    refused.retainAll(unsettled);
    leftOut.set(refused);
    test(unsettled, refused);
  }

  private void test(Set<String> all, Set<String> without) {
    Set<String> left = new LinkedHashSet<>(all);
    left.removeAll(without);
    model.test(left);
  }

  /** Tests what was left out. */
  public void leftOut() {
    Set<String> these = leftOut.get();
    leftOut.set(Set.of());
    model.test(these);
  }

  /** Tests one row's check again; where that would send a refused login once more, asks first. */
  public void one(Line line) {
    if (resending().contains(line.check().id())) {
      asking.set(line);
    } else {
      model.test(Set.of(line.check().id()));
    }
  }

  /**
   * Sends the refused login once more.
   *
   * @param password to send from now on; none to send the same again. Wiped.
   */
  public void send(char[] password) {
    Line line = asking.get();
    if (line != null) {
      if (password.length > 0) {
        credential(line).ifPresent(id -> secrets.keep(id, password));
      }
      model.test(Set.of(line.check().id()));
    }
    Arrays.fill(password, ' ');
    asking.set(null);
  }

  /** Leaves a refused login alone. */
  public void leave() {
    asking.set(null);
  }

  /** A question about one row is not kept for another. */
  void forget(RunItem now) {
    if (asking.get() != null && (now == null || !now.key().equals(asking.get().key()))) {
      asking.set(null);
    }
  }

  private Optional<String> credential(Line line) {
    boolean proxy = line.check().way() == Way.PROXY;
    return proxy ? Optional.ofNullable(model.site().proxy().credential()) : Again.credential(line.check());
  }

  private Set<String> resending() {
    Plan plan = model.planProperty().get();
    return plan == null
        ? new HashSet<>()
        : new HashSet<>(new Again(plan, model.catalogue()).resending(model.book().results()));
  }
}
