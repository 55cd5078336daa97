package gatewright.ui.error;

import gatewright.ui.answer.Message;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Errors that nobody foresaw: the first opens the dialog, others join it. Used on the window's thread only. */
public final class ErrorViewModel {
  private final ErrorLog log = new ErrorLog();
  private final Supplier<String> about;
  private final UnaryOperator<String> withoutSecrets;
  private final Clock clock;
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
  private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper(this, "details", "");
  private final ReadOnlyObjectWrapper<Message> sentence = new ReadOnlyObjectWrapper<>(this, "sentence");

  /**
   * None yet.
   *
   * @param about what the program runs on, a line each
   * @param withoutSecrets takes out of a text what was typed as a password
   */
  public ErrorViewModel(Supplier<String> about, UnaryOperator<String> withoutSecrets, Clock clock) {
    this.about = about;
    this.withoutSecrets = withoutSecrets;
    this.clock = clock;
  }

  /** Takes one down. */
  public void add(String thread, Throwable thrown) {
    log.add(clock.instant(), thread, thrown);
    sentence.set(Message.of("error.sentence", log.number()));
    details.set(withoutSecrets.apply(about.get() + "\n" + log.text()));
    open.set(true);
  }

  /** The user has read them. */
  public void close() {
    open.set(false);
    log.clear();
    details.set("");
  }

  /** Whether there is something to read. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** What happened, in plain words; null before the first. */
  public ReadOnlyObjectProperty<Message> sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** What whoever mends the program needs; without secrets. */
  public ReadOnlyStringProperty detailsProperty() {
    return details.getReadOnlyProperty();
  }
}
