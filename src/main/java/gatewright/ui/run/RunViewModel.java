package gatewright.ui.run;

import gatewright.catalogue.Area;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.map.MapViewModel;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.ResultBook;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.Strangers;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All checks as rows under their areas, filtered, counted, and kept up to date while a run goes on. */
public final class RunViewModel {
  private static final String CONTROLS = "CONTROL";
  private final WizardModel model;
  private final ObservableList<RunItem> items = FXCollections.observableArrayList();
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final BooleanProperty needsAction = new SimpleBooleanProperty(this, "needsAction");
  private final ObjectProperty<RunItem> selected = new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<Only> only = new SimpleObjectProperty<>(this, "only");
  private final MapViewModel map;
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(this, "tally", Tally.none());
  private final Set<String> closed = new HashSet<>(Set.of(CONTROLS));

  /** The page of that wizard. */
  public RunViewModel(WizardModel model) {
    this.model = model;
    model.book().revisionProperty().addListener((of, before, now) -> refresh());
    model.tester().runningProperty().addListener((of, before, now) -> refresh());
    filter.addListener((of, before, now) -> refresh());
    needsAction.addListener((of, before, now) -> refresh());
    only.addListener((of, before, now) -> refresh());
    this.map = new MapViewModel(model, this::showOnly);
    refresh();
  }

  /** The wizard it belongs to. */
  public WizardModel model() {
    return model;
  }

  /** The rows. */
  public ObservableList<RunItem> items() {
    return items;
  }

  /** What rows must contain; empty for all. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Whether only what somebody must look at is shown. */
  public BooleanProperty needsActionProperty() {
    return needsAction;
  }

  /** The checks that the list is narrowed to; null for all of them. */
  public ObjectProperty<Only> onlyProperty() {
    return only;
  }

  /** The map, which leads to rows of this list. */
  public MapViewModel map() {
    return map;
  }

  /** The row whose details are shown; null for none. */
  public ObjectProperty<RunItem> selectedProperty() {
    return selected;
  }

  /** The counts. */
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /** Tests everything. */
  public void start() {
    model.test(StepKind.TEST);
  }

  /** Tests again what did not pass. */
  public void again() {
    model.testUnsettled();
  }

  /** Stops the run. */
  public void cancel() {
    model.tester().cancel();
  }

  /**
   * What the engineer may confirm of a row: the key or certificate of one of the customer's own servers that nobody has
   * confirmed. A vendor's server is known by its authority.
   */
  public Optional<ShownIdentity> confirmable(Line line) {
    return line.result() == null ? Optional.empty() : Strangers.confirmable(line.check(), line.result());
  }

  /** Confirms it, and tests that row's check again. */
  public void confirm(Line line) {
    confirmable(line).ifPresent(shown -> model.confirm(line.check(), shown));
  }

  /** Folds a group away, or opens it again. */
  public void toggle(Group group) {
    if (!closed.remove(group.area())) {
      closed.add(group.area());
    }
    refresh();
  }

  private void refresh() {
    ResultBook book = model.book();
    Map<String, List<RunItem>> groups = new LinkedHashMap<>();
    Stream.of(Area.values()).forEach(area -> groups.put(area.name(), new ArrayList<>()));
    groups.put(CONTROLS, new ArrayList<>());
    book.entries().forEach(entry -> groups.get(area(entry.check())).addAll(lines(entry)));
    book.notNeeded().forEach(service -> groups.get(area(service.service())).add(needless(service)));
    List<RunItem> next = new ArrayList<>();
    groups.forEach((area, rows) -> add(next, area, rows.stream().filter(this::shown).toList()));
    show(next);
    tally.set(count(book));
  }

  private void add(List<RunItem> next, String area, List<RunItem> rows) {
    if (rows.isEmpty()) {
      return;
    }
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (RunItem row : rows) {
      Verdict verdict = row instanceof Line line ? line.verdict() : Verdict.NOT_APPLICABLE;
      if (verdict != null && (!(row instanceof Line line) || line.counts())) {
        counts.merge(verdict, 1, Integer::sum);
      }
    }
    boolean folded = closed.contains(area);
    next.add(new Group(area, counts, folded));
    if (!folded) {
      next.addAll(rows);
    }
  }

  /** Changes only what changed, so that selection and scroll position stay. */
  private void show(List<RunItem> next) {
    RunItem before = selected.get();
    boolean same = next.size() == items.size();
    for (int i = 0; same && i < next.size(); i++) {
      same = next.get(i).key().equals(items.get(i).key());
    }
    if (same) {
      for (int i = 0; i < next.size(); i++) {
        if (!next.get(i).equals(items.get(i))) {
          items.set(i, next.get(i));
        }
      }
    } else {
      items.setAll(next);
    }
    if (before != null) {
      selected.set(next.stream().filter(item -> sameRow(item, before)).findFirst().orElse(null));
    }
  }

  private static boolean sameRow(RunItem now, RunItem before) {
    return now.key().equals(before.key())
        || now instanceof Line line && before instanceof Line old && old.result() == null && line.check().id().equals(old.key());
  }

  private List<RunItem> lines(Entry entry) {
    String title = service(entry.check().service()).map(Service::title).orElse(entry.check().service());
    if (entry.results().isEmpty()) {
      return List.of(new Line(title, entry.check(), entry.progress(), null));
    }
    // What counts first, then what it is judged by.
    return entry.results().stream()
        .<RunItem>map(result -> new Line(title, entry.check(), entry.progress(), result))
        .sorted(Comparator.comparing(row -> !((Line) row).counts()))
        .toList();
  }

  private RunItem needless(NotNeeded service) {
    String title = service(service.service()).map(Service::title).orElse(service.service());
    return new Needless(service.service(), title, service.reason());
  }

  /** Narrows the list to these checks, and to nothing else than them. */
  private void showOnly(String words, Set<String> checks) {
    filter.set("");
    needsAction.set(false);
    only.set(new Only(words, checks));
  }

  private boolean shown(RunItem item) {
    if (only.get() != null && !(item instanceof Line line && only.get().checks().contains(line.check().id()))) {
      return false;
    }
    boolean asked = !needsAction.get() || item instanceof Line line && needsAction(line);
    return asked && words(item).toLowerCase(Locale.ROOT).contains(filter.get().strip().toLowerCase(Locale.ROOT));
  }

  private static boolean needsAction(Line line) {
    return line.verdict() != null
        && line.counts()
        && Set.of(Verdict.FAIL, Verdict.WARN, Verdict.INCONCLUSIVE, Verdict.UNCONFIRMED, Verdict.NOT_TESTED)
            .contains(line.verdict());
  }

  private static String words(RunItem item) {
    if (item instanceof Line line) {
      Result result = line.result();
      String known =
          result == null ? "" : result.address() + " " + result.verdict() + " " + result.cause() + " " + result.owner();
      return String.join(" ", line.title(), line.check().service(), line.check().target().hostPort(), known,
          line.check().flow() == null ? "" : line.check().flow());
    }
    return item instanceof Needless needless ? needless.title() + " " + needless.service() : "";
  }

  private String area(Check check) {
    return check.purpose() == Purpose.CONTROL && check.service().equals(Check.CONTROL)
        ? CONTROLS
        : area(check.service());
  }

  private String area(String service) {
    return service(service).map(known -> known.area().name()).orElse(Area.CUSTOM.name());
  }

  private Optional<Service> service(String id) {
    Catalogue catalogue = model.catalogue();
    return catalogue == null ? Optional.empty() : catalogue.service(id);
  }

  private Tally count(ResultBook book) {
    int total = book.number(entry -> true);
    int done = book.number(entry -> entry.progress() == Progress.DONE);
    Map<Verdict, Integer> counts = book.counts(entry -> true);
    int results = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (!book.notNeeded().isEmpty()) {
      counts.put(Verdict.NOT_APPLICABLE, book.notNeeded().size());
    }
    boolean running = model.tester().isRunning();
    Message words =
        total == 0
            ? Message.of("test.nothing")
            : Message.of(running ? "test.running" : done == 0 ? "test.ready" : "test.done", done, total, results);
    return new Tally(counts, done, total, running, words);
  }

  /**
   * The counts of a moment.
   *
   * @param counts results that count by verdict, and services that are not needed
   * @param done checks with all their results
   * @param total planned checks
   */
  public record Tally(Map<Verdict, Integer> counts, int done, int total, boolean running, Message words) {
    public Tally {
      counts = new EnumMap<>(counts.isEmpty() ? new EnumMap<>(Verdict.class) : counts);
    }

    static Tally none() {
      return new Tally(Map.of(), 0, 0, false, Message.of("test.nothing"));
    }

    /** How many have that verdict. */
    public int of(Verdict verdict) {
      return counts.getOrDefault(verdict, 0);
    }
  }
}
