package gatewright.probe.net;

import gatewright.plan.Proof;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.SocketPoint;
import gatewright.result.StepName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Questions and answers over UDP, on connected sockets, so that an ICMP refusal is heard and strangers' packets are not. */
public final class Datagrams {
  /** No datagram is longer. */
  public static final int LARGEST = 65_535;

  private final Dialler dialler;

  /** With the dialler's translation, source address and clock. */
  public Datagrams(Dialler dialler) {
    this.dialler = dialler;
  }

  /**
   * A reply.
   *
   * @param sentNanos {@link System#nanoTime()} when the question left
   * @param receivedNanos the same when the reply came
   * @param sentAt the clock when the question left
   */
  public record Reply(byte[] bytes, long sentNanos, long receivedNanos, Instant sentAt) {
    /** From question to reply. */
    public Duration took() {
      return Duration.ofNanos(receivedNanos - sentNanos);
    }
  }

  /**
   * Sends a datagram until it is answered.
   *
   * @param timeout for one try
   * @param ours whether a packet answers the question; others are passed over
   * @throws StepFailed NO_ANSWER, REFUSED (ICMP said so), UNREACHABLE or LOCAL_NETWORK
   */
  public Reply ask(
      StepName name, Destination to, byte[] question, Duration timeout, int tries, Predicate<byte[]> ours, Trace trace,
      Scope scope)
      throws StepFailed {
    return trace.step(
        name,
        phase -> {
          StepFailed last = null;
          for (int attempt = 1; attempt <= tries; attempt++) {
            try {
              Reply reply = attempt(name, to, question, timeout, ours, trace, scope);
              phase.show("answered by " + to + (attempt > 1 ? " at try " + attempt : ""));
              trace.reached(Proof.PORT_OPEN);
              return reply;
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

  /** A connected socket for an exchange of several datagrams, under the scope's care. */
  public DatagramSocket open(Destination to, Scope scope) throws IOException {
    InetSocketAddress real = dialler.datagramTarget(to);
    DatagramSocket socket = scope.add(new DatagramSocket(new InetSocketAddress(dialler.localAddress(real).orElse(null), 0)));
    socket.connect(real);
    return socket;
  }

  private Reply attempt(
      StepName name, Destination to, byte[] question, Duration timeout, Predicate<byte[]> ours, Trace trace, Scope scope)
      throws StepFailed {
    InetSocketAddress real = dialler.datagramTarget(to);
    Optional<InetAddress> local = dialler.localAddress(real);
    Instant at = dialler.now();
    long begin = System.nanoTime();
    SocketPoint from = new SocketPoint(local.map(InetAddress::getHostAddress).orElse(""), 0);
    DatagramSocket socket = null;
    try {
      socket = scope.add(new DatagramSocket(new InetSocketAddress(local.orElse(null), 0)));
      from = new SocketPoint(from.address(), socket.getLocalPort());
      socket.connect(real);
      socket.send(new DatagramPacket(question, question.length));
      Reply reply = receive(socket, begin, at, timeout, ours);
      trace.attempt(new Attempt(at, from, Dialler.point(to), reply.took().toMillis(), "ANSWERED"));
      return reply;
    } catch (IOException e) {
      throw failed(name, to, e, at, begin, from, local.isPresent(), trace, scope);
    } catch (UncheckedIOException e) {
      throw failed(name, to, e.getCause(), at, begin, from, local.isPresent(), trace, scope);
    } finally {
      if (socket != null) {
        socket.close();
        scope.release(socket);
      }
    }
  }

  private static Reply receive(DatagramSocket socket, long begin, Instant at, Duration timeout, Predicate<byte[]> ours)
      throws IOException {
    DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
    long deadline = begin + timeout.toNanos();
    while (true) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new SocketTimeoutException("no answer");
      }
      socket.setSoTimeout(Math.toIntExact(left));
      packet.setLength(LARGEST);
      socket.receive(packet);
      byte[] bytes = Arrays.copyOf(packet.getData(), packet.getLength());
      if (ours.test(bytes)) {
        return new Reply(bytes, begin, System.nanoTime(), at);
      }
    }
  }

  private static StepFailed failed(
      StepName name, Destination to, IOException e, Instant at, long begin, SocketPoint from, boolean routed, Trace trace,
      Scope scope) {
    Duration took = Dialler.since(begin);
    Cause cause = scope.cause().orElseGet(() -> SocketFaults.datagram(e, routed));
    trace.attempt(new Attempt(at, from, Dialler.point(to), took.toMillis(), cause.name()));
    String words =
        switch (cause) {
          case NO_ANSWER -> "No answer from " + to + " over UDP within " + took.toMillis() + " ms.";
          case REFUSED -> to + " says over ICMP that nothing listens on this UDP port.";
          case UNREACHABLE -> "A router or firewall says that " + to + " cannot be reached (" + e.getMessage() + ").";
          case LOCAL_NETWORK -> "This workstation has no way to " + to + " (" + e.getMessage() + ").";
          case TOO_SLOW -> "Asking " + to + " took longer than a check may.";
          default -> "Cancelled.";
        };
    return new StepFailed(name, cause, words, e);
  }
}
