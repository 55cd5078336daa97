package gatewright.map;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Sites;
import gatewright.site.Antivirus;
import gatewright.site.Custom;
import gatewright.site.Directory;
import gatewright.site.Dns;
import gatewright.site.Gateway;
import gatewright.site.Peer;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Sites of every shape: none to many gateways, zones, peers, directories and added connections, with and without a proxy. */
final class RandomSites {
  private final Random random;

  private RandomSites(long seed) {
    this.random = new Random(seed);
  }

  static Site of(long seed) {
    return new RandomSites(seed).site();
  }

  private Site site() {
    List<Gateway> gateways = new ArrayList<>();
    int zones = 1 + random.nextInt(6);
    int number = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(4);
    for (int i = 1; i <= number; i++) {
      String zone = random.nextInt(5) == 0 ? "" : "Zone " + random.nextInt(zones);
      gateways.add(
          new Gateway(
              "gw" + i, random.nextInt(6) == 0 ? "" : name("seg" + i), List.of("10.20.0." + i), zone,
              random.nextBoolean() ? "203.0.113." + i : null,
              random.nextBoolean() ? Gateway.State.PLANNED : Gateway.State.INSTALLED, "4.11.0"));
    }
    List<Peer> peers = new ArrayList<>();
    for (int i = random.nextInt(12); i > 0 && number > 1; i--) {
      Peer peer = new Peer("gw" + (1 + random.nextInt(number)), "gw" + (1 + random.nextInt(number)));
      if (!peer.from().equals(peer.to())) {
        peers.add(peer);
      }
    }
    Sites sites =
        Sites.example()
            .gateways(gateways.toArray(Gateway[]::new))
            .peers(peers.stream().distinct().toArray(Peer[]::new))
            .antivirus(
                new Antivirus(Antivirus.Engine.KASPERSKY, random.nextBoolean(), List.of()),
                new Antivirus(Antivirus.Engine.AVIRA, random.nextBoolean(), List.of()))
            .dns(random.nextInt(4) == 0 ? null : new Dns(
                random.nextBoolean() ? Dns.Kind.EXTERNAL : Dns.Kind.INTERNAL, List.of("10.20.0.53", "10.20.0.54"), null))
            .pmm(Pmm.Mode.values()[random.nextInt(Pmm.Mode.values().length)], "dc1.corp.example", "dc2.corp.example")
            .directories(directories())
            .custom(custom());
    if (random.nextBoolean()) {
      sites.proxy(Proxy.none());
    }
    if (random.nextInt(4) == 0) {
      sites.backup(null).lexical(null).syslog(null).snmp(null);
    }
    return sites.site();
  }

  private Directory[] directories() {
    Directory[] directories = new Directory[random.nextInt(6)];
    for (int i = 0; i < directories.length; i++) {
      directories[i] = Sites.directory(name("dc" + i), null, Protocol.LDAPS, Protocol.GLOBAL_CATALOGUE_TLS);
    }
    return directories;
  }

  private Custom[] custom() {
    Custom[] custom = new Custom[random.nextInt(3) == 0 ? 12 : random.nextInt(4)];
    for (int i = 0; i < custom.length; i++) {
      Direction direction = Direction.values()[random.nextInt(Direction.values().length)];
      String host = random.nextBoolean() ? "198.51.100." + i : name("host" + i);
      custom[i] = new Custom(name("Connection " + i), host, 1000 + i, Transport.TCP, Protocol.OTHER, direction, "because");
    }
    return custom;
  }

  private String name(String start) {
    return start + (random.nextInt(4) == 0 ? ".a-very-long-name-".repeat(4) + "example" : ".acme.example");
  }
}
