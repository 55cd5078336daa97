package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.map.MapViewModel;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.ResultBook;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.trust.TrustQuestion;
import java.time.Clock;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/** All checks as rows in groups, filtered, sorted, counted, and kept up to date while a run goes on; and what is tested again. */
public final class RunViewModel {
  private final WizardModel model;
  private final Retests retests;
  private final KeepTesting keep;
  private final RunRows rows;
  private final Rows items = new Rows();
  private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
  private final ObjectProperty<Show> show = new SimpleObjectProperty<>(this, "show", Show.ALL);
  private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.AREA);
  private final ObjectProperty<Order> order = new SimpleObjectProperty<>(this, "order", Order.PLAN);
  private final BooleanProperty reversed = new SimpleBooleanProperty(this, "reversed");
  private final ObjectProperty<RunItem> selected = new SimpleObjectProperty<>(this, "selected");
  private final ObjectProperty<Only> only = new SimpleObjectProperty<>(this, "only");
  private final MapViewModel map;
  private final StringProperty operator = new SimpleStringProperty(this, "operator", "");
  private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(this, "tally", Tally.none());
  private final Set<String> closed = new HashSet<>(Set.of(RunRows.CONTROLS));
  private Function<RunItem, String> spoken = item -> "";
  private List<Line> lines = List.of();
  private boolean settling;

  /** The page of that wizard, without passwords. */
  public RunViewModel(WizardModel model) {
    this(model, new Secrets(), Clock.systemUTC());
  }

  /**
   * The page of that wizard.
   *
   * @param secrets where a password goes that is given for another try
   */
  public RunViewModel(WizardModel model, Secrets secrets, Clock clock) {
    this.model = model;
    this.retests = new Retests(model, secrets);
    this.keep = new KeepTesting(model, clock);
    this.rows = new RunRows(model.open().session().explain()::actor);
    model.book().revisionProperty().addListener((of, before, now) -> refresh());
    model.tester().runningProperty().addListener((of, before, now) -> count());
    model.tester().pausedProperty().addListener((of, before, now) -> count());
    for (ObservableValue<?> choice : List.of(filter, show, grouping, order, reversed, only)) {
      choice.addListener((of, before, now) -> refresh());
    }
    selected.addListener((of, before, now) -> retests.forget(now));
    this.map = new MapViewModel(model, this::showOnly);
    refresh();
  }

  /** The wizard it belongs to. */
  public WizardModel model() {
    return model;
  }

  /** What makes again what does not hold, until it does. */
  public KeepTesting keepTesting() {
    return keep;
  }

  /** The rows. */
  public ObservableList<RunItem> items() {
    return items;
  }

  /** What rows must contain; empty for all. */
  public StringProperty filterProperty() {
    return filter;
  }

  /** Says what a row shows in the language of the window, so that the filter finds it by that as well. */
  public void speak(Function<RunItem, String> words) {
    spoken = words;
  }

  /** Which rows are to be seen. */
  public ObjectProperty<Show> showProperty() {
    return show;
  }

  /** What the rows of a group have in common. */
  public ObjectProperty<Grouping> groupingProperty() {
    return grouping;
  }

  /** What the rows of a group are sorted by. */
  public ObjectProperty<Order> orderProperty() {
    return order;
  }

  /** Whether they are sorted the other way round. */
  public BooleanProperty reversedProperty() {
    return reversed;
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

  /** Name of the operator who says what arrived; kept from one row to the next. */
  public StringProperty operatorProperty() {
    return operator;
  }

  /** The counts. */
  public ReadOnlyObjectProperty<Tally> tallyProperty() {
    return tally.getReadOnlyProperty();
  }

  /** What is tested again, and how. */
  public Retests retests() {
    return retests;
  }

  /** Tests everything, save what would send a refused login again. */
  public void start() {
    retests.everything();
  }

  /** Tests again what did not pass, save what would send a refused login again. */
  public void again() {
    retests.unsettled();
  }

  /** Stops the run. */
  public void cancel() {
    keep.stop();
    model.tester().cancel();
  }

  /** Pauses the run, or goes on with it. */
  public void pause() {
    if (tally.get().state() == Tally.State.PAUSED) {
      model.tester().resume();
    } else {
      model.tester().pause();
    }
  }

  /** What a row asks of somebody who can compare a key or certificate; empty for most. */
  public Optional<TrustQuestion> question(Line line) {
    return TrustQuestion.of(line.check(), line.result());
  }

  /** He has compared: it is the customer's server, or it is not. That row's check is tested again. */
  public void answer(TrustQuestion question, boolean theirs) {
    model.answer(question.check(), question.shown(), theirs);
  }

  /** Takes down whether the operator saw the message of a row; false if it is not said who that is. */
  public boolean confirm(Line line, boolean seen) {
    String by = operator.get().strip();
    if (!by.isEmpty() && line.result() != null) {
      model.confirm(line.result(), seen, by);
    }
    return !by.isEmpty();
  }

  /** Folds a group away, or opens it again. */
  public void toggle(Group group) {
    fold(group, !closed.contains(group.name()));
  }

  /** Folds a group away, or has it open. */
  public void fold(Group group, boolean away) {
    if (away ? closed.add(group.name()) : closed.remove(group.name())) {
      refresh();
    }
  }

  /** Chooses the next row that has details, or the one before; stays where it is at the end. */
  public void move(int by) {
    List<RunItem> lines = items.stream().filter(Line.class::isInstance).toList();
    int now = lines.indexOf(selected.get());
    if (!lines.isEmpty()) {
      selected.set(lines.get(Math.max(0, Math.min(lines.size() - 1, now + by))));
    }
  }

  /** Whether rows are just being replaced, so that what is chosen among them means nothing. */
  boolean settling() {
    return settling;
  }

  private void refresh() {
    ResultBook book = model.book();
    lines = rows.lines(book, model.catalogue(), keep.turned());
    Comparator<Line> by = reversed.get() ? Collections.reverseOrder(order.get().comparator()) : order.get().comparator();
    RunRows.Wanted wanted =
        new RunRows.Wanted(
            show.get(), Filter.of(filter.get(), spoken), only.get(), grouping.get(), by,
            only.get() == null ? Set.copyOf(closed) : Set.of());
    RunItem before = selected.get();
    settling = true;
    items.become(rows.rows(lines, book.notNeeded(), model.catalogue(), wanted));
    settling = false;
    if (before != null) {
      selected.set(items.stream().filter(item -> sameRow(item, before)).findFirst().orElse(null));
    }
    count();
  }

  private static boolean sameRow(RunItem now, RunItem before) {
    return now.key().equals(before.key())
        || now instanceof Line line && before instanceof Line old && old.result() == null && line.check().id().equals(old.key());
  }

  /** Narrows the list to these checks, and to nothing else than them. */
  private void showOnly(String words, Set<String> checks) {
    filter.set("");
    show.set(Show.ALL);
    only.set(new Only(words, checks));
  }

  private void count() {
    ResultBook book = model.book();
    int total = book.number(entry -> true);
    int done = book.number(entry -> entry.progress() == Progress.DONE);
    Map<Verdict, Integer> counts = book.counts(entry -> true);
    int results = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (!book.notNeeded().isEmpty()) {
      counts.put(Verdict.NOT_APPLICABLE, book.notNeeded().size());
    }
    Map<Show, Integer> shown = new EnumMap<>(Show.class);
    for (Show each : Show.values()) {
      shown.put(each, (int) lines.stream().filter(Line::counts).filter(each::shows).count());
    }
    Tally.State state =
        !model.tester().isRunning()
            ? Tally.State.AT_REST
            : model.tester().pausedProperty().get() ? Tally.State.PAUSED : Tally.State.RUNNING;
    tally.set(new Tally(counts, done, total, shown, state, words(state, done, total, results)));
  }

  private static Message words(Tally.State state, int done, int total, int results) {
    if (total == 0) {
      return Message.of("test.nothing");
    }
    return switch (state) {
      case RUNNING -> Message.of("test.running", done, total);
      case PAUSED -> Message.of("test.paused", done, total);
      case AT_REST -> done == 0 ? Message.of("test.ready", total) : Message.of("test.done", done, total, results);
    };
  }
}
