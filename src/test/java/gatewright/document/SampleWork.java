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
import gatewright.result.Attempt;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The plan of the sample site, made by hand, and runs of it. */
final class SampleWork {
  static final Vantage WORKSTATION =
      new Vantage("workstation", Vantage.Role.WORKSTATION, "laptop7", List.of("10.0.0.5"), List.of("10.20.0.53"), null);
  static final Vantage GATEWAY =
      new Vantage("gw1", Vantage.Role.GATEWAY, "seg1.acme.example", List.of("10.20.0.2"), List.of("10.20.0.53"), null);

  private static final Party GW1 = new Party("gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10");
  private static final Party GW2 = new Party("gw2", "seg2.acme.example", List.of("10.20.0.3"), "DMZ", "203.0.113.11");
  private static final Party ADMINISTRATORS = new Party("administrators", "", List.of("10.10.0.0/24"), "", null);
  private static final Instant START = Instant.parse("2026-11-24T10:51:40Z");

  private final Catalogue catalogue = Samples.catalogue();
  private final List<Flow> flows = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();

  SampleWork() {
    flow("FR-001", "dns", Transport.UDP, 53, false, List.of(GW1, GW2), address("FR-001.1", "dns", "10.20.0.53", 53), address("FR-001.2", "dns", "10.20.0.54", 53));
    proxyFlow();
    flow("FR-003", "ntp", Transport.UDP, 123, true, List.of(GW1, GW2), host("FR-003.1", "ntp", "time.clearswift.net", 123));
    flow("FR-004", "kaspersky-cloud", Transport.TCP, 443, true, List.of(GW1, GW2),
        new Member("FR-004.1", "kaspersky-cloud", Member.Kind.UNNAMED, "", PortRange.of(443), List.of(), null, null));
    flow("FR-005", "backup", Transport.TCP, 22, false, List.of(GW1, GW2), host("FR-005.1", "backup", "backup.acme.example", 22));
    flow("FR-006", "ssh-console", Transport.TCP, 22, false, List.of(ADMINISTRATORS), address("FR-006.1", "ssh-console", "10.20.0.2", 22), address("FR-006.2", "ssh-console", "10.20.0.3", 22));
    flow("FR-007", "peers", Transport.TCP, 443, false, List.of(GW1), address("FR-007.1", "peers", "10.20.0.3", 443));
    flow("FR-008", "directory", Transport.TCP, 636, false, List.of(GW1, GW2), host("FR-008.1", "directory", "dc1.corp.example", 636));
    flow("FR-009", "snmp-alerts", Transport.UDP, 162, false, List.of(GW1, GW2), address("FR-009.1", "snmp-alerts", "10.20.0.16", 162));
    flow("FR-010", "syslog", Transport.TCP, 514, false, List.of(GW1, GW2), address("FR-010.1", "syslog", "10.20.0.14", 514));
    customFlow();
    check("dns", "FR-001.1", "10.20.0.53", 53, Transport.UDP, Way.DIRECT, new Question.NameServer(Transport.UDP, "zen.spamhaus.org", List.of("www.clearswift.com"), null), Proof.ROUND_TRIP);
    check("dns", "FR-001.2", "10.20.0.54", 53, Transport.UDP, Way.DIRECT, new Question.NameServer(Transport.UDP, "zen.spamhaus.org", List.of("www.clearswift.com"), null), Proof.ROUND_TRIP);
    check("online-help", "FR-002.1", "apphelp.clearswift.com", 80, Transport.TCP, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
    check("product-updates", "FR-002.2", "rh.repo.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
    check("avira-updates", "FR-002.3", "aav-update-1.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
    check("kaspersky-updates", "FR-002.4", "kav-update-8-1.clearswift.net", 80, Transport.TCP, Way.PROXY, new Question.Web(), Proof.PROTOCOL_SPOKEN);
    check("licence-validation", "FR-002.5", "applianceupdate.clearswift.com", 443, Transport.TCP, Way.PROXY, new Question.TlsIdentity(), Proof.IDENTITY_VERIFIED);
    check("ntp", "FR-003.1", "time.clearswift.net", 123, Transport.UDP, Way.DIRECT, new Question.Time(), Proof.ROUND_TRIP);
    check("kaspersky-cloud", "FR-004.1", "", 443, Transport.TCP, Way.DIRECT, new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, "The document names no host."), Proof.PORT_OPEN);
    check("backup", "FR-005.1", "backup.acme.example", 22, Transport.TCP, Way.DIRECT, new Question.FileServer(Protocol.SFTP, "/clearswift", false, Backup.DataMode.PASSIVE, "backup"), Proof.ROUND_TRIP);
    check("ssh-console", "FR-006.1", "10.20.0.2", 22, Transport.TCP, Way.DIRECT, new Question.SecureShell(), Proof.PROTOCOL_SPOKEN);
    check("peers", "FR-007.1", "10.20.0.3", 443, Transport.TCP, Way.DIRECT, new Question.Unanswerable(Question.Unanswerable.Why.NOT_INSTALLED_YET, "gw2 is planned."), Proof.PROTOCOL_SPOKEN);
    check("directory", "FR-008.1", "dc1.corp.example", 636, Transport.TCP, Way.DIRECT, new Question.DirectoryServer(Protocol.LDAPS, Directory.Kind.ACTIVE_DIRECTORY, "DC=corp,DC=example", "CN=gwbind,DC=corp,DC=example", "directory"), Proof.LOGGED_IN);
    check("snmp-alerts", "FR-009.1", "10.20.0.16", 162, Transport.UDP, Way.DIRECT, new Question.Alert(new Snmp("10.20.0.16", 162, Snmp.Version.V2C, "snmp", false, null, null)), Proof.NOTHING);
    check("syslog", "FR-010.1", "10.20.0.14", 514, Transport.TCP, Way.DIRECT, new Question.LogMessage(new Syslog("10.20.0.14", 514, null, null, false)), Proof.PORT_OPEN);
    check("internal-mail-relay", "FR-011.1", "mail.acme.example", 25, Transport.TCP, Way.DIRECT, new Question.AnyPort(Protocol.SMTP), Proof.PROTOCOL_SPOKEN);
    checks.add(new Check("control/192.0.2.1:80/direct", Check.CONTROL, null, Purpose.CONTROL, "workstation", new Target("192.0.2.1", 80, Transport.TCP), Way.DIRECT, new Question.DeadAddress(), Proof.NOTHING, List.of(), false));
  }

  List<Flow> flows() {
    return flows;
  }

  List<Check> checks() {
    return checks;
  }

  /** The workstation's run; of the practice site with that fault if it is not null. */
  static Run workstationRun(String practice) {
    SampleWork work = new SampleWork();
    return run(WORKSTATION, practice, START, work.workstationServices(), work.workstationResults());
  }

  /** A run from the first gateway: its mail relay and its backup. */
  static Run gatewayRun() {
    SampleWork work = new SampleWork();
    return run(
        GATEWAY, null, START.plusSeconds(812),
        List.of(
            new ServiceResult("internal-mail-relay", Verdict.PASS, null, "It answered."),
            new ServiceResult("backup", Verdict.PASS, null, "A file was written, read back and deleted.")),
        List.of(
            work.passed("internal-mail-relay", GATEWAY, "10.10.2.25", Proof.PROTOCOL_SPOKEN),
            work.passed("backup", GATEWAY, "10.10.4.20", Proof.ROUND_TRIP)));
  }

  static Run run(Vantage vantage, String practice, Instant start, List<ServiceResult> services, List<Result> results) {
    return new Run(
        Run.SCHEMA, "1.0.0", "hash", practice, new Run.SiteName("Acme Ltd"),
        new Run.Edition("Clearswift SECURE Email Gateway Version 4", "4 / 2.4 (2018-11)"), vantage, start, start.plusSeconds(95), services, results);
  }

  private List<ServiceResult> workstationServices() {
    return List.of(
        new ServiceResult("dns", Verdict.FAIL, Cause.NAME_SERVER_SILENT, "One of two servers gave no answer."),
        new ServiceResult("online-help", Verdict.PASS, null, ""),
        new ServiceResult("product-updates", Verdict.PASS, null, ""),
        new ServiceResult("avira-updates", Verdict.PASS, null, ""),
        new ServiceResult("kaspersky-updates", Verdict.WARN, Cause.NO_ANSWER, "One of four mirrors gave no answer."),
        new ServiceResult("ntp", Verdict.FAIL, Cause.NO_ANSWER, "time.clearswift.net gave no answer."),
        new ServiceResult("kaspersky-cloud", Verdict.NOT_TESTED, Cause.NO_DESTINATION, "The document names no host."),
        new ServiceResult("licence-validation", Verdict.FAIL, Cause.TLS_INTERCEPTED, "Issued by CN=Acme Web Security CA."),
        new ServiceResult("backup", Verdict.INCONCLUSIVE, Cause.HOST_KEY_UNKNOWN, "The host key waits to be confirmed."),
        new ServiceResult("ssh-console", Verdict.PASS, null, ""),
        new ServiceResult("peers", Verdict.NOT_TESTED, Cause.NOT_INSTALLED_YET, "gw2 is planned."),
        new ServiceResult("directory", Verdict.WARN, Cause.TLS_UNTRUSTED, "A private certificate."),
        new ServiceResult("snmp-alerts", Verdict.UNCONFIRMED, null, "A trap was sent."),
        new ServiceResult("syslog", Verdict.CONFIRMED, null, "Seen by J. Hale, 10:58 UTC."),
        new ServiceResult("internal-mail-relay", Verdict.PASS, null, ""));
  }

  private List<Result> workstationResults() {
    List<Result> results = new ArrayList<>();
    results.add(passed("dns", WORKSTATION, "10.20.0.53", Proof.ROUND_TRIP));
    results.add(result(check("FR-001.2"), WORKSTATION, "10.20.0.54", Verdict.FAIL, Cause.NAME_SERVER_SILENT, Proof.NOTHING, Map.of()));
    results.add(passed("online-help", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(passed("product-updates", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(passed("avira-updates", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(result(check("FR-002.4"), WORKSTATION, "10.10.0.8", Verdict.WARN, Cause.NO_ANSWER, Proof.PROTOCOL_SPOKEN, Map.of()));
    results.add(
        result(check("FR-002.5"), WORKSTATION, "10.10.0.8", Verdict.FAIL, Cause.TLS_INTERCEPTED, Proof.PROTOCOL_SPOKEN,
            Map.of("issuer", "CN=Acme Web Security CA, O=Acme Ltd", "sha256", "5d4109ab77c05d4109ab77c05d4109ab77c05d4109ab77c05d4109ab77c05d41", "notAfter", "2027-03-01T00:00:00Z")));
    results.add(result(check("FR-003.1"), WORKSTATION, "162.159.200.1", Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED, Map.of()));
    results.add(untried(check("FR-004.1"), Cause.NO_DESTINATION));
    results.add(
        result(check("FR-005.1"), WORKSTATION, "10.10.4.20", Verdict.INCONCLUSIVE, Cause.HOST_KEY_UNKNOWN, Proof.PROTOCOL_SPOKEN,
            Map.of("fingerprint", "SHA256:uNiVztksCsDhcc0u9e8BrJX5V8fJ9qS0Z1y2x3w4v5U", "banner", "SSH-2.0-OpenSSH_9.2p1")));
    results.add(passed("ssh-console", WORKSTATION, "10.20.0.2", Proof.PROTOCOL_SPOKEN));
    results.add(untried(check("FR-007.1"), Cause.NOT_INSTALLED_YET));
    results.add(result(check("FR-008.1"), WORKSTATION, "10.10.1.11", Verdict.WARN, Cause.TLS_UNTRUSTED, Proof.PROTOCOL_SPOKEN, Map.of("issuer", "CN=Corp Issuing CA")));
    results.add(result(check("FR-009.1"), WORKSTATION, "10.20.0.16", Verdict.UNCONFIRMED, null, Proof.NOTHING, Map.of("token", "GW-7F31")));
    results.add(result(check("FR-010.1"), WORKSTATION, "10.20.0.14", Verdict.CONFIRMED, null, Proof.PORT_OPEN, Map.of("token", "GW-7F30")));
    results.add(passed("internal-mail-relay", WORKSTATION, "10.10.2.25", Proof.PROTOCOL_SPOKEN));
    Check dead = checks.get(checks.size() - 1);
    results.add(result(dead, WORKSTATION, "192.0.2.1", Verdict.PASS, null, Proof.NOTHING, Map.of()));
    return results;
  }

  private Check check(String member) {
    return checks.stream().filter(check -> member.equals(check.flow())).findFirst().orElseThrow();
  }

  Result passed(String service, Vantage from, String address, Proof proof) {
    Check check = checks.stream().filter(candidate -> candidate.service().equals(service)).findFirst().orElseThrow();
    return result(check, from, address, Verdict.PASS, null, proof, Map.of("status", "HTTP/1.1 200 OK"));
  }

  static Result result(Check check, Vantage from, String address, Verdict verdict, Cause cause, Proof proof, Map<String, Object> evidence) {
    boolean proxied = check.way() == Way.PROXY;
    boolean bad = cause != null && verdict == Verdict.FAIL;
    SocketPoint to = proxied ? new SocketPoint("10.10.0.8", 8080) : new SocketPoint(address, check.target().port());
    long took = bad ? 5001 : 12;
    Attempt attempt = new Attempt(START.plusMillis(7_300), new SocketPoint(from.addresses().get(0), 51_514), to, took, cause == null ? "CONNECTED" : cause.name());
    boolean named = !check.target().host().equals(address);
    return new Result(
        check.id() + "@" + address, check.service(), check.flow(), check.purpose(), check.initiator(), check.target(),
        named ? Basis.RESOLVED : Basis.GIVEN, named ? proxied ? "PROXY" : "10.20.0.53" : null, check.way(), proxied ? "proxy.acme.example:8080" : null,
        verdict, cause, StepName.CONNECT, proof, check.question() instanceof Question.TlsIdentity ? Identity.UNVERIFIED : Identity.NONE,
        List.of(attempt), took + 3,
        List.of(
            new Step(StepName.RESOLVE, 0, 3, true, named ? address : ""),
            new Step(StepName.CONNECT, 3, took, !bad, bad ? "no answer in 5.0 s" : "")),
        new Evidence(evidence), cause == null ? List.of() : List.of("Tried once."), null, List.of());
  }

  private static Result untried(Check check, Cause cause) {
    return new Result(
        check.id(), check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), Basis.NONE, null, check.way(), null,
        Verdict.NOT_TESTED, cause, null, Proof.NOTHING, Identity.NONE, List.of(), 0, List.of(), Evidence.none(), List.of(), null, List.of());
  }

  private void proxyFlow() {
    List<Member> members =
        List.of(
            host("FR-002.1", "online-help", "apphelp.clearswift.com", 80), host("FR-002.2", "product-updates", "rh.repo.clearswift.net", 80),
            host("FR-002.3", "avira-updates", "aav-update-1.clearswift.net", 80), host("FR-002.4", "kaspersky-updates", "kav-update-8-1.clearswift.net", 80),
            host("FR-002.5", "licence-validation", "applianceupdate.clearswift.com", 443));
    flows.add(
        new Flow(
            "FR-002", "proxy|DMZ|TCP|8080", Flow.PROXY, "Proxy", Area.VENDOR, Direction.FROM_GATEWAY, Provenance.INFERRED, List.of(GW1, GW2), "DMZ",
            Transport.TCP, PortRange.of(8080), new Target("proxy.acme.example", 8080, Transport.TCP), members, false,
            "Help, product and antivirus updates and licence validation go through the proxy.", "updates and licence validation stop", null,
            List.of(), Owner.PROXY, null));
  }

  private void customFlow() {
    flows.add(
        new Flow(
            "FR-011", "internal-mail-relay|DMZ|TCP|25", "internal-mail-relay", "Internal mail relay", Area.CUSTOM, Direction.FROM_GATEWAY,
            Provenance.INFERRED, List.of(GW1), "DMZ", Transport.TCP, PortRange.of(25), null,
            List.of(host("FR-011.1", "internal-mail-relay", "mail.acme.example", 25)), false, "outbound relay to the internal mail server",
            "", null, List.of(), Owner.NETWORK, null));
  }

  private void flow(String number, String service, Transport transport, int port, boolean outward, List<Party> from, Member... members) {
    Service row = catalogue.service(service).orElseThrow();
    flows.add(
        new Flow(
            number, service + "|DMZ|" + transport + "|" + port, service, row.title(), row.area(), row.direction(), row.directionBasis(), from,
            from.get(0).zone(), transport, PortRange.of(port), null, List.of(members), outward, row.justification(), row.breaks(), row.insecure(),
            row.remarks(), row.owner(), row.source()));
  }

  private static Member host(String number, String service, String host, int port) {
    boolean documented = service.equals("ntp");
    return new Member(
        number, service, Member.Kind.HOST, host, PortRange.of(port), documented ? List.of("185.155.104.24", "70.33.161.213") : List.of(),
        documented ? "2018-11" : null, null);
  }

  private static Member address(String number, String service, String address, int port) {
    return new Member(number, service, Member.Kind.ADDRESS, address, PortRange.of(port), List.of(), null, null);
  }

  private void check(String service, String member, String host, int port, Transport transport, Way way, Question question, Proof needed) {
    checks.add(
        new Check(
            service + "/" + host + ":" + port + "/" + way.name().toLowerCase(Locale.ROOT), service, member, Purpose.REQUIRED,
            service.equals("ssh-console") ? "administrators" : "gw1,gw2", new Target(host, port, transport), way, question, needed, List.of(), false));
  }
}
