package gatewright.ui.answer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** A password, and whether it shall be remembered beyond the time that the site is open. */
public final class HiddenAnswer extends TextAnswer {
  private final BooleanProperty remember = new SimpleBooleanProperty(this, "remember");
  private final ReadOnlyBooleanWrapper possible = new ReadOnlyBooleanWrapper(this, "possible");
  private final ReadOnlyObjectWrapper<Message> remark = new ReadOnlyObjectWrapper<>(this, "remark");
  private boolean showing;

  /**
   * An empty answer that is not remembered.
   *
   * @param name key of its label
   * @param changed hears when the password was taken
   * @param ticked hears when the user ticks the box or takes the tick away
   */
  public HiddenAnswer(String name, Rule rule, Runnable changed, Runnable ticked) {
    super(name, rule, changed);
    secret();
    remember.addListener(
        (of, before, now) -> {
          if (!showing) {
            ticked.run();
          }
        });
  }

  /** Shows how remembering stands. */
  public void showRemembering(boolean can, boolean does, Message words) {
    showing = true;
    possible.set(can);
    remember.set(does);
    remark.set(words);
    showing = false;
  }

  /** Whether the box is ticked. */
  public BooleanProperty rememberProperty() {
    return remember;
  }

  /** Whether the box can be ticked. */
  public ReadOnlyBooleanProperty possibleProperty() {
    return possible.getReadOnlyProperty();
  }

  /** What is to be said beside the box; null for nothing. */
  public ReadOnlyObjectProperty<Message> remarkProperty() {
    return remark.getReadOnlyProperty();
  }
}
