package gatewright.practice;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Section;
import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import java.util.Objects;

/**
 * A port that somebody at the practice site listens on.
 *
 * @param service id of the catalogue's service; empty if only the site's answers name it
 * @param title for people
 * @param section of the service; EXTRA without one
 * @param host name, or address as text
 * @param inside whether it stands in the customer's own network
 */
record Place(
    String service,
    String title,
    Section section,
    String host,
    int port,
    Transport transport,
    Protocol protocol,
    boolean inside) {
  Place {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(transport, "transport");
    Objects.requireNonNull(protocol, "protocol");
  }

  /** Where it is; two places at one target are the same server. */
  Target target() {
    return Destinations.target(host, port, transport);
  }

  /** Whether FTP is spoken there, whose data connections go to further ports. */
  boolean fileTransfer() {
    return protocol == Protocol.FTP || protocol == Protocol.FTPS_EXPLICIT || protocol == Protocol.FTPS_IMPLICIT;
  }

  /** Whether it is one of the vendor's web servers outside. */
  boolean vendorWeb() {
    return section == Section.EXTERNAL && protocol == Protocol.HTTP;
  }
}
