package gatewright.advice;

import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import gatewright.result.Attempt;
import gatewright.result.Result;
import gatewright.result.SocketPoint;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the sentences about one result are filled with, numbered as the bundle's head says. */
record Facts(Result result, Service service) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** All of them, with what was seen in place {8}. */
  Object[] with(String seen) {
    Target target = result.target();
    Attempt last = last();
    String port = (target.transport() == Transport.TCP ? "TCP " : "UDP ") + target.port();
    return new Object[] {
      target.port() == 0 ? target.host() : target.hostPort(),
      last == null ? target.hostPort() : text(last.destination()),
      last == null ? "" : text(last.source()),
      last == null ? "" : TIME.format(last.at()),
      result.via() == null ? "" : result.via(),
      service == null ? result.service() : service.title(),
      result.resolver() == null ? target.host() : result.resolver(),
      port,
      seen,
      target.host()
    };
  }

  /** Whether a packet was sent at all. */
  boolean tried() {
    return last() != null;
  }

  /** Whether this end's port is known. */
  boolean sourceKnown() {
    return tried() && last().source().port() > 0;
  }

  private Attempt last() {
    List<Attempt> attempts = result.attempts();
    return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
  }

  private static String text(SocketPoint point) {
    String address = point.address().indexOf(':') >= 0 ? "[" + point.address() + "]" : point.address();
    return point.port() == 0 ? address : address + ":" + point.port();
  }
}
