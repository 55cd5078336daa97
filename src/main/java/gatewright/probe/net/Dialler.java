package gatewright.probe.net;

import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Route;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.SocketPoint;
import gatewright.result.StepName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes every connection of a run. Each attempt is bound first, so that even a SYN that nobody answers has a source port on
 * record: it is what the firewall's log is searched for.
 */
public final class Dialler {
  private final Route route;
  private final InetAddress source;
  private final Patience patience;
  private final Pace pace;
  private final Clock clock;

  /**
   * @param source address to connect from; null to let the system choose
   * @param pace is told how long each successful connect took
   */
  public Dialler(Route route, InetAddress source, Patience patience, Pace pace, Clock clock) {
    this.route = route;
    this.source = source;
    this.patience = patience;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Connects, as a step, trying again where nothing answers.
   *
   * @return a connection under the scope's care, with the read time-out set
   * @throws StepFailed with the cause of the last attempt
   */
  public Line connect(Destination to, Trace trace, Scope scope) throws StepFailed {
    return connect(StepName.CONNECT, to, patience.connect(), patience.tries(), trace, scope);
  }

  /** The same as another step, with its own patience. */
  public Line connect(StepName name, Destination to, Duration timeout, int tries, Trace trace, Scope scope) throws StepFailed {
    return trace.step(
        name,
        phase -> {
          StepFailed last = null;
          for (int attempt = 1; attempt <= tries; attempt++) {
            try {
              Line line = attempt(name, to, timeout, trace, scope);
              phase.show("connected to " + to + (attempt > 1 ? " at try " + attempt : ""));
              if (name != StepName.PROXY) {
                // That the proxy can be reached says nothing of the target.
                trace.reached(Proof.PORT_OPEN);
              }
              return line;
            } catch (StepFailed e) {
              last = e;
              if (e.reason() != Cause.NO_ANSWER) {
                break;
              }
            }
          }
          throw last;
        });
  }

  private Line attempt(StepName name, Destination to, Duration timeout, Trace trace, Scope scope) throws StepFailed {
    InetSocketAddress real = route.to(to.host(), to.address(), to.port(), Transport.TCP);
    Optional<InetAddress> local = localAddress(real);
    Instant at = clock.instant();
    long begin = System.nanoTime();
    SocketPoint from = new SocketPoint(local.map(InetAddress::getHostAddress).orElse(""), 0);
    Line line = new Line();
    try {
      scope.add(line);
      line.bind(new InetSocketAddress(local.orElse(null), 0));
      from = new SocketPoint(from.address(), line.getLocalPort());
      line.connect(real, Math.toIntExact(timeout.toMillis()));
      line.setSoTimeout(Math.toIntExact(patience.read().toMillis()));
      line.setTcpNoDelay(true);
      Duration took = since(begin);
      pace.connected(took);
      trace.attempt(new Attempt(at, from, point(to), took.toMillis(), "CONNECTED"));
      return line;
    } catch (IOException e) {
      Duration took = since(begin);
      Cause cause = scope.cause().orElseGet(() -> SocketFaults.connecting(e, took, local.isPresent()));
      trace.attempt(new Attempt(at, from, point(to), took.toMillis(), cause.name()));
      closeQuietly(line);
      scope.release(line);
      throw new StepFailed(name, cause, words(cause, to, took, e), e);
    }
  }

  /** Translates a destination for datagrams. */
  InetSocketAddress datagramTarget(Destination to) {
    return route.to(to.host(), to.address(), to.port(), Transport.UDP);
  }

  /**
   * The address that this machine would send from; a connected datagram socket knows it without sending anything.
   *
   * @return empty if there is no way to it
   */
  Optional<InetAddress> localAddress(InetSocketAddress real) {
    if (source != null) {
      return Optional.of(source);
    }
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(real);
      return Optional.of(socket.getLocalAddress());
    } catch (SocketException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  /** Now, by the clock of the run. */
  public Instant now() {
    return clock.instant();
  }

  /** Waits of this dialler. */
  public Patience patience() {
    return patience;
  }

  static SocketPoint point(Destination to) {
    return new SocketPoint(to.address().getHostAddress(), to.port());
  }

  static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private static String words(Cause cause, Destination to, Duration took, IOException e) {
    return switch (cause) {
      case NO_ANSWER -> "Nothing came back from " + to + " within " + took.toMillis()
          + " ms: dropped on the way, or nobody is there.";
      case REFUSED -> to + " refused the connection after " + took.toMillis()
          + " ms: nothing listens, or a firewall answers for it.";
      case UNREACHABLE -> "A router or firewall says that " + to + " cannot be reached (" + e.getMessage() + ").";
      case LOCAL_NETWORK -> "This workstation has no way to " + to + " (" + e.getMessage() + ").";
      case RESET -> to + " reset the connection as it was made.";
      case TOO_SLOW -> "Connecting to " + to + " took longer than a check may.";
      case CANCELLED -> "Cancelled.";
      default -> to + ": " + e.getMessage();
    };
  }

  private static void closeQuietly(Line line) {
    try {
      line.close();
    } catch (IOException ignored) {
      // It was never open, or is gone; the failure that matters is already on its way.
    }
  }
}
