package gatewright.practice;

import gatewright.catalogue.Transport;
import gatewright.plan.Route;
import gatewright.plan.Target;
import gatewright.practice.server.RefusedPort;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Leads every destination to a server on loopback: by its name first, since several names share an address, then by its address.
 * What nobody at the practice site serves is led to a port that refuses, and counted; nothing leaves this machine.
 */
final class Destinations implements Route {
  private static final int REMEMBERED = 100;

  private final Map<Target, InetSocketAddress> servers = new ConcurrentHashMap<>();
  private final Map<String, Map<Transport, InetSocketAddress>> wholeHosts = new ConcurrentHashMap<>();
  private final RefusedPort refused;
  private final AtomicLong strays = new AtomicLong();
  private final Set<String> strayTargets = ConcurrentHashMap.newKeySet();

  Destinations(RefusedPort refused) {
    this.refused = refused;
  }

  /** The key of a destination; names are compared without regard to case or a final dot. */
  static Target target(String host, int port, Transport transport) {
    String name = host.toLowerCase(Locale.ROOT);
    return new Target(name.endsWith(".") ? name.substring(0, name.length() - 1) : name, port, transport);
  }

  /** Adds a destination, unless it is known already. */
  void add(Target target, InetSocketAddress server) {
    requireLoopback(server);
    servers.putIfAbsent(target, server);
  }

  /** Adds all ports of a host that are not added singly. */
  void addWhole(String host, Transport transport, InetSocketAddress server) {
    requireLoopback(server);
    wholeHosts.computeIfAbsent(target(host, 0, transport).host(), name -> new ConcurrentHashMap<>()).put(transport, server);
  }

  /** The server for a name or an address as text; empty if nobody serves that. */
  Optional<InetSocketAddress> find(String host, int port, Transport transport) {
    Target target = target(host, port, transport);
    InetSocketAddress single = servers.get(target);
    return Optional.ofNullable(single != null ? single : wholeHosts.getOrDefault(target.host(), Map.of()).get(transport));
  }

  @Override
  public InetSocketAddress to(String host, InetAddress address, int port, Transport transport) {
    String bare = address.getHostAddress();
    // Where a whole address is one thing, as the dead one is, it is that under any name.
    String first = wholeHosts.containsKey(bare) ? bare : host;
    return find(first, port, transport)
        .or(() -> find(bare, port, transport))
        .orElseGet(() -> stray(host, port, transport));
  }

  /** How often somebody asked for a destination that is not there. */
  long strays() {
    return strays.get();
  }

  /** The first of those destinations, each once. */
  List<String> strayTargets() {
    return strayTargets.stream().sorted().toList();
  }

  private InetSocketAddress stray(String host, int port, Transport transport) {
    strays.incrementAndGet();
    if (strayTargets.size() < REMEMBERED) {
      strayTargets.add(target(host, port, transport).hostPort() + "/" + transport);
    }
    return refused.address(transport);
  }

  private static void requireLoopback(InetSocketAddress server) {
    if (!server.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException("not on loopback: " + server);
    }
  }
}
