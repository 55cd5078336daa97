package gatewright.probe.net;

import gatewright.result.Cause;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * All that one conversation has open. Blocking socket calls do not hear an interrupt, so whoever wants to end a conversation from
 * outside closes its scope; the blocked call then fails, and the scope remembers why.
 */
public final class Scope implements AutoCloseable {
  /** Why a scope was closed. */
  public enum End {
    /** The conversation itself is over. */
    DONE,
    /** It took longer than a check may. */
    DEADLINE,
    /** The engineer cancelled. */
    CANCELLED
  }

  private final Set<Closeable> open = new LinkedHashSet<>();
  private End end;

  /**
   * Puts something under this scope's care.
   *
   * @return the same
   * @throws IOException if the scope is closed already; the thing is closed, too
   */
  public <T extends Closeable> T add(T thing) throws IOException {
    synchronized (this) {
      if (end == null) {
        open.add(thing);
        return thing;
      }
    }
    thing.close();
    throw new IOException("ended: " + end);
  }

  /** Gives up the care of something that is closed already, so that many tries do not pile up. */
  public synchronized void release(Closeable thing) {
    open.remove(thing);
  }

  /** How many things are under its care. */
  synchronized int held() {
    return open.size();
  }

  /** Closes everything and refuses what comes later. The first reason stays. */
  public void end(End why) {
    Set<Closeable> left;
    synchronized (this) {
      if (end != null) {
        return;
      }
      end = why;
      left = new LinkedHashSet<>(open);
      open.clear();
    }
    for (Closeable thing : left) {
      try {
        thing.close();
      } catch (IOException | RuntimeException ignored) {
        // Nothing is sent any more; what cannot be closed properly is gone all the same, and must not keep the rest open.
      }
    }
  }

  /**
   * What an end from outside makes of whatever fails because of it; empty while it is open, or if the conversation is simply
   * over.
   */
  public Optional<Cause> cause() {
    End why = ended();
    if (why == End.DEADLINE) {
      return Optional.of(Cause.TOO_SLOW);
    }
    return why == End.CANCELLED ? Optional.of(Cause.CANCELLED) : Optional.empty();
  }

  /** Why it was closed; null while it is open. */
  public synchronized End ended() {
    return end;
  }

  @Override
  public void close() {
    end(End.DONE);
  }
}
