package gatewright.ui.model;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.result.ShownIdentity;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** One site in the wizard: its answers, its plan, what was tested, and how each step stands. Used on the window's thread only. */
public final class WizardModel {
  /** How long the plan waits for the next answer. */
  static final Duration PLANNING = Duration.ofMillis(250);

  private final OpenSite open;
  private final Background background;
  private final SiteSaver saver;
  private final ResultBook book = new ResultBook();
  private final Tester tester;
  private final RequestNumbers numbers;
  private final ReadOnlyObjectWrapper<Site> site = new ReadOnlyObjectWrapper<>(this, "site");
  private final ReadOnlyObjectWrapper<Plan> plan = new ReadOnlyObjectWrapper<>(this, "plan");
  private final ReadOnlyObjectWrapper<Message> planTrouble = new ReadOnlyObjectWrapper<>(this, "planTrouble");
  private final ReadOnlyObjectWrapper<Message> confirmTrouble = new ReadOnlyObjectWrapper<>(this, "confirmTrouble");
  private final ObjectProperty<StepKind> current = new SimpleObjectProperty<>(this, "current", StepKind.SITE);
  private final Map<StepKind, ReadOnlyObjectWrapper<StepStatus>> status = new EnumMap<>(StepKind.class);
  private final Map<StepKind, PageStanding> standing = new EnumMap<>(StepKind.class);
  private final ReadOnlyObjectWrapper<Earlier.BrokenOff> brokenOff = new ReadOnlyObjectWrapper<>(this, "brokenOff");
  private Catalogue catalogue;
  private long planned;
  private boolean recalled;
  private boolean aboutToTest;

  /** A wizard over an open site. Plans at once. */
  public WizardModel(OpenSite open, Background background) {
    this.open = open;
    this.background = background;
    this.numbers = open.numbers();
    this.saver = new SiteSaver(open.session().store(), background);
    this.tester = new Tester(open.session().workbench(), background, book);
    site.set(open.site());
    for (StepKind step : StepKind.values()) {
      status.put(step, new ReadOnlyObjectWrapper<>(this, step.key(), StepStatus.untouched()));
      standing.put(step, PageStanding.untouched());
    }
    book.revisionProperty().addListener((source, before, now) -> refreshAll());
    tester.runningProperty().addListener((source, before, now) -> refreshAll());
    replan(() -> {});
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
    return planTrouble.getReadOnlyProperty();
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

  /** How a step stands. */
  public ReadOnlyObjectProperty<StepStatus> statusProperty(StepKind step) {
    return status.get(step).getReadOnlyProperty();
  }

  /** How the answers of a page stand. */
  public PageStanding standing(StepKind step) {
    return standing.get(step);
  }

  /** A page says how its answers stand. */
  public void stands(StepKind step, PageStanding now) {
    standing.put(step, now);
    refresh(step);
  }

  /** Changes the answers; they are saved soon, and results that no longer fit are dropped. */
  public void update(UnaryOperator<Site> change) {
    Site next = change.apply(site.get());
    if (next.equals(site.get())) {
      return;
    }
    site.set(next);
    saver.save(next);
    if (tester.runningProperty().get() != StepKind.TEST) {
      tester.abandon();
    }
    long mine = ++planned;
    background.delay().after(
        PLANNING,
        () -> {
          if (mine == planned) {
            replan(() -> {});
          }
        });
  }

  /** Tests what a page shows; everything for TEST. */
  public void test(StepKind step) {
    test(step, step::shows);
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
    String by = site.get().engineer().name();
    background.run(
        () -> {
          open.session().confirm(shown, by);
          return shown;
        },
        done -> test(StepKind.TEST, each -> each.id().equals(check.id())),
        thrown -> tester.failed(Message.of("confirm.trouble", String.valueOf(thrown.getMessage()))));
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
    replan(
        () -> {
          aboutToTest = false;
          if (scope == StepKind.TEST) {
            brokenOff.set(null);
          }
          tester.start(site.get(), plan.get(), scope, which, known);
        });
  }

  private void replan(Runnable then) {
    long mine = ++planned;
    Site asked = site.get();
    background.run(
        () -> new Planned(open.session().workbench().catalogue(asked), open.session().workbench().plan(asked, numbers)),
        fresh -> {
          if (mine == planned) {
            take(fresh);
            then.run();
          } else {
            aboutToTest = false;
          }
        },
        thrown -> {
          aboutToTest = false;
          planTrouble.set(Message.of("plan.trouble", String.valueOf(thrown.getMessage())));
          refreshAll();
        });
  }

  private void take(Planned fresh) {
    catalogue = fresh.catalogue();
    planTrouble.set(null);
    plan.set(fresh.plan());
    book.plan(fresh.plan(), fresh.catalogue());
    if (!recalled) {
      recalled = true;
      book.recall(open.earlier().runs());
      brokenOff.set(open.earlier().brokenOff().orElse(null));
    }
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

  private void refreshAll() {
    for (StepKind step : StepKind.values()) {
      refresh(step);
    }
  }

  private void refresh(StepKind step) {
    status.get(step).set(StepJudge.judge(step, standing.get(step), book, tester.runningProperty().get()));
  }

  private record Planned(Catalogue catalogue, Plan plan) {}
}
