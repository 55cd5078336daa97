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
import gatewright.probe.net.HttpReply;
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

/**
 * Asks a gateway for one of its own pages. A redirect or a demand for a login is as good as a page: it is the way that is tested.
 * Nobody vouches for the certificate that a gateway is delivered with, so one that is not trusted is only noted.
 */
public final class WebPageProbe implements Probe<Question.WebPage> {
  private final Network network;
  private final Controls controls;

  public WebPageProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.WebPage question, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    return question.tls() ? secure(line, call) : plain(line, call);
  }

  private Finding plain(Line line, Call call) throws StepFailed, InterruptedException {
    HttpReply reply = HttpTalk.ask(StepName.REQUEST, line, line, request(call.check().target(), 80), call.trace(), call.scope());
    Controls.Dead dead = controls.deadHttp(call.check().target().port(), call.trace());
    Optional<Finding> doubt = doubt(reply, dead, call).or(() -> Impostors.uncompared(dead, call));
    if (doubt.isEmpty()) {
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
    }
    return doubt.orElseGet(Finding::pass);
  }

  private Finding secure(Line line, Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    TlsTalk.Greeting greeting = network.tls().greet(line, target.host(), null, call.trace(), call.scope());
    TlsPeer peer = greeting.peer().orElse(null);
    if (peer == null || greeting.session().isEmpty()) {
      if (peer != null && peer.clientCertificateRequested()) {
        return wantsCertificate(call);
      }
      throw greeting.failure().orElseThrow(() -> new IllegalStateException("a handshake without a certificate"));
    }
    call.trace().identity(peer.trusted() ? Identity.VERIFIED : Identity.UNVERIFIED);
    Controls.Dead dead = controls.deadTls(target.port(), call.check().way(), call.trace());
    if (!peer.trusted()) {
      Optional<Finding> stranger = somebodyElse(peer, dead, call);
      if (stranger.isPresent()) {
        return stranger.get();
      }
    }
    HttpReply reply;
    try {
      reply =
          HttpTalk.ask(
              StepName.REQUEST, greeting.session().get().socket(), null, request(target, 443), call.trace(), call.scope());
    } catch (StepFailed e) {
      // In TLS 1.3 a server that misses a certificate says so only now (RFC 8446 section 4.4.2.4).
      if (peer.clientCertificateRequested() && e.reason() != Cause.CANCELLED) {
        return wantsCertificate(call);
      }
      throw e;
    }
    Optional<Finding> doubt = doubt(reply, dead, call);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    return peer.trusted() ? Finding.pass() : Impostors.uncompared(dead, call).orElseGet(() -> certificate(peer, call));
  }

  /** Dates are worth a warning: browsers warn of an expired certificate more sternly than of an unknown one. */
  private static Finding certificate(TlsPeer peer, Call call) {
    boolean outOfDate = peer.doubt() == Cause.TLS_EXPIRED || peer.doubt() == Cause.TLS_NOT_YET_VALID;
    String words = "Its certificate, signed by " + peer.issuer() + ", is not one that this workstation trusts: ";
    call.trace().note(words + peer.doubtWords() + ". " + (outOfDate ? "" : "That is usual at a gateway's own pages. ")
        + "Its SHA-256 is " + peer.fingerprint() + ".");
    return outOfDate ? Finding.of(Verdict.WARN, peer.doubt()) : Finding.pass();
  }

  private static Finding wantsCertificate(Call call) {
    call.trace().note("It asks for a client certificate and shows no page without one.");
    return Finding.of(Cause.CLIENT_CERTIFICATE_REQUESTED);
  }

  /** Whether it is the path that answers in TLS, so that nobody knows if the gateway was reached. */
  private Optional<Finding> somebodyElse(TlsPeer peer, Controls.Dead dead, Call call) throws StepFailed, InterruptedException {
    if (dead.issuer().filter(peer.issuer()::equals).isPresent()) {
      call.trace().note("Something in the path answers in TLS: the same signer, " + peer.issuer() + ", signs for " + dead.host()
          + ", where nobody is.");
      return Optional.of(Finding.of(Cause.TRANSPARENT_PATH));
    }
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    if (control.isPresent() && Issuers.sameInspector(peer, control.get())) {
      call.trace().keep("intercepted", true);
      call.trace().note("A device in the path opens the connection: its signer, " + peer.issuer()
          + ", also signs for a server that has nothing to do with the gateway.");
      return Optional.of(Finding.of(Cause.TLS_INTERCEPTED));
    }
    return Optional.empty();
  }

  private Optional<Finding> doubt(HttpReply reply, Controls.Dead dead, Call call) throws StepFailed, InterruptedException {
    String host = call.check().target().host();
    Optional<Finding> doubt = Impostors.direct(reply, host, dead, call);
    Optional<String> elsewhere = HttpJudge.strangersHost(reply, host);
    if (doubt.isPresent() || elsewhere.isEmpty() || isItself(elsewhere.get(), call)) {
      return doubt;
    }
    call.trace().note("The reply leads to " + elsewhere.get() + ", which is not this gateway as far as its name tells.");
    return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS));
  }

  /** A gateway that is asked by its address leads to its own name. */
  private boolean isItself(String name, Call call) throws InterruptedException {
    return call.to() != null && network.names().resolve(name, call.scope()).addresses().contains(call.to().address());
  }

  private static HttpTalk.Request request(Target target, int usualPort) {
    return new HttpTalk.Request("GET", "/", target.port() == usualPort ? target.host() : target.hostPort(), null);
  }
}
