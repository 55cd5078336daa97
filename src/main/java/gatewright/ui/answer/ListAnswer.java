package gatewright.ui.answer;

import gatewright.site.Rules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Several texts of one kind, in an order, and a line to add another. */
public final class ListAnswer implements Answer {
  private final String name;
  private final Rule rule;
  private final Runnable changed;
  private final ObservableList<TextAnswer> rows = FXCollections.observableArrayList();
  private final ObservableList<TextAnswer> shown = FXCollections.unmodifiableObservableList(rows);
  private final TextAnswer entry;
  private BooleanSupplier required = () -> false;
  private boolean once;

  /**
   * An empty list.
   *
   * @param name key of its label
   * @param rule for each text
   * @param changed hears when the accepted values or a problem changed
   */
  public ListAnswer(String name, Rule rule, Runnable changed) {
    this.name = name;
    this.rule = rule;
    this.changed = changed;
    this.entry = new TextAnswer(name, this::eachProblem, changed);
  }

  /** Makes it a list that needs one text at least while this is so. */
  public ListAnswer requiredIf(BooleanSupplier condition) {
    required = condition;
    return this;
  }

  /** Makes it a list in which each address or host stands once, however it is written. */
  public ListAnswer eachOnce() {
    once = true;
    return this;
  }

  /** The texts, each in a field of its own. */
  public ObservableList<TextAnswer> rows() {
    return shown;
  }

  /** The line to add with. */
  public TextAnswer entry() {
    return entry;
  }

  /** The accepted texts. */
  public List<String> values() {
    return rows.stream().map(TextAnswer::value).filter(value -> !value.isEmpty()).toList();
  }

  /** Shows texts that were given before. */
  public void show(List<String> saved) {
    entry.show("");
    rows.setAll(saved.stream().map(this::row).toList());
  }

  /** Takes what stands in the adding line, several texts at once if blanks or commas part them. False if a rule is broken. */
  public boolean add() {
    entry.leave();
    if (entry.standing() == Standing.WRONG) {
      return false;
    }
    Map<String, String> fresh = new LinkedHashMap<>();
    split(entry.textProperty().get()).forEach(text -> fresh.putIfAbsent(Rules.sameness(text), text));
    values().forEach(known -> fresh.remove(Rules.sameness(known)));
    entry.show("");
    rows.addAll(fresh.values().stream().map(this::row).toList());
    if (!fresh.isEmpty()) {
      changed.run();
    }
    return true;
  }

  /** Adds one text that is known to obey. */
  public void add(String text) {
    entry.textProperty().set(text);
    add();
  }

  /** Takes one out. */
  public void remove(TextAnswer row) {
    if (rows.remove(row)) {
      changed.run();
    }
  }

  /** Moves one up (-1) or down (1); does nothing at the ends. */
  public void move(TextAnswer row, int by) {
    int from = rows.indexOf(row);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < rows.size()) {
      rows.remove(from);
      rows.add(to, row);
      changed.run();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Standing standing() {
    boolean wrong = entry.standing() == Standing.WRONG || rows.stream().anyMatch(row -> row.standing() == Standing.WRONG);
    if (wrong) {
      return Standing.WRONG;
    }
    return required.getAsBoolean() && rows.isEmpty() ? Standing.MISSING : Standing.FINE;
  }

  @Override
  public Object given() {
    return values();
  }

  @Override
  public boolean edited() {
    return rows.stream().anyMatch(TextAnswer::edited);
  }

  @Override
  public void demand() {
    rows.forEach(TextAnswer::demand);
    if (!add()) {
      entry.demand();
    }
  }

  private TextAnswer row(String text) {
    TextAnswer[] self = new TextAnswer[1];
    self[0] = new TextAnswer(name, typed -> rule.problem(typed).or(() -> repeated(self[0], typed)), changed);
    self[0].show(text);
    return self[0];
  }

  private Optional<Message> repeated(TextAnswer row, String typed) {
    boolean there =
        once
            && rows.stream().filter(other -> other != row).map(TextAnswer::value)
                .anyMatch(value -> Rules.sameness(value).equals(Rules.sameness(typed)));
    return there ? Optional.of(Message.of("rule.once")) : Optional.empty();
  }

  private Optional<Message> eachProblem(String text) {
    return split(text).flatMap(part -> rule.problem(part).stream()).findFirst();
  }

  private static Stream<String> split(String text) {
    return Arrays.stream((text == null ? "" : text).split("[\\s,;]+")).filter(part -> !part.isEmpty());
  }
}
