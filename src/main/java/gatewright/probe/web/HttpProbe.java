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
import gatewright.probe.net.ProxyReason;
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
    Controls.Dead dead = controls.deadHttp(target.port(), call.trace());
    Optional<Finding> doubt =
        Impostors.direct(reply, target.host(), dead, call).or(() -> Impostors.stranger(reply, target.host(), call));
    if (doubt.isPresent()) {
      return doubt.get();
    }
    Optional<Controls.OtherPage> other = controls.otherPage(call.trace());
    Optional<Finding> shared = other.flatMap(page -> Impostors.shared(reply, target.host(), page, call));
    if (shared.isPresent()) {
      return shared.get();
    }
    Optional<Finding> unheld = Impostors.uncompared(dead, call);
    if (unheld.isPresent()) {
      return unheld.get();
    }
    reply.header("Date").ifPresent(
        date -> network.offsets().heardFromWeb(target.host(), call.to().address(), date, network.dialler().now()));
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return Finding.pass();
  }

  private Finding throughProxy(Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    ProxyTunnel proxy = network.proxy().orElseThrow();
    HttpReply reply = proxy.page(StepName.REQUEST, target.host(), target.port(), call.trace(), call.scope());
    Optional<HttpReply> own = controls.deadThroughProxy(proxy, call.trace());
    Optional<Finding> login = Impostors.networkLogin(reply, call);
    if (login.isPresent()) {
      return login.get();
    }
    boolean same = own.isPresent() && HttpJudge.sameHand(reply, target.host(), own.get(), controls.deadHost());
    if (same || reply.madeByProxy()) {
      String why = ProxyReason.of(reply).map(reason -> ": " + reason.words()).orElse("");
      String words = " answered \"" + reply.statusLine() + "\" itself" + Impostors.title(reply) + why + ".";
      call.trace().note("The proxy " + proxy.hostPort() + words);
      return Finding.of(reply.deniedByProxy() ? Cause.PROXY_DENIED : Cause.PROXY_UPSTREAM_FAILED);
    }
    if (HttpJudge.unreached(reply)) {
      call.trace().note("The proxy " + proxy.hostPort() + " has no connection to the host: \"" + reply.statusLine() + "\".");
      return Finding.of(Cause.PROXY_UPSTREAM_FAILED);
    }
    Optional<Finding> doubt = Impostors.filter(reply, call).or(() -> Impostors.stranger(reply, target.host(), call));
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
}
