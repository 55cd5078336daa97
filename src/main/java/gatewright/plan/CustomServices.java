package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.site.Custom;
import gatewright.site.Site;
import java.util.List;
import java.util.stream.IntStream;

/** The connections that the engineer added, put as services so that they are planned like all others. */
final class CustomServices {
  private static final String PREFIX = "custom-";
  private static final Source SITE = new Source("The site's answers", null, null, List.of(), Provenance.INFERRED);

  private CustomServices() {}

  static List<Service> of(Site site) {
    return IntStream.range(0, site.custom().size()).mapToObj(i -> service(PREFIX + (i + 1), site.custom().get(i))).toList();
  }

  static boolean isCustom(Service service) {
    return service.area() == Area.CUSTOM && service.id().startsWith(PREFIX);
  }

  /** The answer that became this service. */
  static Custom custom(Site site, Service service) {
    return site.custom().get(Integer.parseInt(service.id().substring(PREFIX.length())) - 1);
  }

  /**
   * What the numbers of its flows belong to. Ids count through the list and move up when an entry before them goes, and a number
   * must not move with them.
   */
  static String key(Service service) {
    return "custom:" + service.title() + "@" + String.join(",", service.destination().hosts());
  }

  private static Service service(String id, Custom custom) {
    boolean leaves = custom.direction() == Direction.FROM_GATEWAY;
    Endpoint endpoint = new Endpoint("", custom.protocol(), custom.transport(), PortRange.of(custom.port()));
    // The far end of a connection to a gateway is the gateway; the host stays here as part of the key.
    Destination destination =
        new Destination(List.of(custom.host()), List.of(), null, null, false, leaves ? Answer.CUSTOM : Answer.GATEWAYS);
    String reason = custom.reason().isBlank() ? custom.name() : custom.reason();
    return new Service(
        id, Section.EXTRA, Area.CUSTOM, custom.name(), SITE, custom.direction(), Provenance.INFERRED, new Condition.Always(),
        List.of(endpoint), destination, false, List.of(), null, reason, "what it was added for does not work", Owner.NETWORK);
  }
}
