package gatewright.plan;

import gatewright.catalogue.AddressGroup;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One host and port that a service connects to, and what to ask there.
 *
 * @param kind what the host is
 * @param host empty if nobody named one
 * @param documented addresses printed for it; null if none are
 * @param needed what a PASS needs; that of the question which would be asked if it could be
 */
record FarEnd(
    Service service, Endpoint endpoint, Member.Kind kind, String host, AddressGroup documented, Question question, Proof needed) {
  /** What the number of its member belongs to. */
  String memberKey() {
    String name = host.isEmpty() ? service.id() : host.toLowerCase(Locale.ROOT);
    return (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + endpoint.ports();
  }

  Member member(String number) {
    return new Member(
        number, service.id(), kind, host, endpoint.ports(), addresses(), documented == null ? null : documented.date(),
        service.destination().rangesUrl());
  }

  Check direct(String member, Origin origin, boolean rulesByAddress) {
    return new Check(
        id(manner()), service.id(), member, Purpose.REQUIRED, origin.ids(), target(), Way.DIRECT, question, needed, addresses(),
        rulesByAddress && documented != null);
  }

  /** The proxy looks names up itself, so documented addresses say nothing here. */
  Check throughProxy(String member, Origin origin) {
    return new Check(
        id("proxy"), service.id(), member, Purpose.REQUIRED, origin.ids(), target(), Way.PROXY, question, needed, List.of(),
        false);
  }

  /** The direct route of what goes through the proxy, to judge by; empty if there is nothing to ask. */
  Optional<Check> besideProxy() {
    if (question instanceof Question.Unanswerable) {
      return Optional.empty();
    }
    return Optional.of(
        new Check(
            id(manner()), service.id(), null, Purpose.CONTROL, TesterChecks.WORKSTATION, target(), Way.DIRECT, question, needed,
            addresses(), false));
  }

  private Target target() {
    return new Target(host, endpoint.ports().single() ? endpoint.ports().from() : 0, endpoint.transport());
  }

  private List<String> addresses() {
    return documented == null ? List.of() : documented.addresses();
  }

  private String id(String manner) {
    String hostPort = endpoint.ports().single() ? target().hostPort() : host + ":" + endpoint.ports();
    return service.id() + "/" + hostPort + "/" + manner;
  }

  /** Tells apart what one host is asked on one port number. */
  private String manner() {
    if (endpoint.protocol() == Protocol.LDAP_STARTTLS) {
      return "starttls";
    }
    boolean both = service.endpoints().stream().map(Endpoint::transport).distinct().count() > 1;
    if (both && endpoint.transport() == Transport.UDP) {
      return "udp";
    }
    return both && endpoint.protocol() == Protocol.DNS ? "tcp" : "direct";
  }
}
