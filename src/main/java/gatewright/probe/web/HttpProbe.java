package gatewright.probe.web;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.HttpReply;
import gatewright.probe.net.HttpTalk;
import gatewright.probe.net.Line;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.util.Optional;

/** Asks a host for its page, directly or through the proxy, and makes sure that it was the host that answered. */
public final class HttpProbe implements Probe<Question.Web> {
  private final Network network;
  private final Controls controls;

  public HttpProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.Web question, Call call) throws StepFailed, InterruptedException {
    return call.check().way() == Way.PROXY ? throughProxy(call) : direct(call);
  }

  private Finding direct(Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    Line line = network.dialler().connect(call.to(), call.trace(), call.scope());
    String authority = target.port() == 80 ? target.host() : target.hostPort();
    HttpTalk.Request request = new HttpTalk.Request("GET", "/", authority, null);
    HttpReply reply = HttpTalk.ask(StepName.REQUEST, line, line, request, call.trace(), call.scope());
    if (reply.status() == 407) {
      call.trace().note("A proxy that nobody configured stands in the path and wants a login (407).");
      return Finding.of(Cause.PROXY_LOGIN_REQUIRED);
    }
    Controls.Dead dead = controls.deadHttp(target.port(), call.trace());
    Optional<Finding> doubt = networkLogin(reply, call);
    if (doubt.isEmpty() && dead.reply().isPresent()
        && HttpJudge.sameHand(reply, target.host(), dead.reply().get(), dead.host())) {
      return pathAnswers(reply, dead, call);
    }
    doubt = doubt.or(() -> doubt(reply, target, call)).or(() -> madeUp(reply, dead, call));
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (dead.connected()) {
      call.trace().note(
          "Something in the path takes connections even to " + dead.host() + "; this reply is not the one it gives there.");
    } else if (dead.host().isEmpty()) {
      call.trace().note("No dead address is set to compare with, so that a path that answers by itself would not be noticed.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    reply.header("Date").ifPresent(
        date -> network.offsets().heardFromWeb(target.host(), call.to().address(), date, network.dialler().now()));
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return Finding.pass();
  }

  /** The same reply from an address where nobody can be: it is the path's own. */
  private static Finding pathAnswers(HttpReply reply, Controls.Dead dead, Call call) {
    String same = " The same comes from " + dead.host() + ", where nobody is.";
    switch (reply.status() / 100) {
      case 5 -> {
        call.trace().note("A device in the path answers \"" + reply.statusLine() + "\" in the host's place." + same);
        return Finding.of(Cause.TRANSPARENT_PATH);
      }
      case 3 -> {
        call.trace().note("A device in the path redirects to " + reply.header("Location").orElse("another page") + "." + same);
        return Finding.of(Cause.CAPTIVE_PORTAL);
      }
      default -> {
        call.trace().note("A device in the path shows its own page" + title(reply) + " in the host's place." + same);
        return Finding.of(Cause.BLOCK_PAGE);
      }
    }
  }

  /** What need not be the host's own though nothing else was seen to give it. */
  private static Optional<Finding> madeUp(HttpReply reply, Controls.Dead dead, Call call) {
    String line = "\"" + reply.statusLine() + "\"";
    if (reply.madeByProxy()) {
      call.trace().note("A proxy that nobody configured stands in the path; it made this reply, " + line + ", itself.");
      return Optional.of(Finding.of(Cause.TRANSPARENT_PATH));
    }
    boolean alike = dead.reply().map(other -> HttpJudge.sameServer(reply, other)).orElse(dead.connected());
    if (alike && HttpJudge.refusal(reply)) {
      call.trace().note(line + " may be the path's own, for something in it takes connections even to " + dead.host() + ".");
      return Optional.of(Finding.of(Cause.TRANSPARENT_PATH));
    }
    if (HttpJudge.unreached(reply)) {
      call.trace().note(line + " comes from somebody who stands before the host, at the vendor's or in the path.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS));
    }
    return Optional.empty();
  }

  private Finding throughProxy(Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    ProxyTunnel proxy = network.proxy().orElseThrow();
    Line line = proxy.reach(call.trace(), call.scope());
    HttpReply reply = proxy.page(StepName.REQUEST, line, target.host(), target.port(), call.trace(), call.scope());
    if (reply.status() == 407) {
      throw proxy.login(reply, call.trace());
    }
    Optional<HttpReply> own = controls.deadThroughProxy(proxy, call.trace());
    Optional<Finding> login = networkLogin(reply, call);
    if (login.isPresent()) {
      return login.get();
    }
    boolean same = own.isPresent() && HttpJudge.sameHand(reply, target.host(), own.get(), controls.deadHost());
    if (same || reply.madeByProxy()) {
      call.trace().note("The proxy " + proxy.hostPort() + " answered \"" + reply.statusLine() + "\" itself" + title(reply) + ".");
      return Finding.of(reply.deniedByProxy() ? Cause.PROXY_DENIED : Cause.PROXY_UPSTREAM_FAILED);
    }
    if (HttpJudge.unreached(reply)) {
      call.trace().note("The proxy " + proxy.hostPort() + " has no connection to the host: \"" + reply.statusLine() + "\".");
      return Finding.of(Cause.PROXY_UPSTREAM_FAILED);
    }
    Optional<Finding> doubt = doubt(reply, target, call);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (HttpJudge.refusal(reply) && own.map(other -> HttpJudge.sameServer(reply, other)).orElse(true)) {
      call.trace().note(
          "\"" + reply.statusLine() + "\" may be the host's answer or the proxy's; there is nothing to tell them apart by.");
      return Finding.of(Verdict.INCONCLUSIVE, Cause.PROXY_DENIED);
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return Finding.pass();
  }

  /** RFC 6585 section 6: no origin server sends a 511. */
  private static Optional<Finding> networkLogin(HttpReply reply, Call call) {
    if (reply.status() != 511) {
      return Optional.empty();
    }
    call.trace().note("The network wants a login before it lets anything through (511).");
    return Optional.of(Finding.of(Cause.CAPTIVE_PORTAL));
  }

  private static Optional<Finding> doubt(HttpReply reply, Target target, Call call) {
    Optional<String> mark = HttpJudge.filterMark(reply);
    if (mark.isPresent()) {
      call.trace().note("The reply is a web filter's page" + title(reply) + " (it names \"" + mark.get() + "\").");
      return Optional.of(Finding.of(Cause.BLOCK_PAGE));
    }
    Optional<String> stranger = HttpJudge.strangersHost(reply, target.host());
    if (stranger.isPresent()) {
      call.trace().note("The reply leads to " + stranger.get() + ", which is not the vendor's as far as the document says.");
      return Optional.of(Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS));
    }
    return Optional.empty();
  }

  private static String title(HttpReply reply) {
    return reply.title().isEmpty() ? "" : ", \"" + reply.title() + "\",";
  }
}
