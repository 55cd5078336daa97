package gatewright.ui.answer;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A text that is typed. */
public class TextAnswer implements Answer {
  private final String name;
  private final Rule rule;
  private final Runnable changed;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem");
  private BooleanSupplier required = () -> false;
  private String value = "";
  private boolean secret;
  private boolean edited;

  /**
   * An empty answer.
   *
   * @param name key of its label
   * @param changed hears when the accepted value or the problem changed, and when somebody begins to type or gives up
   */
  public TextAnswer(String name, Rule rule, Runnable changed) {
    this.name = name;
    this.rule = rule;
    this.changed = changed;
    text.addListener((source, before, now) -> typed());
  }

  /** Makes it one that must be given. */
  public final TextAnswer required() {
    return requiredIf(() -> true);
  }

  /** Makes it one that must be given while this is so. */
  public final TextAnswer requiredIf(BooleanSupplier condition) {
    required = condition;
    return this;
  }

  /** Makes it one whose text nobody but its taker sees. */
  public final TextAnswer secret() {
    secret = true;
    return this;
  }

  /** What stands in the field. */
  public final StringProperty textProperty() {
    return text;
  }

  /** What is wrong with it; null while nothing is, or nothing was said yet. */
  public final ReadOnlyObjectProperty<Message> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** The last text that obeyed the rule; empty if none did. */
  public final String value() {
    return value;
  }

  /** The same, null if empty. */
  public final String valueOrNull() {
    return value.isEmpty() ? null : value;
  }

  /** The same as a number; the given one if empty. For answers that obey a number's rule. */
  public final int number(int otherwise) {
    return value.isEmpty() ? otherwise : Integer.parseInt(value);
  }

  /** Shows an answer that was given before; null is empty. */
  public final void show(String saved) {
    value = saved == null ? "" : saved;
    edited = false;
    problem.set(null);
    text.set(value);
    problem.set(null);
  }

  /** Gives an answer as if it were typed and left. */
  public final void give(String typed) {
    text.set(typed);
    leave();
  }

  /** The cursor left the field: what was typed is judged, and accepted if it obeys. */
  public final void leave() {
    Optional<Message> wrong = wrong();
    problem.set(wrong.orElse(null));
    if (wrong.isEmpty()) {
      accept();
    } else {
      changed.run();
    }
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Standing standing() {
    if (wrong().isPresent()) {
      return Standing.WRONG;
    }
    return stripped().isEmpty() && required.getAsBoolean() ? Standing.MISSING : Standing.FINE;
  }

  @Override
  public final Object given() {
    return secret ? "" : value;
  }

  @Override
  public final boolean edited() {
    return !stripped().equals(value);
  }

  @Override
  public final void demand() {
    leave();
    if (standing() == Standing.MISSING) {
      problem.set(Message.of("rule.missing"));
    }
  }

  private void typed() {
    if (problem.get() != null && standing() == Standing.FINE) {
      problem.set(null);
      edited = edited();
      changed.run();
    } else if (edited != edited()) {
      edited = edited();
      changed.run();
    }
  }

  private void accept() {
    value = stripped();
    edited = false;
    changed.run();
  }

  private Optional<Message> wrong() {
    String typed = stripped();
    return typed.isEmpty() ? Optional.empty() : rule.problem(typed);
  }

  private String stripped() {
    return text.get() == null ? "" : text.get().strip();
  }
}
