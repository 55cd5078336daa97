package gatewright.document;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the sample plan. */
final class SampleRuns {
  static final Vantage WORKSTATION =
      new Vantage("workstation", Vantage.Role.WORKSTATION, "laptop7", List.of("10.0.0.5"), List.of("10.20.0.53"), null);
  static final Vantage GATEWAY =
      new Vantage("gw1", Vantage.Role.GATEWAY, "seg1.acme.example", List.of("10.20.0.2"), List.of("10.20.0.53"), null);

  private static final Instant START = Instant.parse("2026-11-24T10:51:40Z");

  private final List<Check> checks = new SamplePlan().checks();

  /** The workstation's run; of the practice site with that fault if it is not null. */
  static Run workstationRun(String practice) {
    SampleRuns work = new SampleRuns();
    return run(WORKSTATION, practice, START, work.workstationServices(), work.workstationResults());
  }

  /** A run from the first gateway: its mail relay and its backup. */
  static Run gatewayRun() {
    SampleRuns work = new SampleRuns();
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
        new Run.Edition("Clearswift SECURE Email Gateway Version 4", "4 / 2.4 (2018-11)"), vantage, start, start.plusSeconds(95),
            services, results);
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
    results.add(
        result(check("FR-001.2"), WORKSTATION, "10.20.0.54", Verdict.FAIL, Cause.NAME_SERVER_SILENT, Proof.NOTHING, Map.of()));
    results.add(passed("online-help", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(passed("product-updates", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(passed("avira-updates", WORKSTATION, "10.10.0.8", Proof.PROTOCOL_SPOKEN));
    results.add(
        result(check("FR-002.4"), WORKSTATION, "10.10.0.8", Verdict.WARN, Cause.NO_ANSWER, Proof.PROTOCOL_SPOKEN, Map.of()));
    results.add(
        result(check("FR-002.5"), WORKSTATION, "10.10.0.8", Verdict.FAIL, Cause.TLS_INTERCEPTED, Proof.PROTOCOL_SPOKEN,
            Map.of("issuer", "CN=Acme Web Security CA, O=Acme Ltd", "sha256",
                "5d4109ab77c05d4109ab77c05d4109ab77c05d4109ab77c05d4109ab77c05d41", "notAfter", "2027-03-01T00:00:00Z")));
    results.add(
        result(check("FR-003.1"), WORKSTATION, "162.159.200.1", Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED, Map.of()));
    results.add(untried(check("FR-004.1"), Cause.NO_DESTINATION));
    results.add(
        result(check("FR-005.1"), WORKSTATION, "10.10.4.20", Verdict.INCONCLUSIVE, Cause.HOST_KEY_UNKNOWN, Proof.PROTOCOL_SPOKEN,
            Map.of("fingerprint", "SHA256:uNiVztksCsDhcc0u9e8BrJX5V8fJ9qS0Z1y2x3w4v5U", "banner", "SSH-2.0-OpenSSH_9.2p1")));
    results.add(passed("ssh-console", WORKSTATION, "10.20.0.2", Proof.PROTOCOL_SPOKEN));
    results.add(untried(check("FR-007.1"), Cause.NOT_INSTALLED_YET));
    results.add(
        result(check("FR-008.1"), WORKSTATION, "10.10.1.11", Verdict.WARN, Cause.TLS_UNTRUSTED, Proof.PROTOCOL_SPOKEN,
            Map.of("issuer", "CN=Corp Issuing CA")));
    results.add(
        result(check("FR-009.1"), WORKSTATION, "10.20.0.16", Verdict.UNCONFIRMED, null, Proof.NOTHING,
            Map.of("token", "GW-7F31")));
    results.add(
        result(check("FR-010.1"), WORKSTATION, "10.20.0.14", Verdict.CONFIRMED, null, Proof.PORT_OPEN,
            Map.of("token", "GW-7F30")));
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

  static Result result(
      Check check, Vantage from, String address, Verdict verdict, Cause cause, Proof proof, Map<String, Object> evidence) {
    boolean proxied = check.way() == Way.PROXY;
    boolean bad = cause != null && verdict == Verdict.FAIL;
    SocketPoint to = proxied ? new SocketPoint("10.10.0.8", 8080) : new SocketPoint(address, check.target().port());
    long took = bad ? 5001 : 12;
    Attempt attempt = new Attempt(
        START.plusMillis(7_300), new SocketPoint(from.addresses().get(0), 51_514), to, took,
        cause == null ? "CONNECTED" : cause.name());
    boolean named = !check.target().host().equals(address);
    return new Result(
        check.id() + "@" + address, check.service(), check.flow(), check.purpose(), check.initiator(), check.target(),
        named ? Basis.RESOLVED : Basis.GIVEN, named ? proxied ? "PROXY" : "10.20.0.53" : null, check.way(
            ), proxied ? "proxy.acme.example:8080" : null,
        verdict, cause, StepName.CONNECT, proof, check.question(
            ) instanceof Question.TlsIdentity ? Identity.UNVERIFIED : Identity.NONE,
        List.of(attempt), took + 3,
        List.of(
            new Step(StepName.RESOLVE, 0, 3, true, named ? address : ""),
            new Step(StepName.CONNECT, 3, took, !bad, bad ? "no answer in 5.0 s" : "")),
        new Evidence(evidence), cause == null ? List.of() : List.of("Tried once."), null, List.of());
  }

  private static Result untried(Check check, Cause cause) {
    return new Result(
        check.id(), check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), Basis.NONE, null,
        check.way(
            ), null,
        Verdict.NOT_TESTED, cause, null, Proof.NOTHING, Identity.NONE, List.of(), 0, List.of(), Evidence.none(), List.of(), null,
            List.of());
  }
}
