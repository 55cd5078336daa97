package gatewright.probe.web;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Inspectors;
import gatewright.probe.ask.Issuers;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.TlsTalk;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Tests the path to something that speaks a protocol of its own on port 443. An open path is all that can be shown, and only
 * where the path does not answer by itself; a greeting in TLS that nobody answers is what a clean path looks like.
 */
public final class OpaqueProbe implements Probe<Question.OpaquePath> {
  private static final Duration WAIT = Duration.ofSeconds(2);

  private final Network network;
  private final Controls controls;

  public OpaqueProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.OpaquePath question, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    Controls.Dead dead = controls.deadTls(call.check().target().port(), call.check().way(), call.trace());
    // Closed, reset or silent is how a protocol of its own takes a ClientHello; a handshake that fails is no fault here.
    TlsTalk.Greeting greeting = network.tls().greet(line, call.check().target().host(), WAIT, call.trace(), call.scope());
    if (greeting.peer().isPresent() && !greeting.peer().get().trusted()) {
      return signedFor(greeting.peer().get(), dead, call);
    }
    if (dead.connected()) {
      call.trace()
          .note("Something in the path takes connections even to " + dead.host() + ", so that this one proves nothing.");
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    if (new String(line.first(), StandardCharsets.ISO_8859_1).startsWith("HTTP/")) {
      call.trace().note(
          "It answers a greeting in TLS in plain HTTP, as a filter's page does; the vendor's own protocol would not.");
      return Finding.of(Verdict.INCONCLUSIVE, Cause.WRONG_PROTOCOL);
    }
    if (dead.host().isEmpty()) {
      call.trace().note("No dead address is set to compare with, so that a path that answers by itself would not be noticed.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    if (greeting.peer().isPresent()) {
      call.trace().note("It answers in TLS with a certificate that public authorities vouch for.");
    }
    call.trace().note("Path open; the payload is the vendor's own protocol and cannot be verified.");
    return Finding.pass();
  }

  private Finding signedFor(TlsPeer peer, Controls.Dead dead, Call call) throws StepFailed, InterruptedException {
    boolean forTheDead = dead.issuer().filter(issuer -> issuer.equals(peer.issuer())).isPresent();
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    boolean elsewhere = control.isPresent() && Issuers.sameInspector(peer, control.get());
    if (elsewhere || forTheDead) {
      call.trace().note("A device in the path answers in TLS, with a certificate signed by " + peer.issuer()
          + ". The look-up cannot work through it.");
      Inspectors.looksLike(peer).ifPresent(
          maker -> {
            call.trace().keep("inspector", maker.name());
            call.trace().note(maker.words());
          });
      return Finding.of(Verdict.FAIL, Cause.TLS_INTERCEPTED);
    }
    String words =
        "It answers in TLS with a certificate signed by " + peer.issuer() + " that is not in order (" + peer.doubtWords() + ")";
    call.trace().note(words + "; it may be an inspecting device.");
    return Finding.of(Verdict.INCONCLUSIVE, peer.doubt());
  }
}
