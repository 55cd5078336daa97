package gatewright.probe;

import gatewright.catalogue.Transport;
import gatewright.peer.Roads;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Route;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.net.Patience;
import gatewright.result.Result;
import gatewright.result.RunListener;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A run with the least that it needs; every test changes what it is about. */
final class Engine {
  /** Where nobody can be. */
  static final String DEAD = "192.0.2.1";

  /** For peers that answer: long enough for a machine that is busy. */
  static final Patience CALM =
      new Patience(Duration.ofSeconds(20), 2, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** For peers that do not. */
  static final Patience HASTY =
      new Patience(Duration.ofMillis(150), 2, Duration.ofMillis(150), Duration.ofMillis(300), Duration.ofSeconds(60));

  private final Route route;
  Patience patience = CALM;
  int parallel = 8;
  List<InetAddress> resolvers = new ArrayList<>();
  List<InetAddress> ownResolvers = new ArrayList<>();
  List<X509Certificate> roots = new ArrayList<>();
  Target proxy;
  String user;
  String password;
  Target controlHost;
  String dead = DEAD;
  RunListener listener = new RunListener() {};

  Engine(Route route) {
    this.route = route;
  }

  static InetAddress ip(String text) {
    return Roads.ip(text);
  }

  Engine with(Patience other) {
    patience = other;
    return this;
  }

  Engine resolvers(String... addresses) {
    for (String address : addresses) {
      resolvers.add(ip(address));
    }
    return this;
  }

  Runner runner() {
    SecretSource secrets = id -> Optional.ofNullable(password).map(text -> new Secret(text.toCharArray()));
    return new Runner(new RunSettings(route, null, ownResolvers, roots, secrets, patience, parallel, Clock.systemUTC()));
  }

  List<Result> run(Check... checks) {
    return run(runner(), checks);
  }

  List<Result> run(Runner runner, Check... checks) {
    Plan plan = new Plan(List.of(), List.of(checks), List.of(), RequestNumbers.none());
    Network.Site site = new Network.Site(resolvers, proxy, user == null ? null : "proxy", user);
    try {
      return runner.run(plan, List.of(checks), site, new Runner.Comparison(controlHost, dead), listener);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  Result one(Check check) {
    List<Result> results = run(check);
    if (results.size() != 1) {
      throw new AssertionError("not one result: " + results);
    }
    return results.get(0);
  }

  static Check check(String service, String host, int port, Question question, Proof needed, String... documented) {
    return check(service, host, port, Way.DIRECT, question, needed, documented);
  }

  static Check check(String service, String host, int port, Way way, Question question, Proof needed, String... documented) {
    Transport transport =
        question instanceof Question.Time || question instanceof Question.NameServer server && server.transport() == Transport.UDP
            ? Transport.UDP
            : Transport.TCP;
    Target target = new Target(host, port, transport);
    String id = service + "/" + target.hostPort() + "/" + way.name().toLowerCase(java.util.Locale.ROOT);
    return new Check(id, service, null, Purpose.REQUIRED, "gw1", target, way, question, needed, List.of(documented), false);
  }

  static Check web(String host, String... documented) {
    return check("rss-feed", host, 80, new Question.Web(), Proof.PROTOCOL_SPOKEN, documented);
  }

  static Check webThroughProxy(String host) {
    return check("rss-feed", host, 80, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
  }

  static Check licence(Way way, String host) {
    return check("licence-validation", host, 443, way, new Question.TlsIdentity(), Proof.IDENTITY_VERIFIED);
  }

  static Check opaque(Way way, String host) {
    return check("kaspersky-cloud", host, 443, way, new Question.OpaquePath(), Proof.PORT_OPEN);
  }

  static Check time(String host) {
    return check("ntp", host, 123, new Question.Time(), Proof.ROUND_TRIP);
  }

  static Check control(Check like) {
    return new Check(
        like.id(), Check.CONTROL, like.flow(), Purpose.CONTROL, like.initiator(), like.target(), like.way(), like.question(),
        like.needed(), like.documented(), like.documentedRequired());
  }
}
