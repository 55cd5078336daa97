package gatewright.probe;

import gatewright.plan.Question;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.TlsTalk;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.time.Duration;
import java.util.Optional;

/**
 * Tests the path to something that speaks a protocol of its own on port 443. An open path is all that can be shown, and only where the
 * path does not answer by itself; a greeting in TLS that nobody answers is what a clean path looks like.
 */
final class OpaqueProbe implements Probe<Question.OpaquePath> {
  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Network network;
  private final Controls controls;

  OpaqueProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.OpaquePath question, Call call) throws StepFailed, InterruptedException {
    Line line = network.dialler().connect(call.to(), call.trace(), call.scope());
    Controls.Dead dead = controls.deadTls(call.check().target().port(), call.trace());
    Optional<TlsPeer> peer = greet(line, call);
    if (peer.isPresent() && !peer.get().trusted()) {
      return signedFor(peer.get(), dead, call);
    }
    if (dead.connected()) {
      call.trace()
          .note("Something in the path takes connections even to " + dead.host() + ", so that this one proves nothing.");
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    peer.ifPresent(public_ -> call.trace().note("It answers in TLS with a certificate that public authorities vouch for."));
    call.trace().note("Path open; the payload is the vendor's own protocol and cannot be verified.");
    return Finding.pass();
  }

  private Optional<TlsPeer> greet(Line line, Call call) {
    try {
      TlsTalk.Session session = network.tls().handshake(line, call.to().host(), WAIT, call.trace(), call.scope());
      return Optional.of(session.peer());
    } catch (StepFailed e) {
      // Closed, reset or silent is how a protocol of its own takes a ClientHello.
      return Optional.empty();
    }
  }

  private Finding signedFor(TlsPeer peer, Controls.Dead dead, Call call) throws StepFailed, InterruptedException {
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    boolean elsewhere = control.isPresent() && !control.get().trusted() && Issuers.same(peer, control.get());
    boolean forTheDead = dead.issuer().filter(issuer -> issuer.equals(peer.issuer())).isPresent();
    if (elsewhere || forTheDead) {
      call.trace().note("A device in the path answers in TLS, with a certificate signed by " + peer.issuer() + ". The look-up cannot work through it.");
      return Finding.of(Verdict.FAIL, Cause.TLS_INTERCEPTED);
    }
    call.trace().note("It answers in TLS with a certificate signed by " + peer.issuer() + ", which no public authority vouches for; it may be an inspecting device.");
    return Finding.of(Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED);
  }
}
