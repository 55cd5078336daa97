package gatewright.probe;

import gatewright.catalogue.Protocol;
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
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.files.FolderListing;
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
import java.util.Map;
import java.util.Optional;

/** A run with the least that it needs; every test changes what it is about. */
public final class Engine {
  /** Where nobody can be. */
  public static final String DEAD = "192.0.2.1";

  /** For peers that answer: long enough for a machine that is busy. */
  public static final Patience CALM =
      new Patience(Duration.ofSeconds(20), 2, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** For peers that do not. */
  public static final Patience HASTY =
      new Patience(Duration.ofMillis(150), 2, Duration.ofMillis(150), Duration.ofMillis(300), Duration.ofSeconds(60));

  /** The only credential that there is: of {@link #user} with {@link #password}. */
  public static final String CREDENTIAL = "login";

  private final Route route;
  public Patience patience = CALM;
  public int parallel = 8;
  public List<InetAddress> resolvers = new ArrayList<>();
  public List<InetAddress> ownResolvers = new ArrayList<>();
  public List<X509Certificate> roots = new ArrayList<>();
  public Target proxy;
  public String user;
  public String password;
  public Target controlHost;
  public java.net.URI page;
  public String dead = DEAD;
  public Acquaintances known = Acquaintances.none();
  public RunListener listener = new RunListener() {};

  public Engine(Route route) {
    this.route = route;
  }

  public static InetAddress ip(String text) {
    return Roads.ip(text);
  }

  public Engine with(Patience other) {
    patience = other;
    return this;
  }

  public Engine resolvers(String... addresses) {
    for (String address : addresses) {
      resolvers.add(ip(address));
    }
    return this;
  }

  public Runner runner() {
    SecretSource secrets = id -> Optional.ofNullable(id.equals(CREDENTIAL) ? password : null).map(text -> new Secret(text.toCharArray()));
    return new Runner(new RunSettings(route, null, ownResolvers, roots, secrets, known, patience, parallel, Clock.systemUTC()));
  }

  public List<Result> run(Check... checks) {
    return run(runner(), checks);
  }

  public List<Result> run(Runner runner, Check... checks) {
    Plan plan = new Plan(List.of(), List.of(checks), List.of(), RequestNumbers.none());
    Map<String, String> users = user == null ? Map.of() : Map.of(CREDENTIAL, user);
    NetworkAnswers site = new NetworkAnswers(resolvers, proxy, user == null ? null : CREDENTIAL, users);
    try {
      return runner.run(plan, List.of(checks), site, new Runner.Comparison(controlHost, page, dead), listener);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Looks into a folder. */
  public FolderListing folder(Check check, String path) {
    return folder(runner(), check, path);
  }

  public FolderListing folder(Runner runner, Check check, String path) {
    Map<String, String> users = user == null ? Map.of() : Map.of(CREDENTIAL, user);
    try {
      return runner.folder(check, path, new NetworkAnswers(resolvers, proxy, user == null ? null : CREDENTIAL, users));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  public Result one(Check check) {
    List<Result> results = run(check);
    if (results.size() != 1) {
      throw new AssertionError("not one result: " + results);
    }
    return results.get(0);
  }

  public static Check check(String service, String host, int port, Question question, Proof needed, String... documented) {
    return check(service, host, port, Way.DIRECT, question, needed, documented);
  }

  public static Check check(String service, String host, int port, Way way, Question question, Proof needed, String... documented) {
    boolean datagrams =
        question instanceof Question.Time
            || question instanceof Question.Alert
            || question instanceof Question.WindowsLogon logon && logon.protocol() == Protocol.NETBIOS_NAME
            || question instanceof Question.NameServer server && server.transport() == Transport.UDP;
    Transport transport = datagrams ? Transport.UDP : Transport.TCP;
    Target target = new Target(host, port, transport);
    String id = service + "/" + target.hostPort() + "/" + way.name().toLowerCase(java.util.Locale.ROOT);
    return new Check(id, service, null, Purpose.REQUIRED, "gw1", target, way, question, needed, List.of(documented), false);
  }

  public static Check web(String host, String... documented) {
    return check("rss-feed", host, 80, new Question.Web(), Proof.PROTOCOL_SPOKEN, documented);
  }

  public static Check webThroughProxy(String host) {
    return check("rss-feed", host, 80, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
  }

  public static Check licence(Way way, String host) {
    return check("licence-validation", host, 443, way, new Question.TlsIdentity(), Proof.IDENTITY_VERIFIED);
  }

  public static Check opaque(Way way, String host) {
    return check("kaspersky-cloud", host, 443, way, new Question.OpaquePath(), Proof.PORT_OPEN);
  }

  public static Check time(String host) {
    return check("ntp", host, 123, new Question.Time(), Proof.ROUND_TRIP);
  }

  public static Check control(Check like) {
    return new Check(
        like.id(), Check.CONTROL, like.flow(), Purpose.CONTROL, like.initiator(), like.target(), like.way(), like.question(),
        like.needed(), like.documented(), like.documentedRequired());
  }
}
