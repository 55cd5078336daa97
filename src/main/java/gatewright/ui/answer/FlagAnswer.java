package gatewright.ui.answer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Yes or no. */
public final class FlagAnswer implements Answer {
  private final String name;
  private final BooleanProperty value = new SimpleBooleanProperty(this, "value");
  private boolean showing;

  /** No, until said otherwise. */
  public FlagAnswer(String name, Runnable changed) {
    this.name = name;
    value.addListener(
        (source, before, now) -> {
          if (!showing) {
            changed.run();
          }
        });
  }

  /** Yes or no. */
  public BooleanProperty valueProperty() {
    return value;
  }

  /** Yes or no. */
  public boolean value() {
    return value.get();
  }

  /** Shows what was said before. */
  public void show(boolean saved) {
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
    return Standing.FINE;
  }

  @Override
  public Object given() {
    return value.get();
  }

  @Override
  public void demand() {
    // Neither yes nor no is wrong.
  }
}
