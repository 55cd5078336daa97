package gatewright.probe.net;

import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
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
   * @param memory lets a further connection of the same conversation take the session up
   */
  public record Session(SSLSocket socket, TlsPeer peer, Memory memory) {}

  /** What a further connection needs to take a session up. Java remembers sessions by host and port within one context. */
  public static final class Memory {
    private final SSLContext context;
    private final Witness witness;
    private final String host;
    private final int port;
    private final List<X509Certificate> chain;

    private Memory(SSLContext context, Witness witness, String host, int port) {
      this.context = context;
      this.witness = witness;
      this.host = host;
      this.port = port;
      this.chain = witness.peer().chain();
    }
  }

  /**
   * A further connection of a conversation.
   *
   * @param socket to go on with
   * @param resumed whether the server took the session up, instead of showing its certificate again
   * @param samePeer whether it is the server of the first connection
   */
  public record Further(SSLSocket socket, boolean resumed, boolean samePeer) {}

  /**
   * What came of a handshake.
   *
   * @param session empty if it failed
   * @param failure empty if it did not
   * @param peer who showed a certificate, also if the handshake failed afterwards; empty if nobody did
   */
  public record Greeting(Optional<Session> session, Optional<StepFailed> failure, Optional<TlsPeer> peer) {}

  /**
   * Shakes hands, as a step.
   *
   * @param host for SNI and for the check of the name
   * @param wait for each read; the line's own time-out if null
   * @throws StepFailed WRONG_PROTOCOL with the first bytes kept, TLS_OLD, TLS_FAILED, or how the connection broke off. The chain
   *     is kept if it was seen.
   */
  public Session handshake(Line line, String host, Duration wait, Trace trace, Scope scope) throws StepFailed {
    return shake(line, host, wait, new Witness(roots.managers()), trace, scope);
  }

  /** The same for those who also need to know who answered if the handshake fails. */
  public Greeting greet(Line line, String host, Duration wait, Trace trace, Scope scope) {
    Witness witness = new Witness(roots.managers());
    try {
      Session session = shake(line, host, wait, witness, trace, scope);
      return new Greeting(Optional.of(session), Optional.empty(), Optional.of(session.peer()));
    } catch (StepFailed e) {
      return new Greeting(Optional.empty(), Optional.of(e), Optional.of(witness.peer()).filter(peer -> !peer.chain().isEmpty()));
    }
  }

  /**
   * Shakes hands on a further connection of the same conversation, as a step, and offers to take the session up: some servers
   * demand it of FTP's data connections (RFC 4217 section 10.2).
   *
   * @param memory of the first connection
   * @throws StepFailed as {@link #handshake}
   */
  public Further further(StepName name, Memory memory, Line line, Trace trace, Scope scope) throws StepFailed {
    return trace.step(
        name,
        phase -> {
          memory.witness.forget();
          line.goBy(memory.port);
          try {
            SSLSocket socket = scope.add(layered(memory.context, line, memory.host, memory.port));
            socket.startHandshake();
            // A session that is taken up shows no certificate.
            List<X509Certificate> shown = memory.witness.peer().chain();
            boolean resumed = shown.isEmpty();
            phase.show(socket.getSession().getProtocol() + (resumed ? ", session taken up" : ", new session"));
            return new Further(socket, resumed, resumed || shown.get(0).equals(memory.chain.get(0)));
          } catch (IOException e) {
            throw failed(e, line, memory.host, trace, scope);
          }
        });
  }

  private static Session shake(Line line, String host, Duration wait, Witness witness, Trace trace, Scope scope)
      throws StepFailed {
    return trace.step(
        StepName.TLS,
        phase -> {
          try {
            if (wait != null) {
              line.setSoTimeout(Math.toIntExact(wait.toMillis()));
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {witness.keys()}, new TrustManager[] {witness}, null);
            int port = line.getPort();
            SSLSocket socket = scope.add(layered(context, line, host, port));
            socket.startHandshake();
            SSLSession session = socket.getSession();
            TlsPeer peer = witness.peer(session.getProtocol(), session.getCipherSuite());
            peer.keep(trace);
            trace.reached(Proof.PROTOCOL_SPOKEN);
            phase.show(session.getProtocol() + ", certificate of " + peer.subject() + ", signed by " + peer.issuer());
            return new Session(socket, peer, new Memory(context, witness, host, port));
          } catch (IOException e) {
            TlsPeer peer = witness.peer();
            if (!peer.chain().isEmpty()) {
              peer.keep(trace);
            }
            throw failed(e, line, host, trace, scope);
          } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
          }
        });
  }

  private static SSLSocket layered(SSLContext context, Line line, String host, int port) throws IOException {
    SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(line, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    parameters.setServerNames(serverNames(host));
    socket.setSSLParameters(parameters);
    return socket;
  }

  /** RFC 6066 section 3: no address, no final dot; what else cannot stand there is left out, as the server may not need it. */
  private static List<SNIServerName> serverNames(String host) {
    String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (NameService.literal(name) != null) {
      return List.of();
    }
    try {
      return List.of(new SNIHostName(name));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  private static StepFailed failed(IOException e, Line line, String host, Trace trace, Scope scope) {
    Cause cause = scope.cause().orElseGet(() -> SocketFaults.handshaking(e, line.first(), line.seen()));
    if (line.seen() > 0 && cause == Cause.WRONG_PROTOCOL) {
      trace.keep("banner", new String(line.first(), StandardCharsets.ISO_8859_1));
    }
    Optional<String> chosen = cause == Cause.TLS_OLD ? chosenVersion(line.first()) : Optional.empty();
    chosen.ifPresent(version -> trace.keep("protocol", version));
    String words =
        switch (cause) {
          case WRONG_PROTOCOL ->
              host + " answered the TLS greeting in plain text: something else listens there, or stands between.";
          case SILENT -> host + " accepted the connection and then did not answer the TLS greeting.";
          case RESET -> "The connection to " + host + " was reset at the TLS greeting.";
          case CLOSED -> "The connection to " + host + " was closed at the TLS greeting.";
          case TLS_OLD -> host + " speaks only "
              + chosen.map(version -> version + ", which is").orElse("versions of TLS that are")
              + " no longer safe (" + e.getMessage() + ").";
          case TOO_SLOW -> "The TLS handshake with " + host + " took too long.";
          case CANCELLED -> "Cancelled.";
          default -> "The TLS handshake with " + host + " failed: " + e.getMessage();
        };
    return new StepFailed(StepName.TLS, cause, words, e);
  }

  /** The version in the server's greeting (RFC 5246 section 7.4.1.3); empty if it refused without one. */
  private static Optional<String> chosenVersion(byte[] first) {
    boolean greeting = first.length > 10 && first[0] == 22 && first[5] == 2 && first[9] == 3;
    if (!greeting || first[10] < 0 || first[10] > 2) {
      return Optional.empty();
    }
    return Optional.of(first[10] == 0 ? "SSLv3" : first[10] == 1 ? "TLSv1" : "TLSv1.1");
  }
}
