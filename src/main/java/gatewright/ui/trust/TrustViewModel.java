package gatewright.ui.trust;

import gatewright.result.FingerprintComparison;
import gatewright.result.FingerprintComparison.Outcome;
import gatewright.result.KnownHosts;
import gatewright.ui.answer.Message;
import gatewright.ui.trust.TrustQuestion.Standing;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/** Compares what the engineer was told with what a server showed, and says what he may answer. */
public final class TrustViewModel {
  /** Where the eye alone may decide; a text that says otherwise bars it. */
  private static final Set<Outcome> NOT_AGAINST = Set.of(Outcome.NOTHING, Outcome.AGREES);

  private final TrustQuestion question;
  private final Consumer<Boolean> answered;
  private final StringProperty given = new SimpleStringProperty(this, "given", "");
  private final ObservableValue<FingerprintComparison> comparison;
  private final BooleanBinding barred;
  private final BooleanBinding undeniable;

  /**
   * Nothing typed yet.
   *
   * @param busy while a test goes on nothing can be answered, for that would end it
   * @param answered hears what he answers: whether it is the customer's
   */
  public TrustViewModel(TrustQuestion question, ObservableValue<Boolean> busy, Consumer<Boolean> answered) {
    this.question = question;
    this.answered = answered;
    this.comparison = given.map(text -> FingerprintComparison.of(question.shown(), text));
    this.barred = Bindings.createBooleanBinding(() -> busy.getValue() || !enough(), busy, comparison);
    this.undeniable =
        Bindings.createBooleanBinding(
            () -> busy.getValue() || comparison.getValue().outcome() == Outcome.AGREES, busy, comparison);
  }

  /** What it is about. */
  public TrustQuestion question() {
    return question;
  }

  /** What the engineer was told. */
  public StringProperty givenProperty() {
    return given;
  }

  /** How that compares. */
  public ObservableValue<FingerprintComparison> comparisonProperty() {
    return comparison;
  }

  /** Whether it cannot be trusted now. */
  public BooleanBinding barredProperty() {
    return barred;
  }

  /** Whether it cannot be called another one now. */
  public BooleanBinding undeniableProperty() {
    return undeniable;
  }

  /** Whether "it does not match" can still be said. */
  public boolean canBeDenied() {
    return question.standing() != Standing.DENIED;
  }

  /** The comparison in words; null before anything is typed, unless something has to be. */
  public Message words() {
    FingerprintComparison now = comparison.getValue();
    return switch (now.outcome()) {
      case NOTHING -> question.standing() == Standing.NEW ? null : Message.of("trust.needed");
      case AGREES -> Message.of("trust.agrees", now.of());
      case BEGINS -> Message.of("trust.begins", now.same(), now.of());
      case MD5 -> Message.of(hostKey() ? "trust.md5.hostKey" : "trust.md5.certificate");
      case SHA1 -> Message.of("trust.sha1");
      case DIFFERS -> differs(now);
    };
  }

  /** Says that it is the customer's; heard only where it may be said. */
  public void trust() {
    if (!barred.get()) {
      answered.accept(true);
    }
  }

  /** Says that it is not the customer's. */
  public void deny() {
    if (!undeniable.get() && canBeDenied()) {
      answered.accept(false);
    }
  }

  private boolean enough() {
    Outcome now = comparison.getValue().outcome();
    // Another key than before, or one that was called wrong, is not to be waved through.
    return question.standing() == Standing.NEW ? NOT_AGAINST.contains(now) : now == Outcome.AGREES;
  }

  private boolean hostKey() {
    return question.shown().kind() == KnownHosts.Kind.HOST_KEY;
  }

  private static Message differs(FingerprintComparison now) {
    if (now.shown().isEmpty()) {
      return Message.of("trust.longer", now.of());
    }
    return now.given().isEmpty()
        ? Message.of("trust.begins", now.same(), now.of())
        : Message.of("trust.differs", now.same() + 1, printable(now.given()), now.shown());
  }

  private static String printable(String letter) {
    int code = letter.codePointAt(0);
    return code > ' ' && Character.isDefined(code) && !Character.isISOControl(code) && Character.getType(code) != Character.FORMAT
        ? letter
        : String.format("U+%04X", code);
  }
}
