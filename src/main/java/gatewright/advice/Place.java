package gatewright.advice;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Service;
import gatewright.plan.Way;
import gatewright.result.Result;
import java.util.List;

/** Where the far end of a check stands, which decides whom to ask. */
enum Place {
  /** One of the resolvers that the gateway is to use. */
  RESOLVER,
  /** A host of the vendor's, on the Internet. */
  VENDOR,
  /** A server of the customer's. */
  CUSTOMER,
  /** A gateway itself. */
  GATEWAY,
  /** Behind the customer's proxy. */
  PROXY;

  /**
   * Finds out where.
   *
   * @param service null if the catalogue has none: the customer's own then
   */
  static Place of(Result result, Service service) {
    if (result.route() == Way.PROXY) {
      return PROXY;
    }
    if (service == null) {
      return CUSTOMER;
    }
    if (service.area() == Area.NAMES) {
      return RESOLVER;
    }
    if (service.direction() != Direction.FROM_GATEWAY) {
      return GATEWAY;
    }
    Answer answer = service.destination().answer();
    if (answer == Answer.AVIRA_CLOUD_HOSTS || answer == Answer.KASPERSKY_CLOUD_HOSTS) {
      return VENDOR;
    }
    List<String> hosts = service.destination().hosts();
    // Where an answer may replace the vendor's hosts, only those hosts themselves are his.
    boolean vendors = answer == null ? !hosts.isEmpty() : hosts.stream().anyMatch(result.target().host()::equalsIgnoreCase);
    return vendors ? VENDOR : CUSTOMER;
  }
}
