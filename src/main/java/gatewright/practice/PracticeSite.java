package gatewright.practice;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Transport;
import gatewright.plan.Route;
import gatewright.secret.Secret;
import gatewright.secret.SecretSource;
import gatewright.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A made-up customer's site whose servers run in this process. Every destination of the catalogue and of the site's own answers is
 * served on loopback; no packet leaves this machine.
 */
public final class PracticeSite implements AutoCloseable {
  private static final int WEB = 80;

  private final Fault fault;
  private final Site site;
  private final Workers workers;
  private final Destinations destinations;
  private final Servers servers;

  private PracticeSite(Fault fault, Site site, Workers workers, Destinations destinations, Servers servers) {
    this.fault = fault;
    this.site = site;
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
    Workers workers = new Workers();
    try {
      Site site = PracticeAnswers.site(fault);
      Collection<Place> places = Places.of(catalogue, site);
      AddressBook book = AddressBook.of(catalogue, site, places);
      RefusedPort refused = RefusedPort.open(workers);
      Destinations destinations = new Destinations(refused);
      Servers servers =
          new Servers(workers, catalogue, site, fault, places, book, refused, destinations, Clock.systemUTC());
      for (Place place : places) {
        destinations.add(place.target(), servers.at(place));
      }
      for (Place place : places) {
        for (InetAddress address : book.of(place.host())) {
          destinations.add(
              Destinations.target(address.getHostAddress(), place.port(), place.transport()), servers.at(place));
        }
      }
      String dead = site.controls().deadAddress();
      servers.filter().ifPresent(filter -> destinations.add(Destinations.target(dead, WEB, Transport.TCP), filter));
      destinations.addWhole(dead, Transport.TCP, servers.nowhere(Transport.TCP));
      destinations.addWhole(dead, Transport.UDP, servers.nowhere(Transport.UDP));
      return new PracticeSite(fault, site, workers, destinations, servers);
    } catch (IOException | RuntimeException e) {
      workers.close();
      throw e;
    }
  }

  /** What is wrong here. */
  public Fault fault() {
    return fault;
  }

  /** The answers of the made-up customer. */
  public Site site() {
    return site;
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
    lines.add("Practice site, fault " + fault.id() + ": " + fault.describe());
    lines.addAll(servers.describe());
    lines.addAll(servers.describeSecure());
    return List.copyOf(lines);
  }

  /** Ends all servers and their conversations. */
  @Override
  public void close() {
    workers.close();
  }
}
