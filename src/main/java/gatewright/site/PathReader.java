package gatewright.site;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what lies between the gateway and the Internet, and which services use it: DNS, proxy, antivirus, time, peers. */
final class PathReader {
  private final References references;
  private final Set<String> serviceIds;
  private final Findings findings;
  private final Set<Antivirus.Engine> engines = EnumSet.noneOf(Antivirus.Engine.class);
  private final Set<Peer> peers = new HashSet<>();

  PathReader(References references, Set<String> serviceIds, Findings findings) {
    this.references = references;
    this.serviceIds = serviceIds;
    this.findings = findings;
  }

  Dns dns(Fields fields) {
    Dns dns = new Dns(
        fields.word("kind", EnumSet.allOf(Dns.Kind.class), Map.of()),
        fields.texts("servers", Rules.address().and(once(new HashSet<>()))),
        fields.textOrNull("blockListZone", Rules.hostName()));
    if (dns.servers().isEmpty()) {
      findings.missing(fields.pointer("servers"), "the address of at least one resolver");
    }
    return dns;
  }

  Controls controls(Fields fields) {
    String dead = fields.textOrNull("deadAddress", Rules.address());
    return new Controls(
        fields.textOrNull("https", Rules.hostPort()),
        fields.textOrNull("portal", Rules.url()),
        dead == null ? Controls.usual().deadAddress() : dead);
  }

  Proxy proxy(Fields fields) {
    Proxy proxy = new Proxy(
        fields.word("kind", EnumSet.allOf(Proxy.Kind.class), Map.of()),
        fields.textOrNull("host", Rules.host()),
        fields.port("port"),
        fields.textOrNull("credential", Rules.identifier()),
        fields.word("inspectsTls", Proxy.Inspection.class, Proxy.Inspection.UNKNOWN),
        fields.texts("services", service().and(PathReader::byProxy)));
    references.refer(References.Kind.CREDENTIAL, proxy.credential(), fields.pointer("credential"));
    if (proxy.kind() == Proxy.Kind.EXPLICIT && proxy.host() == null) {
      findings.missing(fields.pointer("host"), "the proxy's name or address");
    }
    if (proxy.kind() == Proxy.Kind.EXPLICIT && proxy.port() == 0) {
      findings.missing(fields.pointer("port"), "the proxy's port");
    }
    return proxy;
  }

  Antivirus antivirus(Fields fields) {
    Antivirus antivirus = new Antivirus(
        fields.word("engine", EnumSet.allOf(Antivirus.Engine.class), Map.of()),
        fields.flag("cloudLookup", false),
        fields.texts("cloudHosts", Rules.host()));
    if (fields.says("engine", antivirus.engine()) && !engines.add(antivirus.engine())) {
      findings.wrongText(fields.pointer("engine"), antivirus.engine().name(), "each engine once");
    }
    return antivirus;
  }

  TimeServers time(Fields fields) {
    return new TimeServers(fields.texts("servers", Rules.host().and(once(new HashSet<>()))));
  }

  Services services(Fields fields) {
    return new Services(fields.texts("disabled", service()), fields.flag("rulesByAddress", false));
  }

  Peer peer(Fields fields) {
    String what = "the id of a gateway";
    Peer peer = new Peer(fields.key("from", Rules.identifier(), what), fields.key("to", Rules.identifier(), what));
    references.refer(References.Kind.GATEWAY, peer.from(), fields.pointer("from"));
    references.refer(References.Kind.GATEWAY, peer.to(), fields.pointer("to"));
    if (!peer.from().isEmpty() && peer.from().equals(peer.to())) {
      findings.wrongText(fields.pointer("to"), peer.to(), "another gateway than in \"from\"");
    } else if (!peers.add(peer)) {
      findings.wrongText(fields.pointer("to"), peer.to(), "each pair of gateways once");
    }
    return peer;
  }

  private Rule service() {
    return Rules.identifier().and(id -> {
      if (serviceIds.isEmpty() || serviceIds.contains(id)) {
        return Optional.empty();
      }
      String known = Nearest.to(id, serviceIds)
          .map(nearest -> "the nearest that the catalogue knows is \"" + nearest + "\"")
          .orElseGet(() -> "the catalogue knows " + String.join(", ", new TreeSet<>(serviceIds)));
      return Optional.of("the id of a service; " + known);
    });
  }

  private static Optional<String> byProxy(String service) {
    return Proxy.couldCarry(service)
        ? Optional.empty()
        : Optional.of("a service that speaks HTTP; this one never goes through a proxy");
  }

  private static Rule once(Set<String> seen) {
    return text -> seen.add(IpText.key(text)) ? Optional.empty() : Optional.of("each server once; this one is listed already");
  }
}
