package gatewright.document;

import gatewright.catalogue.Area;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Service;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The plan of the sample site, made by hand. */
final class SamplePlan {
  private static final Party GW1 = new Party("gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10");
  private static final Party GW2 = new Party("gw2", "seg2.acme.example", List.of("10.20.0.3"), "DMZ", "203.0.113.11");
  private static final Party ADMINISTRATORS = new Party("administrators", "", List.of("10.10.0.0/24"), "", null);

  private final Catalogue catalogue = Samples.catalogue();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  SamplePlan() {
    flow(
        "FR-001", "dns", Transport.UDP, 53, false, List.of(GW1, GW2), address("FR-001.1", "dns", "10.20.0.53", 53),
        address("FR-001.2", "dns", "10.20.0.54", 53));
    proxyFlow();
    flow("FR-003", "ntp", Transport.UDP, 123, true, List.of(GW1, GW2), host("FR-003.1", "ntp", "time.clearswift.net", 123));
    flow("FR-004", "kaspersky-cloud", Transport.TCP, 443, true, List.of(GW1, GW2),
        new Member("FR-004.1", "kaspersky-cloud", Member.Kind.UNNAMED, "", PortRange.of(443), List.of(), null, null));
    flow("FR-005", "backup", Transport.TCP, 22, false, List.of(GW1, GW2), host("FR-005.1", "backup", "backup.acme.example", 22));
    flow(
        "FR-006", "ssh-console", Transport.TCP, 22, false, List.of(ADMINISTRATORS),
        address("FR-006.1", "ssh-console", "10.20.0.2", 22), address("FR-006.2", "ssh-console", "10.20.0.3", 22));
    flow("FR-007", "peers", Transport.TCP, 443, false, List.of(GW1), address("FR-007.1", "peers", "10.20.0.3", 443));
    flow(
        "FR-008", "directory", Transport.TCP, 636, false, List.of(GW1, GW2),
        host("FR-008.1", "directory", "dc1.corp.example", 636));
    flow(
        "FR-009", "snmp-alerts", Transport.UDP, 162, false, List.of(GW1, GW2),
        address("FR-009.1", "snmp-alerts", "10.20.0.16", 162));
    flow("FR-010", "syslog", Transport.TCP, 514, false, List.of(GW1, GW2), address("FR-010.1", "syslog", "10.20.0.14", 514));
    customFlow();
    check(
        "dns", "FR-001.1", "10.20.0.53", 53, Transport.UDP, Way.DIRECT,
        new Question.NameServer(Transport.UDP, "zen.spamhaus.org", List.of("www.clearswift.com"), null), Proof.ROUND_TRIP);
    check(
        "dns", "FR-001.2", "10.20.0.54", 53, Transport.UDP, Way.DIRECT,
        new Question.NameServer(Transport.UDP, "zen.spamhaus.org", List.of("www.clearswift.com"), null), Proof.ROUND_TRIP);
    check(
        "online-help", "FR-002.1", "apphelp.clearswift.com", 80, Transport.TCP, Way.PROXY, new Question.Web(),
        Proof.PROTOCOL_SPOKEN);
    check(
        "product-updates", "FR-002.2", "rh.repo.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(),
        Proof.PROTOCOL_SPOKEN);
    check(
        "avira-updates", "FR-002.3", "aav-update-1.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(),
        Proof.PROTOCOL_SPOKEN);
    check(
        "kaspersky-updates", "FR-002.4", "kav-update-8-1.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(),
        Proof.PROTOCOL_SPOKEN);
    check(
        "licence-validation", "FR-002.5", "applianceupdate.clearswift.com", 443, Transport.TCP, Way.PROXY,
        new Question.TlsIdentity(), Proof.IDENTITY_VERIFIED);
    check("ntp", "FR-003.1", "time.clearswift.net", 123, Transport.UDP, Way.DIRECT, new Question.Time(), Proof.ROUND_TRIP);
    check(
        "kaspersky-cloud", "FR-004.1", "", 443, Transport.TCP, Way.DIRECT,
        new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, "The document names no host."), Proof.PORT_OPEN);
    check(
        "backup", "FR-005.1", "backup.acme.example", 22, Transport.TCP, Way.DIRECT,
        new Question.FileServer(Protocol.SFTP, "/clearswift", false, Backup.DataMode.PASSIVE, "backup"), Proof.ROUND_TRIP);
    check(
        "ssh-console", "FR-006.1", "10.20.0.2", 22, Transport.TCP, Way.DIRECT, new Question.SecureShell(), Proof.PROTOCOL_SPOKEN);
    check(
        "peers", "FR-007.1", "10.20.0.3", 443, Transport.TCP, Way.DIRECT,
        new Question.Unanswerable(Question.Unanswerable.Why.NOT_INSTALLED_YET, "gw2 is planned."), Proof.PROTOCOL_SPOKEN);
    check(
        "directory", "FR-008.1", "dc1.corp.example", 636, Transport.TCP, Way.DIRECT,
        new Question.DirectoryServer(
            Protocol.LDAPS, Directory.Kind.ACTIVE_DIRECTORY, "DC=corp,DC=example", "CN=gwbind,DC=corp,DC=example", "directory"),
        Proof.LOGGED_IN);
    check(
        "snmp-alerts", "FR-009.1", "10.20.0.16", 162, Transport.UDP, Way.DIRECT,
        new Question.Alert(new Snmp("10.20.0.16", 162, Snmp.Version.V2C, "snmp", false, null, null)), Proof.NOTHING);
    check(
        "syslog", "FR-010.1", "10.20.0.14", 514, Transport.TCP, Way.DIRECT,
        new Question.LogMessage(new Syslog("10.20.0.14", 514, null, null, false)), Proof.PORT_OPEN);
    check(
        "internal-mail-relay", "FR-011.1", "mail.acme.example", 25, Transport.TCP, Way.DIRECT,
        new Question.AnyPort(Protocol.SMTP), Proof.PROTOCOL_SPOKEN);
    checks.add(
        new Check("control/192.0.2.1:80/direct", Check.CONTROL, null, Purpose.CONTROL, "workstation",
            new Target("192.0.2.1", 80, Transport.TCP), Way.DIRECT, new Question.DeadAddress(), Proof.NOTHING, List.of(), false));
  }

  List<Flow> flows() {
    return flows;
  }

  List<Check> checks() {
    return checks;
  }

  private void proxyFlow() {
    List<Member> members =
        List.of(
            host("FR-002.1", "online-help", "apphelp.clearswift.com", 80), host(
                "FR-002.2", "product-updates", "rh.repo.clearswift.net", 80),
            host("FR-002.3", "avira-updates", "aav-update-1.clearswift.net", 80), host(
                "FR-002.4", "kaspersky-updates", "kav-update-8-1.clearswift.net", 80),
            host("FR-002.5", "licence-validation", "applianceupdate.clearswift.com", 443));
    flows.add(
        new Flow(
            "FR-002", "proxy|DMZ|TCP|8080", Flow.PROXY, "Proxy", Area.VENDOR, Direction.FROM_GATEWAY, Provenance.INFERRED,
            List.of(
                GW1, GW2), "DMZ",
            Transport.TCP, PortRange.of(8080), new Target("proxy.acme.example", 8080, Transport.TCP), members, false,
            "Help, product and antivirus updates and licence validation go through the proxy.",
            "updates and licence validation stop", null,
            List.of(), Owner.PROXY, null));
  }

  private void customFlow() {
    flows.add(
        new Flow(
            "FR-011", "internal-mail-relay|DMZ|TCP|25", "internal-mail-relay", "Internal mail relay", Area.CUSTOM,
            Direction.FROM_GATEWAY,
            Provenance.INFERRED, List.of(GW1), "DMZ", Transport.TCP, PortRange.of(25), null,
            List.of(
                host("FR-011.1", "internal-mail-relay", "mail.acme.example", 25)), false,
                "outbound relay to the internal mail server",
            "", null, List.of(), Owner.NETWORK, null));
  }

  private void flow(
      String number, String service, Transport transport, int port, boolean outward, List<Party> from, Member... members) {
    Service row = catalogue.service(service).orElseThrow();
    flows.add(
        new Flow(
            number, service + "|DMZ|" + transport + "|" + port, service, row.title(), row.area(), row.direction(),
            row.directionBasis(
                ), from,
            from.get(0).zone(), transport, PortRange.of(port), null, List.of(
                members), outward, row.justification(), row.breaks(), row.insecure(),
            row.remarks(), row.owner(), row.source()));
  }

  private static Member host(String number, String service, String host, int port) {
    boolean documented = service.equals("ntp");
    return new Member(
        number, service, Member.Kind.HOST, host, PortRange.of(port), documented ? List.of(
            "185.155.104.24", "70.33.161.213") : List.of(),
        documented ? "2018-11" : null, null);
  }

  private static Member address(String number, String service, String address, int port) {
    return new Member(number, service, Member.Kind.ADDRESS, address, PortRange.of(port), List.of(), null, null);
  }

  private void check(
      String service, String member, String host, int port, Transport transport, Way way, Question question, Proof needed) {
    checks.add(
        new Check(
            service + "/" + host + ":" + port + "/" + way.name().toLowerCase(Locale.ROOT), service, member, Purpose.REQUIRED,
            service.equals("ssh-console") ? "administrators" : "gw1,gw2", new Target(host, port, transport), way, question,
                needed, List.of(), false));
  }
}
