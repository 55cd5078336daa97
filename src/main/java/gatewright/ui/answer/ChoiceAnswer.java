package gatewright.ui.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * One of a few.
 *
 * @param <T> what can be chosen
 */
public final class ChoiceAnswer<T> implements Answer {
  private final String name;
  private final List<T> options;
  private final ObjectProperty<T> value = new SimpleObjectProperty<>(this, "value");
  private Predicate<T> wrong = option -> false;
  private boolean showing;

  /**
   * Nothing chosen yet.
   *
   * @param name key of its label
   * @param changed hears of each choice that a person makes
   */
  public ChoiceAnswer(String name, List<T> options, Runnable changed) {
    this.name = name;
    this.options = List.copyOf(options);
    value.addListener(
        (source, before, now) -> {
          if (!showing) {
            changed.run();
          }
        });
  }

  /** Makes it a choice that is not accepted while this is so of it. */
  public ChoiceAnswer<T> wrongIf(Predicate<T> condition) {
    wrong = condition;
    return this;
  }

  /** What there is to choose from. */
  public List<T> options() {
    return options;
  }

  /** What is chosen; null for nothing yet. */
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /** What is chosen; null for nothing yet. */
  public T value() {
    return value.get();
  }

  /** Whether that is chosen. */
  public boolean is(T option) {
    return option.equals(value.get());
  }

  /** Shows a choice that was made before. */
  public void show(T saved) {
    showing = true;
    value.set(saved);
    showing = false;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Standing standing() {
    if (value.get() == null) {
      return Standing.MISSING;
    }
    return wrong.test(value.get()) ? Standing.WRONG : Standing.FINE;
  }

  @Override
  public Object given() {
    return Optional.ofNullable(value.get());
  }

  @Override
  public void demand() {
    // A choice shows by itself that nothing is chosen.
  }
}
