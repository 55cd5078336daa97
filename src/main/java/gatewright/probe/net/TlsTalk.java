package gatewright.probe.net;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/** TLS on a connection that exists: the handshake always runs to its end, trust is decided beside it. */
public final class TlsTalk {
  private final TrustRoots roots;

  /** Trust is decided by these roots. */
  public TlsTalk(TrustRoots roots) {
    this.roots = roots;
  }

  /**
   * A finished handshake.
   *
   * @param socket to go on with
   */
  public record Session(SSLSocket socket, TlsPeer peer) {}

  /**
   * Shakes hands, as a step.
   *
   * @param host for SNI and for the check of the name
   * @param wait for each read; the line's own time-out if null
   * @throws StepFailed WRONG_PROTOCOL with the first bytes kept, TLS_OLD, TLS_FAILED, or how the connection broke off. The chain is kept
   *     if it was seen.
   */
  public Session handshake(Line line, String host, Duration wait, Trace trace, Scope scope) throws StepFailed {
    return trace.step(
        StepName.TLS,
        phase -> {
          Witness witness = new Witness(roots.manager());
          try {
            if (wait != null) {
              line.setSoTimeout(Math.toIntExact(wait.toMillis()));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {witness.keys()}, new TrustManager[] {witness}, null);
            SSLSocket socket = scope.add((SSLSocket) context.getSocketFactory().createSocket(line, host, line.getPort(), true));
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            if (NameService.literal(host) == null) {
              parameters.setServerNames(List.of(new SNIHostName(host)));
            }
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            SSLSession session = socket.getSession();
            TlsPeer peer = witness.peer(session.getProtocol(), session.getCipherSuite());
            peer.keep(trace);
            trace.reached(Proof.PROTOCOL_SPOKEN);
            phase.show(session.getProtocol() + ", certificate of " + peer.subject() + ", signed by " + peer.issuer());
            return new Session(socket, peer);
          } catch (IOException e) {
            TlsPeer peer = witness.peer(null, null);
            if (!peer.chain().isEmpty()) {
              peer.keep(trace);
            }
            throw failed(e, line, host, trace, scope);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
          }
        });
  }

  private static StepFailed failed(IOException e, Line line, String host, Trace trace, Scope scope) {
    Cause cause = scope.cause().orElseGet(() -> SocketFaults.handshaking(e, line.first(), line.seen()));
    if (line.seen() > 0 && cause == Cause.WRONG_PROTOCOL) {
      trace.keep("banner", new String(line.first(), StandardCharsets.ISO_8859_1));
    }
    String words =
        switch (cause) {
          case WRONG_PROTOCOL -> host + " answered the TLS greeting in plain text: something else listens there, or stands between.";
          case SILENT -> host + " accepted the connection and then did not answer the TLS greeting.";
          case RESET -> "The connection to " + host + " was reset at the TLS greeting.";
          case CLOSED -> "The connection to " + host + " was closed at the TLS greeting.";
          case TLS_OLD -> host + " speaks only versions of TLS that are no longer safe (" + e.getMessage() + ").";
          case TOO_SLOW -> "The TLS handshake with " + host + " took too long.";
          case CANCELLED -> "Cancelled.";
          default -> "The TLS handshake with " + host + " failed: " + e.getMessage();
        };
    return new StepFailed(StepName.TLS, cause, words, e);
  }
}
