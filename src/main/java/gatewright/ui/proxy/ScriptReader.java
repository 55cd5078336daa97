package gatewright.ui.proxy;

import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Background;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Reads a proxy script when the engineer asks for it, and tells what is in it. Its address is no answer of the site. */
public final class ScriptReader {
  private final TextAnswer address = new TextAnswer("proxy.script.address", FieldRules::sentence, () -> {});
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(this, "state", new State(Phase.IDLE, "", Optional.empty(), Optional.empty()));
  private final Source source;
  private final Background background;
  private long asked;

  /** Nothing read yet. */
  ScriptReader(Source source, Background background) {
    this.source = source;
    this.background = background;
  }

  /** Where scripts come from. Called on a worker. */
  @FunctionalInterface
  interface Source {
    /** Fetches the script of that address. */
    PacFile read(String address) throws PacException, InterruptedException;
  }

  /** How far it is. */
  public enum Phase {
    IDLE,
    READING,
    READ,
    FAILED
  }

  /**
   * What is known.
   *
   * @param address of the script it is about
   * @param file what it can answer; empty unless READ
   * @param trouble why there is none; empty unless FAILED
   */
  public record State(Phase phase, String address, Optional<PacFile> file, Optional<Throwable> trouble) {
    public State {
      Objects.requireNonNull(phase, "phase");
    }
  }

  /** Where the script lies. */
  public TextAnswer address() {
    return address;
  }

  /** What is known of it. */
  public ReadOnlyObjectProperty<State> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Reads the script of that address. */
  public void read(String found) {
    address.give(found);
    read();
  }

  /** Reads the script whose address was typed; nothing if there is none. A later question overtakes an earlier one. */
  public void read() {
    address.leave();
    String wanted = address.value();
    if (wanted.isEmpty()) {
      return;
    }
    long mine = ++asked;
    state.set(new State(Phase.READING, wanted, Optional.empty(), Optional.empty()));
    background.run(
        () -> source.read(wanted),
        file -> answered(mine, new State(Phase.READ, wanted, Optional.of(file), Optional.empty())),
        thrown -> answered(mine, new State(Phase.FAILED, wanted, Optional.empty(), Optional.of(thrown))));
  }

  private void answered(long mine, State now) {
    if (mine == asked) {
      state.set(now);
    }
  }
}
