package gatewright.practice;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Transport;
import gatewright.plan.Route;
import gatewright.plan.Target;
import gatewright.practice.server.HttpProxy;
import gatewright.practice.server.RefusedPort;
import gatewright.practice.server.Workers;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import gatewright.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A made-up customer's site whose servers run in this process. Every destination of the catalogue and of the site's own answers
 * is served on loopback; no packet leaves this machine.
 */
public final class PracticeSite implements AutoCloseable {
  private static final int WEB = 80;
  private static final int SECURE_WEB = 443;

  private final Scene scene;
  private final Identities known;
  private final Workers workers;
  private final Destinations destinations;
  private final Servers servers;

  private PracticeSite(Scene scene, Identities known, Workers workers, Destinations destinations, Servers servers) {
    this.scene = scene;
    this.known = known;
    this.workers = workers;
    this.destinations = destinations;
    this.servers = servers;
  }

  /**
   * Starts all servers.
   *
   * @param catalogue whose hosts are served
   * @param fault what shall be wrong
   * @throws IOException if the system gives no sockets on loopback
   */
  public static PracticeSite start(Catalogue catalogue, Fault fault) throws IOException {
    return start(Scene.of(catalogue, fault), Identities.fresh(Clock.systemUTC().instant()));
  }

  /**
   * The same site with its fault mended: the same customer, and the same servers by key and authority, at other ports. This one
   * runs on until it is closed.
   *
   * @throws IOException if the system gives no sockets on loopback
   */
  public PracticeSite mended() throws IOException {
    return start(scene.mended(), known);
  }

  private static PracticeSite start(Scene scene, Identities known) throws IOException {
    Workers workers = new Workers();
    try {
      RefusedPort refused = RefusedPort.open(workers);
      Destinations destinations = new Destinations(refused);
      HttpProxy.Upstreams upstreams = (host, port) -> destinations.find(host, port, Transport.TCP);
      Servers servers = new Servers(workers, scene, known, refused, upstreams, Clock.systemUTC());
      lead(scene, destinations, servers);
      return new PracticeSite(scene, known, workers, destinations, servers);
    } catch (IOException | RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** What is wrong here. */
  public Fault fault() {
    return scene.fault();
  }

  /** The answers of the made-up customer. */
  public Site site() {
    return scene.site();
  }

  /** Leads every destination to a server here. What nobody serves is led to a port that refuses. */
  public Route route() {
    return destinations;
  }

  /** The authorities that a practice run trusts beside, or instead of, the public ones. */
  public List<X509Certificate> certificateAuthorities() {
    return List.of(servers.authority().certificate());
  }

  /** The passwords of the site's credentials, all of them; a site's answers may refer to fewer. */
  public SecretSource secrets() {
    return credential ->
        Optional.ofNullable(PracticeAnswers.PASSWORDS.get(credential)).map(password -> new Secret(password.toCharArray()));
  }

  /**
   * The host keys that the site's engineer has confirmed, by {@code host:port}: the kind of key, a space, and the fingerprint as
   * {@code ssh-keygen -lf} prints it.
   */
  public Map<String, String> hostKeys() {
    Map<String, String> keys = new TreeMap<>();
    for (Place place : scene.places()) {
      servers.confirmedKey(place).ifPresent(key -> keys.put(place.target().hostPort(), key));
    }
    return keys;
  }

  /** How often a connection was asked for that leads to nobody here. After a run of a plan of this site it is 0. */
  public long strays() {
    return destinations.strays();
  }

  /** The first 100 of those destinations, each once, as "host:port/TCP". */
  public List<String> strayDestinations() {
    return destinations.strayTargets();
  }

  /** How to reach the servers by hand, a line each. */
  public List<String> describe() {
    List<String> lines = new ArrayList<>();
    lines.add("Practice site, fault " + fault().id() + ": " + fault().describe());
    lines.addAll(servers.describe());
    lines.addAll(servers.describeSecure());
    return List.copyOf(lines);
  }

  /** Ends all servers and their conversations. */
  @Override
  public void close() {
    workers.close();
  }

  /** Names come before addresses: where several names share one, the first name's server answers for the bare address. */
  private static void lead(Scene scene, Destinations destinations, Servers servers) throws IOException {
    for (Place place : scene.places()) {
      destinations.add(place.target(), servers.at(place));
    }
    for (Place place : scene.places()) {
      for (InetAddress address : scene.book().of(place.host())) {
        Target target = Destinations.target(address.getHostAddress(), place.port(), place.transport());
        destinations.add(target, servers.at(place));
      }
    }
    scene.places().stream().filter(Place::fileTransfer).forEach(place -> leadData(place.host(), scene, destinations, servers));
    String dead = scene.site().controls().deadAddress();
    for (int port : List.of(WEB, SECURE_WEB)) {
      servers.inPath(port).ifPresent(device -> destinations.add(Destinations.target(dead, port, Transport.TCP), device));
    }
    destinations.addWhole(dead, Transport.TCP, servers.nowhere(Transport.TCP));
    destinations.addWhole(dead, Transport.UDP, servers.nowhere(Transport.UDP));
  }

  private static void leadData(String host, Scene scene, Destinations destinations, Servers servers) {
    for (int port : servers.dataPorts()) {
      destinations.add(Destinations.target(host, port, Transport.TCP), servers.data(port));
      for (InetAddress address : scene.book().of(host)) {
        destinations.add(Destinations.target(address.getHostAddress(), port, Transport.TCP), servers.data(port));
      }
    }
  }
}
