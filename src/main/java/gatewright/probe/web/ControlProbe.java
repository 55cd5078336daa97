package gatewright.probe.web;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsPeer;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Verdict;

/** Puts the comparisons on record as results of their own. */
public final class ControlProbe implements Probe<Question> {
  private final Network network;
  private final Controls controls;

  public ControlProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question question, Call call) throws StepFailed, InterruptedException {
    return question instanceof Question.DeadAddress ? dead(call) : stranger(call);
  }

  private Finding dead(Call call) throws StepFailed, InterruptedException {
    int port = call.check().target().port();
    Trace unused = new Trace(System.nanoTime(), network.redactor());
    Controls.Dead dead = port == 80 ? controls.deadHttp(port, unused) : controls.deadTls(port, call.check().way(), unused);
    call.trace().takeOver(dead.aside());
    if (dead.connected()) {
      call.trace().noteFirst(
          "Something in the path takes connections to " + dead.host() + ", where nobody is; an open port proves nothing here.");
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    call.trace().note("Nothing answers where nobody is, as it should be.");
    return Finding.pass();
  }

  private Finding stranger(Call call) throws StepFailed, InterruptedException {
    Trace unused = new Trace(System.nanoTime(), network.redactor());
    Controls.Stranger stranger = controls.stranger(call.check().way(), unused);
    call.trace().takeOver(stranger.aside());
    if (stranger.peer().isEmpty()) {
      throw stranger.failure();
    }
    TlsPeer peer = stranger.peer().get();
    if (peer.trusted()) {
      call.trace().identity(Identity.VERIFIED);
      call.trace().reached(Proof.IDENTITY_VERIFIED);
      return Finding.pass();
    }
    call.trace().identity(Identity.UNVERIFIED);
    call.trace().noteFirst("A server outside that has nothing to do with the gateway is signed for by " + peer.issuer() + ": "
        + peer.doubtWords() + ".");
    return Finding.of(Verdict.WARN, peer.doubt() == null ? Cause.TLS_UNTRUSTED : peer.doubt());
  }
}
