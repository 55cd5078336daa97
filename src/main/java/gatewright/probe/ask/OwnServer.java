package gatewright.probe.ask;

import gatewright.plan.Proof;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.TlsTalk;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.KnownHosts;
import gatewright.result.Verdict;
import javax.net.ssl.SSLSocket;

/**
 * One of the customer's own servers, met in TLS. Its certificate need not come from a public authority, but a secret goes only to
 * one that is trusted or that the engineer confirmed.
 *
 * @param session of the handshake
 * @param standing of the certificate among those that the engineer confirmed
 */
public record OwnServer(TlsTalk.Session session, Acquaintances.Standing standing) {
  /**
   * Shakes hands, and writes down who answered.
   *
   * @param line a connection to the target of the call
   * @throws StepFailed if the handshake fails; who answered is on record even then
   */
  public static OwnServer meet(Network network, Line line, Call call) throws StepFailed {
    String host = call.check().target().host();
    TlsTalk.Session session = network.tls().handshake(line, host, null, call.trace(), call.scope());
    TlsPeer peer = session.peer();
    String endpoint = call.check().target().hostPort();
    Acquaintances.Standing standing =
        network.known().judge(KnownHosts.Kind.CERTIFICATE, endpoint, peer.keyAlgorithm(), peer.fingerprint());
    OwnServer server = new OwnServer(session, standing);
    if (standing == Acquaintances.Standing.CHANGED) {
      call.trace().keep(
          "certificateConfirmed",
          network.known().hosts().of(KnownHosts.Kind.CERTIFICATE, endpoint).stream().map(KnownHosts.Pin::fingerprint).toList());
    }
    boolean proved = server.trusted() || standing == Acquaintances.Standing.CONFIRMED && !server.outOfDate();
    call.trace().identity(proved ? Identity.VERIFIED : Identity.UNVERIFIED);
    if (proved) {
      call.trace().reached(Proof.IDENTITY_VERIFIED);
    } else {
      server.describe(call);
    }
    return server;
  }

  /** To go on with. */
  public SSLSocket socket() {
    return session.socket();
  }

  /** Who answered. */
  public TlsPeer peer() {
    return session.peer();
  }

  /** Whether a secret may be sent to it. */
  public boolean known() {
    return trusted()
        || !outOfDate() && (standing == Acquaintances.Standing.CONFIRMED || standing == Acquaintances.Standing.ACCEPTED);
  }

  /**
   * What its certificate alone leads to. Only where it is not {@link #known()}.
   *
   * @param loginDue whether a login had to follow, which cannot be tried now
   */
  public Finding doubt(boolean loginDue) {
    Cause cause = peer().asOwnServer().doubt() == null ? Cause.TLS_UNTRUSTED : peer().asOwnServer().doubt();
    if (cause != Cause.TLS_UNTRUSTED) {
      return Finding.of(cause);
    }
    if (standing == Acquaintances.Standing.CHANGED || standing == Acquaintances.Standing.DENIED) {
      return Finding.of(Verdict.FAIL, cause);
    }
    return loginDue ? Finding.of(Verdict.INCONCLUSIVE, cause) : Finding.of(cause);
  }

  /** The workstation's own store counts here: a company's authority signs for a company's servers. */
  private boolean trusted() {
    return !peer().chain().isEmpty() && peer().asOwnServer().doubt() == null;
  }

  private boolean outOfDate() {
    Cause doubt = peer().asOwnServer().doubt();
    return doubt == Cause.TLS_EXPIRED || doubt == Cause.TLS_NOT_YET_VALID;
  }

  private void describe(Call call) {
    TlsPeer peer = peer();
    String signed = "The certificate, signed by " + peer.issuer() + ", is not to be trusted: " + peer.asOwnServer().words() + ".";
    call.trace().note(
        switch (standing) {
          case CONFIRMED -> signed;
          case ACCEPTED -> signed + " It was accepted as new; its SHA-256 is " + peer.fingerprint() + ".";
          case CHANGED -> "Another certificate was confirmed for this server; this one's SHA-256 is " + peer.fingerprint() + ". " + signed;
          case DENIED -> "Somebody compared its SHA-256 " + peer.fingerprint()
              + " with what the server's operator says, and it is another one. " + signed;
          case UNKNOWN -> signed + " Compare its SHA-256 " + peer.fingerprint() + " with the server's, and confirm it.";
        });
    if (standing == Acquaintances.Standing.ACCEPTED) {
      call.trace().keep("certificateAccepted", true);
    }
  }
}
