package gatewright.ui.live;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.site.Controls;
import gatewright.site.Customer;
import gatewright.site.Dns;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.site.Syslog;
import gatewright.ui.model.SiteDraft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** A site whose log server is on this machine, so that one of its checks can be made for real. */
final class LocalSite {
  private LocalSite() {}

  static Site withLogServer(int port) {
    return SiteDraft.of(Site.empty())
        .customer(new Customer("Acme Ltd", "", "", Customer.Environment.TEST, List.of()))
        .gateways(
            List.of(new Gateway("gw1", "seg1.acme.example", List.of("127.0.0.2"), "", null, Gateway.State.PLANNED, null)))
        .dns(new Dns(Dns.Kind.INTERNAL, List.of("127.0.0.3"), null))
        .controls(new Controls(null, null, "127.0.0.254"))
        .syslog(new Syslog("127.0.0.1", port, Syslog.Framing.LF, Syslog.Format.RFC5424, false))
        .site();
  }

  /** A port of the loopback address that nobody listens on. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  static Catalogue catalogue() {
    return new CatalogueReader().shipped();
  }
}
