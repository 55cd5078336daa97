package gatewright.advice;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Area;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Destination;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Attempt;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.time.Instant;
import java.util.List;

/** Services and results to advise on. */
final class Given {
  static final Instant AT = Instant.parse("2026-11-24T10:32:07.300Z");

  private Given() {}

  static Service vendor(String id, Protocol protocol, int port) {
    return service(
        id, Section.EXTERNAL, Area.VENDOR, Direction.FROM_GATEWAY, protocol, port, List.of("host.vendor.example"), null,
        Owner.NETWORK);
  }

  static Service customers(String id, Area area, Protocol protocol, int port, Answer answer, Owner owner) {
    return service(id, Section.INTERNAL, area, Direction.FROM_GATEWAY, protocol, port, List.of(), answer, owner);
  }

  static Service gateways() {
    return service(
        "ssh-console", Section.INTERNAL, Area.MANAGEMENT, Direction.TO_GATEWAY, Protocol.SSH, 22, List.of(), Answer.GATEWAYS,
            Owner.GATEWAY);
  }

  static Service resolver() {
    return service(
        "dns", Section.EXTERNAL, Area.NAMES, Direction.FROM_GATEWAY, Protocol.DNS, 53, List.of(), Answer.DNS_SERVERS, Owner.DNS);
  }

  private static Service service(
      String id, Section section, Area area, Direction direction, Protocol protocol, int port, List<String> hosts, Answer answer,
      Owner owner) {
    return new Service(
        id, section, area, "Title of " + id, new Source("Document", "1", "2018-11", List.of("E1"), Provenance.SEED), direction,
        Provenance.INFERRED, new Condition.Always(),
        List.of(new Endpoint("", protocol, protocol.usualTransport(), PortRange.of(port))),
        new Destination(hosts, List.of(), null, null, false, answer), false, List.of(), null, "Needed.", "it stops", owner);
  }

  static Result failed(Service service, String host, int port, Way way, Cause cause) {
    return result(service, host, port, way, cause.usualVerdict(), cause, Purpose.REQUIRED);
  }

  static Result result(Service service, String host, int port, Way way, Verdict verdict, Cause cause, Purpose purpose) {
    boolean proxied = way == Way.PROXY;
    SocketPoint to = proxied ? new SocketPoint("10.10.0.8", 8080) : new SocketPoint("185.155.104.24", port);
    Attempt attempt = new Attempt(AT, new SocketPoint("10.0.0.5", 51514), to, 5001, cause == null ? "CONNECTED" : cause.name());
    return new Result(
        service.id() + "/" + host + ":" + port + "/direct@" + to.address(), service.id(), "FR-007.1", purpose, "gw1",
        new Target(
            host, port, Transport.TCP), Basis.RESOLVED, "10.0.0.53", way, proxied ? "proxy.acme.example:8080" : null, verdict,
        cause, StepName.CONNECT, Proof.NAME_RESOLVED, Identity.NONE, List.of(attempt), 5010,
        List.of(new Step(StepName.CONNECT, 3, 5001, cause == null, "no answer in 5.0 s")), Evidence.none(), List.of(), null,
            null);
  }
}
