package gatewright.probe.web;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Inspectors;
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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
      return doubt(peer, greeting, call);
    }
    if (trustedInspector(peer, call)) {
      call.trace().identity(Identity.UNVERIFIED);
      return intercepted(
          peer, "though this workstation trusts it; the same signer answers for a server which has nothing to do with it", call);
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
  private static Optional<HttpReply> askForPage(TlsTalk.Session session, Target target, Call call) {
    String authority = target.port() == 443 ? target.host() : target.hostPort();
    try {
      HttpTalk.Request request = new HttpTalk.Request("GET", "/", authority, null);
      return Optional.of(HttpTalk.ask(StepName.REQUEST, session.socket(), null, request, call.trace(), call.scope()));
    } catch (StepFailed e) {
      call.trace().note("After a good handshake: " + e.getMessage());
      return Optional.empty();
    }
  }

  /** An authority that somebody put into the trust store: looked for only where its name tells what it is. */
  private boolean trustedInspector(TlsPeer peer, Call call) throws StepFailed, InterruptedException {
    if (Inspectors.looksLike(peer).isEmpty()) {
      return false;
    }
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    return control.isPresent() && Issuers.sameTrustedInspector(peer, control.get());
  }

  private Finding doubt(TlsPeer peer, TlsTalk.Greeting greeting, Call call) throws StepFailed, InterruptedException {
    Optional<TlsPeer> control = controls.controlHost(call.check().way(), call.trace());
    if (control.isPresent() && Issuers.sameInspector(peer, control.get())) {
      return intercepted(peer, "and so is that of a server which has nothing to do with it", call);
    }
    if (peer.doubt() == Cause.TLS_UNTRUSTED) {
      Optional<TlsPeer> other = controls.otherWay(call.check().target(), call.check().way(), call.trace());
      if (other.isPresent() && other.get().trusted() && !Issuers.same(peer, other.get())) {
        call.trace().keep("otherIssuer", other.get().issuer());
        String way = call.check().way() == Way.PROXY ? "directly" : "through the proxy";
        String theirs = "while " + way + " the server shows one that is trusted, signed by " + other.get().issuer();
        return intercepted(peer, theirs, call);
      }
    }
    Optional<Finding> clock = outOfDate(peer) ? clock(peer, greeting, call) : Optional.empty();
    return clock.isPresent() ? clock.get() : untrusted(peer, call);
  }

  private static Finding intercepted(TlsPeer peer, String how, Call call) {
    String signed = "its certificate is signed by " + peer.issuer() + ", " + how + ".";
    call.trace().note("Somebody in the path answers in the server's place: " + signed);
    call.trace().keep("intercepted", true);
    maker(peer, call);
    return Finding.of(Verdict.FAIL, Cause.TLS_INTERCEPTED);
  }

  private static void maker(TlsPeer peer, Call call) {
    Inspectors.looksLike(peer).ifPresent(
        maker -> {
          call.trace().keep("inspector", maker.name());
          call.trace().note(maker.words());
        });
  }

  private static boolean outOfDate(TlsPeer peer) {
    return peer.doubt() == Cause.TLS_EXPIRED || peer.doubt() == Cause.TLS_NOT_YET_VALID;
  }

  /**
   * Looks at this workstation's clock before it blames the dates of a certificate: other clocks are the server's own and the
   * control host's, as they stand in their replies.
   *
   * @return a finding if by their time the certificate is in order
   */
  private Optional<Finding> clock(TlsPeer peer, TlsTalk.Greeting greeting, Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    Optional<Duration> own =
        greeting.session().flatMap(session -> askForPage(session, target, call)).flatMap(HttpReply::ahead);
    Optional<Duration> control = controls.controlTime(call.check().way(), call.trace());
    List<Duration> others = Stream.concat(own.stream(), control.stream()).toList();
    if (others.isEmpty()) {
      call.trace().note("No other clock could be asked; look at this workstation's clock first.");
      return Optional.empty();
    }
    if (others.stream().allMatch(ahead -> validAt(peer, Instant.now().plus(ahead)))) {
      call.trace().noteFirst("This workstation's clock is wrong by about " + words(others.get(0).abs())
          + ", as the clocks of other servers show; by their time the certificate, signed by " + peer.issuer()
          + ", is within its dates. Set the clock and test again.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.CLOCK_WRONG));
    }
    call.trace().note(
        "This workstation's clock is not to blame: by the time of other servers, too, the certificate is out of its dates.");
    return Optional.empty();
  }

  private static boolean validAt(TlsPeer peer, Instant time) {
    return peer.chain().stream().allMatch(
        each -> !time.isBefore(each.getNotBefore().toInstant()) && !time.isAfter(each.getNotAfter().toInstant()));
  }

  private static String words(Duration offset) {
    long days = offset.plusHours(12).toDays();
    return days > 1 ? days + " days" : offset.toMinutes() + " minutes";
  }

  private static Finding untrusted(TlsPeer peer, Call call) {
    String words = "The certificate, signed by " + peer.issuer() + ", is not to be trusted: " + peer.doubtWords() + ".";
    call.trace().noteFirst(words);
    if (peer.doubt() != null && peer.doubt() != Cause.TLS_UNTRUSTED) {
      return Finding.of(peer.doubt());
    }
    call.trace().note("Inspection is likely, but the same signer was not seen at another server.");
    maker(peer, call);
    return Finding.of(Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED);
  }
}
