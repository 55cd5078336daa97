package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.HostText;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.site.Dns;
import gatewright.site.Site;
import gatewright.site.Snmp;
import java.net.Inet6Address;
import java.net.InetAddress;

/** What a firewall team asks of every line: does it leave the network, and can it be read on its way? */
final class Perimeter {
  private static final int UNIQUE_LOCAL_MASK = 0xfe;
  private static final int UNIQUE_LOCAL = 0xfc;

  private final Site site;

  Perimeter(Site site) {
    this.site = site;
  }

  /** Whether a connection to it leaves the customer's network, as far as the answers tell. */
  boolean crosses(FarEnd end) {
    Service service = end.service();
    if (service.destination().answer() == Answer.DNS_SERVERS) {
      return site.dns() != null && site.dns().kind() == Dns.Kind.EXTERNAL;
    }
    return switch (service.section()) {
      case EXTERNAL -> !isInside(end.host());
      case INTERNAL -> false;
      case EXTRA -> extraCrosses(end);
    };
  }

  private static boolean extraCrosses(FarEnd end) {
    Service service = end.service();
    if (service.direction() != Direction.FROM_GATEWAY) {
      return service.area() == Area.MAIL && service.direction() == Direction.TO_GATEWAY;
    }
    if (service.area() == Area.CUSTOM) {
      return HostText.address(end.host()).isPresent() && !isInside(end.host());
    }
    return service.destination().answer() == null && service.area() != Area.FILES;
  }

  /** Whether whoever listens on the way can read what is said there. Services without a word on it are never called so. */
  boolean inTheClear(FarEnd end) {
    if (end.service().insecure() == null) {
      return false;
    }
    if (end.endpoint().protocol() == Protocol.SNMP) {
      return site.snmp() == null || site.snmp().version() != Snmp.Version.V3;
    }
    return !end.endpoint().protocol().encrypted();
  }

  private static boolean isInside(String host) {
    return HostText.address(host).map(Perimeter::isPrivate).orElse(false);
  }

  private static boolean isPrivate(InetAddress address) {
    boolean uniqueLocal = address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return uniqueLocal || address.isSiteLocalAddress() || address.isLinkLocalAddress() || address.isLoopbackAddress();
  }
}
