package gatewright.probe.web;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Issuers;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.HttpTalk;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.TlsTalk;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.util.Optional;

/** Greets a vendor's server in TLS and finds out whether it is that server, or somebody in the path, that answers. */
public final class TlsProbe implements Probe<Question.TlsIdentity> {
  private final Network network;
  private final Controls controls;

  public TlsProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.TlsIdentity question, Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    Line line = Reach.open(network, call);
    TlsTalk.Greeting greeting = network.tls().greet(line, target.host(), null, call.trace(), call.scope());
    if (greeting.peer().isEmpty()) {
      throw greeting.failure().orElseThrow(() -> new IllegalStateException("a handshake without a certificate"));
    }
    TlsPeer peer = greeting.peer().get();
    if (!peer.trusted()) {
      call.trace().identity(Identity.UNVERIFIED);
      return doubt(peer, call);
    }
    if (greeting.failure().isPresent() && !provedItsKey(peer)) {
      throw greeting.failure().get();
    }
    call.trace().identity(Identity.VERIFIED);
    call.trace().reached(Proof.IDENTITY_VERIFIED);
    if (greeting.session().isPresent()) {
      askForPage(greeting.session().get(), target, call);
    }
    if (peer.clientCertificateRequested()) {
      String end = greeting.failure().isPresent() ? " It ends the handshake without one." : "";
      call.trace().note("The server asks for a client certificate; whether the gateway has one cannot be seen from here." + end);
      return Finding.of(Cause.CLIENT_CERTIFICATE_REQUESTED);
    }
    return Finding.pass();
  }

  /**
   * Whether the server had signed its part of the key exchange before the handshake failed. It asks for a client certificate only
   * after that, in TLS 1.2 with a key exchange that is signed at all (RFC 5246 section 7.3).
   */
  private static boolean provedItsKey(TlsPeer peer) {
    return peer.clientCertificateRequested() && peer.cipher() != null && peer.cipher().matches("TLS_(ECDHE|DHE)_.*");
  }

  /** In TLS 1.3 a server that misses a certificate says so only now; and the status line is good evidence. It decides nothing. */
  private static void askForPage(TlsTalk.Session session, Target target, Call call) {
    String authority = target.port() == 443 ? target.host() : target.hostPort();
    try {
      HttpTalk.Request request = new HttpTalk.Request("GET", "/", authority, null);
      HttpTalk.ask(StepName.REQUEST, session.socket(), null, request, call.trace(), call.scope());
    } catch (StepFailed e) {
      call.trace().note("After a good handshake: " + e.getMessage());
    }
  }

  private Finding doubt(TlsPeer peer, Call call) throws StepFailed, InterruptedException {
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    if (control.isPresent() && Issuers.sameInspector(peer, control.get())) {
      call.trace()
          .note(
              "Somebody in the path answers in the server's place: its certificate is signed by " + peer.issuer()
                  + ", and so is that of a server which has nothing to do with it.");
      call.trace().keep("intercepted", true);
      return Finding.of(Verdict.FAIL, Cause.TLS_INTERCEPTED);
    }
    String words = "The certificate, signed by " + peer.issuer() + ", is not to be trusted: " + peer.doubtWords() + ".";
    call.trace().note(words);
    switch (peer.doubt() == null ? Cause.TLS_UNTRUSTED : peer.doubt()) {
      case TLS_UNTRUSTED -> {
        call.trace().note("Inspection is likely, but the same signer was not seen at another server.");
        return Finding.of(Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED);
      }
      case TLS_EXPIRED, TLS_NOT_YET_VALID -> {
        call.trace().note("If many certificates are out of date, look at this workstation's clock first.");
        return Finding.of(peer.doubt());
      }
      default -> {
        return Finding.of(peer.doubt());
      }
    }
  }
}
