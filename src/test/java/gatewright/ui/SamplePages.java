package gatewright.ui;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Custom;
import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every page has to show of a whole site, when all goes well and when much goes wrong. */
public final class SamplePages {
  private static final List<Protocol> LOGON =
      List.of(Protocol.RPC_ENDPOINT_MAPPER, Protocol.NETBIOS_NAME, Protocol.NETBIOS_SESSION, Protocol.SMB);

  private SamplePages() {}

  /** Checks beside those of the workbench. */
  public static List<Check> checks(Site site) {
    List<Check> checks = new ArrayList<>();
    if (site.snmp() != null) {
      checks.add(
          SampleFindings.check("snmp-alerts", site.snmp().host(), 162, Transport.UDP, new Question.Alert(site.snmp())));
    }
    site.directories().forEach(
        directory -> directory.ports().forEach(port -> checks.add(directory(directory, port))));
    for (Gateway gateway : site.gateways()) {
      checks.add(gateway(gateway, "ssh-console", 22, new Question.SecureShell()));
      checks.add(gateway(gateway, "management-ui", 443, new Question.WebPage(true)));
    }
    for (int mirror = 1; mirror <= 3; mirror++) {
      checks.add(
          SampleFindings.documented(
              SampleFindings.check(
                  "kaspersky-updates", "kav-update-" + mirror + ".clearswift.net", 80, Transport.TCP, new Question.Web()),
              List.of("203.0.113.21", "203.0.113.22")));
    }
    checks.add(
        SampleFindings.check(
            "kaspersky-cloud", "", 443, Transport.TCP,
            new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, "The document names no host.")));
    checks.add(SampleFindings.check("avira-cloud", "query.avira.example", 443, Transport.TCP, new Question.OpaquePath()));
    site.peers().forEach(
        peer -> checks.add(
            SampleFindings.check("peers", "seg2.acme.example", 443, Transport.TCP, new Question.WebPage(true))));
    for (int i = 0; i < site.custom().size(); i++) {
      Custom custom = site.custom().get(i);
      checks.add(
          SampleFindings.check(
              "custom-" + (i + 1), custom.host(), custom.port(), custom.transport(), new Question.AnyPort(custom.protocol())));
    }
    site.pmm().domainControllers().forEach(host -> LOGON.forEach(port -> checks.add(logon(host, port))));
    return checks;
  }

  private static Check directory(Directory known, Protocol port) {
    boolean catalogue = port == Protocol.GLOBAL_CATALOGUE || port == Protocol.GLOBAL_CATALOGUE_TLS;
    return SampleFindings.check(
        catalogue ? "global-catalogue" : "directory", known.host(), port.usualPort(), Transport.TCP,
        new Question.DirectoryServer(port, known.kind(), known.baseDn(), known.bindDn(), known.credential()));
  }

  private static Check gateway(Gateway gateway, String service, int port, Question question) {
    boolean planned = gateway.state() == Gateway.State.PLANNED;
    return SampleFindings.check(
        service, gateway.name(), port, Transport.TCP,
        planned ? new Question.Unanswerable(Question.Unanswerable.Why.NOT_INSTALLED_YET, "Not installed yet.") : question);
  }

  /** Checks of pages on which one answer is enough. */
  private static Result simple(Check check, boolean well) {
    if (check.question() instanceof Question.Unanswerable open) {
      boolean nowhere = open.why() == Question.Unanswerable.Why.NO_DESTINATION;
      return SampleFindings.of(
          check, Verdict.NOT_TESTED, nowhere ? Cause.NO_DESTINATION : Cause.NOT_INSTALLED_YET, Proof.NOTHING, Map.of());
    }
    if (!well) {
      return SampleFindings.noted(
          SampleFindings.of(check, Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED, Map.of()),
          "Nothing came back in 5 s, twice.");
    }
    Map<String, Object> seen =
        switch (check.service()) {
          case "custom-1" -> Map.of("banner", "220 mail.acme.example ESMTP");
          case "kaspersky-updates", "peers", "management-ui" -> Map.of("status", "HTTP/1.1 200 OK");
          default -> Map.of();
        };
    return SampleFindings.of(check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, seen);
  }

  private static Result licence(Check check, boolean well) {
    if (!well) {
      Map<String, Object> seen =
          new HashMap<>(certificate("CN=applianceupdate.clearswift.com", "CN=Acme Web Security CA", List.of("SYSTEM")));
      seen.put("intercepted", true);
      seen.put("inspector", "Blue Coat");
      return SampleFindings.of(check, Verdict.FAIL, Cause.TLS_INTERCEPTED, Proof.PROTOCOL_SPOKEN, seen);
    }
    return SampleFindings.verified(
        SampleFindings.of(
            check, Verdict.PASS, null, Proof.IDENTITY_VERIFIED,
            certificate("CN=applianceupdate.clearswift.com", "CN=Public Issuing CA 7", List.of("PUBLIC", "SYSTEM"))));
  }

  private static Result clock(Check check, boolean well) {
    Map<String, Object> seen =
        Map.of("stratum", 2, "leap", 0, "referenceId", "192.0.2.44", "offsetMillis", well ? 40 : -4200, "delayMillis", 18);
    return SampleFindings.of(
        check, well ? Verdict.PASS : Verdict.WARN, well ? null : Cause.CLOCK_WRONG, Proof.ROUND_TRIP, seen);
  }

  private static Check logon(String host, Protocol port) {
    return SampleFindings.check(
        "pmm-authentication", host, port.usualPort(), port == Protocol.NETBIOS_NAME ? Transport.UDP : Transport.TCP,
        new Question.WindowsLogon(port));
  }

  /** What a domain controller says of itself. */
  public static Map<String, Object> rootDse() {
    Map<String, Object> seen = new HashMap<>(Map.of(
        "dnsHostName", "dc1.corp.example",
        "defaultNamingContext", "DC=corp,DC=example",
        "namingContexts",
        List.of(
            "DC=corp,DC=example", "CN=Configuration,DC=corp,DC=example", "CN=Schema,CN=Configuration,DC=corp,DC=example",
            "DC=DomainDnsZones,DC=corp,DC=example", "DC=branch,DC=corp,DC=example"),
        "isGlobalCatalogReady", "TRUE",
        "isSynchronized", "TRUE",
        "domainFunctionality", "7",
        "forestFunctionality", "7"));
    seen.putAll(certificate("CN=dc1.corp.example", "CN=Corp Issuing CA 1, DC=corp, DC=example", List.of("SYSTEM")));
    return seen;
  }

  /** A certificate as evidence has it. */
  public static Map<String, Object> certificate(String subject, String issuer, List<String> trustedBy) {
    return Map.of(
        "chain",
        List.of(
            Map.of(
                "subject", subject, "issuer", issuer, "notBefore", "2026-01-10T00:00:00Z", "notAfter", "2027-01-10T00:00:00Z",
                "sha256", "3f9a".repeat(16), "keyAlgorithm", "RSA")),
        "subject", subject, "issuer", issuer, "trustedBy", trustedBy, "protocol", "TLSv1.3");
  }

  private static Result directory(Check check, boolean well) {
    if (well) {
      return SampleFindings.of(check, Verdict.PASS, null, Proof.LOGGED_IN, rootDse());
    }
    Map<String, Object> seen = new HashMap<>(rootDse());
    seen.put("isGlobalCatalogReady", "FALSE");
    if (check.service().equals("global-catalogue")) {
      return SampleFindings.noted(
          SampleFindings.of(check, Verdict.FAIL, Cause.NOT_GLOBAL_CATALOGUE, Proof.PROTOCOL_SPOKEN, seen),
          "The domain controller says that it is no Global Catalogue that is ready (isGlobalCatalogReady is FALSE).");
    }
    seen.put("trustedBy", List.of());
    seen.put("trust", "no authority that is known here has signed it");
    return SampleFindings.of(check, Verdict.INCONCLUSIVE, Cause.TLS_UNTRUSTED, Proof.PROTOCOL_SPOKEN, seen);
  }

  private static Result logon(Check check, boolean well) {
    return switch (check.target().port()) {
      case 137 -> SampleFindings.of(
          check, well ? Verdict.PASS : Verdict.INCONCLUSIVE, well ? null : Cause.NO_ANSWER,
          well ? Proof.PROTOCOL_SPOKEN : Proof.NOTHING, Map.of());
      case 445 -> SampleFindings.of(
          check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, Map.of("smbDialect", "3.1.1", "smbSigningRequired", true));
      case 135 -> SampleFindings.of(
          check, well ? Verdict.PASS : Verdict.FAIL, well ? null : Cause.NO_ANSWER,
          well ? Proof.PROTOCOL_SPOKEN : Proof.NOTHING, Map.of());
      default -> SampleFindings.of(check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, Map.of("netbiosSession", "granted"));
    };
  }

  /** Results as everybody wants them. */
  public static Result passing(Check check) {
    return switch (check.service()) {
      case "snmp-alerts" -> SampleFindings.of(
          check, Verdict.PASS, null, Proof.ROUND_TRIP,
          Map.of("token", "GW-W4KA-3TXM", "snmpVersion", "v2c", "notification", "inform"));
      case "directory", "global-catalogue" -> directory(check, true);
      case "pmm-authentication" -> logon(check, true);
      case "licence-validation" -> licence(check, true);
      case "ntp" -> clock(check, true);
      case "ssh-console", "management-ui", "kaspersky-updates", "kaspersky-cloud", "avira-cloud", "peers", "custom-1" ->
          simple(check, true);
      default -> SampleWorkbench.result(check);
    };
  }

  /** Results that need somebody to act. */
  public static Result failing(Check check) {
    return switch (check.service()) {
      case "snmp-alerts" -> SampleFindings.noted(
          SampleFindings.of(
              check, Verdict.FAIL, Cause.NO_ANSWER, Proof.NOTHING,
              Map.of("token", "GW-W4KA-3TXM", "snmpVersion", "v3", "notification", "inform")),
          "The inform was not acknowledged: dropped on the way or on the way back.");
      case "directory", "global-catalogue" -> directory(check, false);
      case "pmm-authentication" -> logon(check, false);
      case "licence-validation" -> licence(check, false);
      case "ntp" -> clock(check, false);
      case "ssh-console", "management-ui", "kaspersky-updates", "kaspersky-cloud", "avira-cloud", "peers", "custom-1" ->
          simple(check, false);
      default -> SampleWorkbench.result(check);
    };
  }

  /** Nobody answers. */
  public static Result silent(Check check) {
    Map<String, Object> lost = check.target().transport() == Transport.UDP ? Map.of("sent", 20, "lost", 20) : Map.of();
    return SampleFindings.of(check, Verdict.FAIL, Cause.NAME_SERVER_SILENT, Proof.NOTHING, lost);
  }
}
