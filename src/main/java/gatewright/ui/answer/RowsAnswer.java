package gatewright.ui.answer;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Several things of one kind, each with answers of its own: gateways, directories, contacts.
 *
 * @param <R> one of them
 */
public final class RowsAnswer<R extends RowsAnswer.Row> implements Answer {
  private final String name;
  private final Supplier<R> blank;
  private final Runnable changed;
  private final ObservableList<R> rows = FXCollections.observableArrayList();
  private final ObservableList<R> shown = FXCollections.unmodifiableObservableList(rows);
  private BooleanSupplier required = () -> false;

  /** None yet; {@code blank} makes the next one. */
  public RowsAnswer(String name, Supplier<R> blank, Runnable changed) {
    this.name = name;
    this.blank = blank;
    this.changed = changed;
  }

  /** Makes it a list that needs one row at least while this is so. */
  public RowsAnswer<R> requiredIf(BooleanSupplier condition) {
    required = condition;
    return this;
  }

  /** All of them, in order. */
  public ObservableList<R> rows() {
    return shown;
  }

  /** Shows those that were given before. */
  public void show(List<R> saved) {
    rows.setAll(saved);
  }

  /** Adds an empty one at the end. */
  public R add() {
    R row = blank.get();
    rows.add(row);
    changed.run();
    return row;
  }

  /** Takes one out. */
  public void remove(Row row) {
    if (rows.remove(row)) {
      changed.run();
    }
  }

  /** What the rows come to; rows that are not complete enough give null and are left out. */
  public <V> List<V> values(Function<R, V> value) {
    return rows.stream().map(value).filter(made -> made != null).toList();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Standing standing() {
    return rows.isEmpty() && required.getAsBoolean() ? Standing.MISSING : Standing.FINE;
  }

  @Override
  public Object given() {
    return List.copyOf(rows);
  }

  @Override
  public void demand() {
    rows.forEach(row -> row.answers().forEach(Answer::demand));
  }

  @Override
  public List<Answer> parts() {
    return Stream.concat(
            Stream.of(this),
            rows.stream().flatMap(row -> row.answers().stream()).flatMap(answer -> answer.parts().stream()))
        .toList();
  }

  /** One of the rows. */
  public interface Row {
    /** Its answers, in the order in which the row shows them. */
    List<Answer> answers();
  }
}
