package gatewright.probe.net;

import gatewright.result.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Tells failures of sockets apart. This is the only place that may look at an exception's text: the JDK has no types for a reset,
 * for an unreachable network, or for a SYN that the kernel gave up on, and the system's own texts change with its language.
 */
public final class SocketFaults {
  /** No refusal takes that long; Windows repeats a refused SYN for about two seconds. */
  private static final Duration SLOWEST_REFUSAL = Duration.ofSeconds(4);

  private SocketFaults() {}

  /**
   * Why a TCP connection was not made.
   *
   * @param elapsed since the first packet
   * @param routed whether this machine had a route to the address
   */
  public static Cause connecting(IOException e, Duration elapsed, boolean routed) {
    if (e instanceof SocketTimeoutException) {
      return Cause.NO_ANSWER;
    }
    if (e instanceof NoRouteToHostException) {
      return Cause.UNREACHABLE;
    }
    if (e instanceof ConnectException) {
      return says(e, "timed out") || elapsed.compareTo(SLOWEST_REFUSAL) > 0 ? Cause.NO_ANSWER : Cause.REFUSED;
    }
    if (e instanceof BindException) {
      // The JDK makes this of EACCES as well: the workstation's own firewall.
      return Cause.LOCAL_NETWORK;
    }
    if (e instanceof SocketException && says(e, "reset")) {
      return Cause.RESET;
    }
    return routed && !forbidden(e) ? Cause.UNREACHABLE : Cause.LOCAL_NETWORK;
  }

  /**
   * Why a conversation broke off after the connection was made.
   *
   * @param seen bytes that had come from the far end
   */
  public static Cause talking(IOException e, long seen) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof SocketTimeoutException) {
        return seen == 0 ? Cause.SILENT : Cause.TOO_SLOW;
      }
      if (each instanceof EOFException) {
        return Cause.CLOSED;
      }
      if (each instanceof SocketException && !(each instanceof ConnectException)) {
        return Cause.RESET;
      }
    }
    return Cause.CLOSED;
  }

  /** Why a datagram was not answered. */
  public static Cause datagram(IOException e, boolean routed) {
    if (e instanceof SocketTimeoutException) {
      return Cause.NO_ANSWER;
    }
    if (e instanceof PortUnreachableException) {
      return Cause.REFUSED;
    }
    if (e instanceof NoRouteToHostException) {
      return Cause.UNREACHABLE;
    }
    return routed && !forbidden(e) ? Cause.UNREACHABLE : Cause.LOCAL_NETWORK;
  }

  /** EPERM: a packet filter on this machine took the packet before it left. */
  private static boolean forbidden(IOException e) {
    return says(e, "not permitted");
  }

  /**
   * Why a TLS handshake failed.
   *
   * @param first the first bytes that came back; empty if none did
   * @param seen how many came in all
   */
  public static Cause handshaking(IOException e, byte[] first, long seen) {
    if (first.length > 0 && !looksLikeTls(first)) {
      return Cause.WRONG_PROTOCOL;
    }
    if (e instanceof SSLException) {
      if (says(e, "protocol_version") || says(e, "protocol version") || says(e, "No appropriate protocol")) {
        return Cause.TLS_OLD;
      }
      if (!brokenOff(e)) {
        return Cause.TLS_FAILED;
      }
    }
    return talking(e, seen);
  }

  /** RFC 8446 section 5.1: a record begins with its content type (20 to 24) and a major version of 3. */
  static boolean looksLikeTls(byte[] first) {
    return first[0] >= 20 && first[0] <= 24 && (first.length < 2 || first[1] == 3);
  }

  private static boolean brokenOff(Throwable e) {
    for (Throwable each = e; each != null; each = each.getCause()) {
      if (each instanceof EOFException || each instanceof SocketException || each instanceof SocketTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Throwable e, String words) {
    String message = e.getMessage();
    return message != null && message.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }
}
