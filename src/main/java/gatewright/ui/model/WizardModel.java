package gatewright.ui.model;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One site in the wizard: its answers, its plan, what was tested, and how each step stands. Used on the window's thread only. */
public final class WizardModel {
  private final OpenSite open;
  private final Background background;
  private final Secrets secrets;
  private final SiteSaver saver;
  private final ResultBook book = new ResultBook();
  private final Tester tester;
  private final StepStates states;
  private final Planning planning;
  private final History history;
  private final SelfTester selfTester;
  private final ReadOnlyObjectWrapper<Site> site = new ReadOnlyObjectWrapper<>(this, "site");
  private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
  private final ReadOnlyObjectWrapper<Message> confirmTrouble = new ReadOnlyObjectWrapper<>(this, "confirmTrouble");
  private final ObjectProperty<StepKind> current = new SimpleObjectProperty<>(this, "current", StepKind.SITE);
  private final ReadOnlyObjectWrapper<String> fault = new ReadOnlyObjectWrapper<>(this, "fault");
  private final Guide guide = new Guide(current);
  private final ReadOnlyObjectWrapper<Earlier.BrokenOff> brokenOff = new ReadOnlyObjectWrapper<>(this, "brokenOff");
  private Catalogue catalogue;
  private boolean recalled;
  private boolean aboutToTest;

  /** A wizard over an open site for which nobody types a password. Plans at once. */
  public WizardModel(OpenSite open, Background background) {
    this(open, new Secrets(), background);
  }

  /** A wizard over an open site. Plans at once. */
  public WizardModel(OpenSite open, Secrets secrets, Background background) {
    this.open = open;
    this.secrets = secrets;
    this.background = background;
    this.saver = new SiteSaver(open.session().store(), background);
    this.tester = new Tester(open.session().workbench(), background, book);
    this.history = new History(background, this::restore);
    site.set(open.site());
    fault.set(open.session().practice().orElse(null));
    this.states = new StepStates(book, tester, this::site);
    this.planning = new Planning(open, background, this::site, this::take);
    this.selfTester = new SelfTester(this);
    tester.watchedBy(selfTester);
    secrets.heardBy(planning::soon);
    planning.troubleProperty().addListener((source, before, now) -> states.refreshAll());
    planning.now(() -> {}, () -> {});
  }

  /** The site as it was opened, and what can be done with it. */
  public OpenSite open() {
    return open;
  }

  /** What runs beside the window. */
  public Background background() {
    return background;
  }

  /** The answers. */
  public ReadOnlyObjectProperty<Site> siteProperty() {
    return site.getReadOnlyProperty();
  }

  /** The answers. */
  public Site site() {
    return site.get();
  }

  /** What the answers come to; null until planned the first time. */
  public ReadOnlyObjectProperty<Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** Why there is no plan for the answers; null if there is one. */
  public ReadOnlyObjectProperty<Message> planTroubleProperty() {
    return planning.troubleProperty();
  }

  /** The catalogue as the answers have it; null until planned the first time. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What is known of each check. */
  public ResultBook book() {
    return book;
  }

  /** What tests. */
  public Tester tester() {
    return tester;
  }

  /** Whether the answers are on disk. */
  public SiteSaver saver() {
    return saver;
  }

  /** The step that is shown. */
  public ObjectProperty<StepKind> currentProperty() {
    return current;
  }

  /** What leads to a field. */
  public Guide guide() {
    return guide;
  }

  /** How a step stands. */
  public ReadOnlyObjectProperty<StepStatus> statusProperty(StepKind step) {
    return states.statusProperty(step);
  }

  /** How the answers of a page stand. */
  public PageStanding standing(StepKind step) {
    return states.standing(step);
  }

  /** Whether answers of a page are not planned yet, so that its results may be about others. */
  public ReadOnlyBooleanProperty outOfDateProperty(StepKind step) {
    return states.outOfDateProperty(step);
  }

  /** A page says how its answers stand. */
  public void stands(StepKind step, PageStanding now) {
    stands(step, now, false);
  }

  /** A page says how its answers stand, and whether something is half typed there. */
  public void stands(StepKind step, PageStanding now, boolean typing) {
    boolean before = states.standing(step).complete() && !states.outOfDateProperty(step).get();
    states.stands(step, now, typing);
    if (step == current.get() && !before && now.complete() && !typing) {
      selfTester.consider();
    }
  }

  /** Changes the answers; they are saved soon, and results that no longer fit are dropped. */
  public void update(UnaryOperator<Site> change) {
    StepKind page = current.get();
    update(page, Message.of("step." + page.name()), change);
  }

  /** The same for one answer of a page, which can be undone by that name. */
  public void update(StepKind page, Message answer, UnaryOperator<Site> change) {
    Site before = site.get();
    Site next = change.apply(before);
    if (!next.equals(before)) {
      history.given(new History.Change(page, answer, before, next));
      change(page, next);
    }
  }

  private void change(StepKind page, Site next) {
    site.set(next);
    states.changed(page);
    saver.save(next);
    planning.soon();
  }

  /** What can be taken back. */
  public History history() {
    return history;
  }

  private void restore(StepKind page, Site answers) {
    change(page, answers);
    current.set(page);
  }

  /** What tests pages by itself. */
  public SelfTester selfTester() {
    return selfTester;
  }

  /** The numbers of the request were kept: the plan goes by them from now on, as the documents do. */
  public void numbered(RequestNumbers kept) {
    planning.numbered(kept);
  }

  /** Tests what a page shows; everything for TEST. A page does not break off a run over everything. */
  public void test(StepKind step) {
    if (step == StepKind.TEST || tester.runningProperty().get() != StepKind.TEST) {
      test(step, step::shows);
    }
  }

  /** Tests again what did not pass. */
  public void testUnsettled() {
    test(book.unsettled());
  }

  /** Tests the checks with these ids; nothing if there are none. */
  public void test(Set<String> ids) {
    if (!ids.isEmpty()) {
      test(StepKind.TEST, check -> ids.contains(check.id()));
    }
  }

  /** Tests the checks with these ids while what is known of them stays to be seen; for what is made again by itself. */
  public void testBeside(Set<String> ids) {
    test(StepKind.TEST, check -> ids.contains(check.id()), ResultBook.Known.KEPT);
  }

  /** Tests what has no result, or not all of them since a run was broken off. */
  public void testRest() {
    Set<String> halfDone = brokenOff.get() == null ? Set.of() : brokenOff.get().halfDone();
    List<String> rest =
        book.entries().stream()
            .filter(entry -> entry.results().isEmpty() || halfDone.contains(entry.check().id()))
            .map(entry -> entry.check().id())
            .toList();
    test(StepKind.TEST, check -> rest.contains(check.id()));
  }

  /** Confirms that the server which showed this in a check is the right one, and tests that check again. */
  public void confirm(Check check, ShownIdentity shown) {
    compared(check, shown, open.session()::confirm);
  }

  /** Takes down that the server which showed this in a check is not the right one, and tests that check again: it fails now. */
  public void deny(Check check, ShownIdentity shown) {
    compared(check, shown, open.session()::deny);
  }

  /** What the engineer found when he compared what a server showed: it is the customer's, or it is not. */
  public void answer(Check check, ShownIdentity shown, boolean theirs) {
    if (theirs) {
      confirm(check, shown);
    } else {
      deny(check, shown);
    }
  }

  private void compared(Check check, ShownIdentity shown, BiConsumer<ShownIdentity, String> kept) {
    String by = site.get().engineer().name();
    background.run(
        () -> {
          kept.accept(shown, by);
          return shown;
        },
        done -> test(StepKind.TEST, each -> each.id().equals(check.id())),
        thrown -> tester.failed(Message.of("confirm.trouble", String.valueOf(thrown.getMessage()))));
  }

  /** What is wrong at the practice site, "none" if nothing is; null at a real site. */
  public ReadOnlyObjectProperty<String> faultProperty() {
    return fault.getReadOnlyProperty();
  }

  /** Has the practice site's fault mended. A test that goes on is stopped; what was found stays until it is tested again. */
  public void mend() {
    tester.cancel();
    background.run(
        () -> {
          open.session().mend();
          return open.session().practice().orElse(null);
        },
        fault::set,
        thrown -> tester.failed(Message.of("mend.trouble", String.valueOf(thrown.getMessage()))));
  }

  /** The run that was broken off before the site was opened; null if none was, or once it was gone on with. */
  public ReadOnlyObjectProperty<Earlier.BrokenOff> brokenOffProperty() {
    return brokenOff.getReadOnlyProperty();
  }

  /** Stops tests and saves, then closes the session on a worker; completes when that is done. */
  public CompletableFuture<Void> close() {
    tester.cancel();
    return saver.finish(open.session()::close);
  }

  /** Whether a test is going on, or is about to begin. */
  public boolean isTesting() {
    return aboutToTest || tester.isRunning();
  }

  private void test(StepKind scope, Predicate<Check> which) {
    test(scope, which, ResultBook.Known.DROPPED);
  }

  private void test(StepKind scope, Predicate<Check> which, ResultBook.Known known) {
    aboutToTest = true;
    planning.now(
        () -> {
          aboutToTest = false;
          if (scope == StepKind.TEST) {
            brokenOff.set(null);
          }
          selfTester.overtaken();
          start(scope, which, known);
        },
        () -> aboutToTest = false);
  }

  /** Starts a run over what is planned. */
  void start(StepKind scope, Predicate<Check> which) {
    start(scope, which, ResultBook.Known.DROPPED);
  }

  private void start(StepKind scope, Predicate<Check> which, ResultBook.Known known) {
    selfTester.begun(which);
    tester.start(site.get(), plan.get(), scope, which, known);
  }

  private void take(Planning.Planned fresh) {
    catalogue = fresh.catalogue();
    plan.set(fresh.plan());
    Set<String> stale = book.plan(fresh.plan(), fresh.catalogue(), check -> Trial.of(check, site.get(), secrets));
    tester.forget(stale);
    if (!recalled) {
      recalled = true;
      book.recall(open.earlier().runs());
      brokenOff.set(open.earlier().brokenOff().orElse(null));
    }
    states.planned();
    selfTester.planned();
  }

  /** Takes down what a receiver's operator said of the message that a result is about. */
  public void confirm(Result result, boolean seen, String by) {
    confirmTrouble.set(null);
    background.run(
        () -> open.session().confirm(result, seen, by),
        book::confirmed,
        thrown -> confirmTrouble.set(Message.of("details.confirm.trouble", String.valueOf(thrown.getMessage()))));
  }

  /** Why the last word of an operator could not be kept; null if it could. */
  public ReadOnlyObjectProperty<Message> confirmTroubleProperty() {
    return confirmTrouble.getReadOnlyProperty();
  }
}
