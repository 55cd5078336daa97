package gatewright.probe.net;

import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.SocketPoint;
import gatewright.result.StepName;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A port of this machine that one caller is expected at: FTP's server in active mode (RFC 959 section 3.3). */
public final class Doorway {
  private final Listener listener;
  private final Duration read;
  private final Clock clock;

  Doorway(Listener listener, Duration read, Clock clock) {
    this.listener = listener;
    this.read = read;
    this.clock = clock;
  }

  /** Takes connections as lines, so that they are like those that were dialled. */
  static final class Listener extends ServerSocket {
    Listener(InetAddress local) throws IOException {
      super(0, 1, local);
    }

    @Override
    public Socket accept() throws IOException {
      Line line = new Line();
      implAccept(line);
      return line;
    }
  }

  /** Where he is to call. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /**
   * Waits for him; anybody else is shown out. The attempt is written down with the caller as its source.
   *
   * @param caller the address that he really calls from, as the system sees it
   * @param named the same before translation, for the record
   * @param patience how long to wait
   * @throws StepFailed NO_ANSWER if he does not call in time
   */
  public Line await(StepName name, InetAddress caller, InetAddress named, Duration patience, Trace trace, Scope scope)
      throws StepFailed {
    Instant at = clock.instant();
    long begin = System.nanoTime();
    try {
      Line line = accept(caller, begin, patience, scope);
      line.setSoTimeout(Math.toIntExact(read.toMillis()));
      line.setTcpNoDelay(true);
      record(trace, at, new SocketPoint(named.getHostAddress(), line.getPort()), begin, "CONNECTED");
      return line;
    } catch (IOException e) {
      Cause cause = scope.cause().orElse(e instanceof SocketTimeoutException ? Cause.NO_ANSWER : Cause.LOCAL_NETWORK);
      record(trace, at, new SocketPoint(named.getHostAddress(), 0), begin, cause.name());
      throw new StepFailed(name, cause, "Nobody called at port " + listener.getLocalPort() + " of this workstation.", e);
    } finally {
      close(scope);
    }
  }

  /** Closes it before anybody came. */
  public void close(Scope scope) {
    try {
      listener.close();
    } catch (IOException ignored) {
      // Nobody is let in any more either way.
    }
    scope.release(listener);
  }

  private Line accept(InetAddress caller, long begin, Duration patience, Scope scope) throws IOException {
    while (true) {
      long left = patience.minus(Dialler.since(begin)).toMillis();
      if (left <= 0) {
        throw new SocketTimeoutException("nobody called");
      }
      listener.setSoTimeout(Math.toIntExact(left));
      Line line = scope.add((Line) listener.accept());
      if (line.getInetAddress().equals(caller)) {
        return line;
      }
      line.close();
      scope.release(line);
    }
  }

  private void record(Trace trace, Instant at, SocketPoint from, long begin, String outcome) {
    SocketPoint here = new SocketPoint(address().getAddress().getHostAddress(), listener.getLocalPort());
    trace.attempt(new Attempt(at, from, here, Dialler.since(begin).toMillis(), outcome));
  }
}
