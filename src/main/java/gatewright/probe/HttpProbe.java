package gatewright.probe;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
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
final class HttpProbe implements Probe<Question.Web> {
  private final Network network;
  private final Controls controls;

  HttpProbe(Network network, Controls controls) {
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
    if (dead.reply().isPresent() && HttpJudge.sameHand(reply, target.host(), dead.reply().get(), dead.host())) {
      return pathAnswers(reply, dead, call);
    }
    Optional<Finding> doubt = doubt(reply, target, call);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    if (dead.connected()) {
      call.trace().note("Something in the path takes connections even to " + dead.host() + "; this reply is not the one it gives there.");
    }
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

  private Finding throughProxy(Call call) throws StepFailed, InterruptedException {
    Target target = call.check().target();
    ProxyTunnel proxy = network.proxy().orElseThrow();
    Line line = proxy.reach(call.trace(), call.scope());
    HttpReply reply =
        HttpTalk.ask(StepName.REQUEST, line, line, proxy.page(target.host(), target.port()), call.trace(), call.scope());
    if (reply.status() == 407) {
      throw proxy.login(reply, call.trace());
    }
    Optional<HttpReply> own = controls.deadThroughProxy(proxy, call.trace());
    boolean same = own.isPresent() && HttpJudge.sameHand(reply, target.host(), own.get(), controls.deadHost());
    if (same || HttpJudge.proxysOwn(reply)) {
      call.trace().note("The proxy " + proxy.hostPort() + " answered \"" + reply.statusLine() + "\" itself" + title(reply) + ".");
      return Finding.of(reply.status() / 100 == 5 ? Cause.PROXY_UPSTREAM_FAILED : Cause.PROXY_DENIED);
    }
    if (reply.status() == 502 || reply.status() == 503 || reply.status() == 504) {
      call.trace().note("The proxy " + proxy.hostPort() + " has no connection to the host: \"" + reply.statusLine() + "\".");
      return Finding.of(Cause.PROXY_UPSTREAM_FAILED);
    }
    Optional<Finding> doubt = doubt(reply, target, call);
    if (doubt.isPresent()) {
      return doubt.get();
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return Finding.pass();
  }

  private static Optional<Finding> doubt(HttpReply reply, Target target, Call call) {
    if (reply.status() == 511) {
      call.trace().note("The network wants a login before it lets anything through (511).");
      return Optional.of(Finding.of(Cause.CAPTIVE_PORTAL));
    }
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
