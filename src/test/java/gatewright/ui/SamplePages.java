package gatewright.ui;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Directory;
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
    site.pmm().domainControllers().forEach(host -> LOGON.forEach(port -> checks.add(logon(host, port))));
    return checks;
  }

  private static Check directory(Directory known, Protocol port) {
    boolean catalogue = port == Protocol.GLOBAL_CATALOGUE || port == Protocol.GLOBAL_CATALOGUE_TLS;
    return SampleFindings.check(
        catalogue ? "global-catalogue" : "directory", known.host(), port.usualPort(), Transport.TCP,
        new Question.DirectoryServer(port, known.kind(), known.baseDn(), known.bindDn(), known.credential()));
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
      default -> SampleWorkbench.result(check);
    };
  }

  /** Nobody answers. */
  public static Result silent(Check check) {
    Map<String, Object> lost = check.target().transport() == Transport.UDP ? Map.of("sent", 20, "lost", 20) : Map.of();
    return SampleFindings.of(check, Verdict.FAIL, Cause.NAME_SERVER_SILENT, Proof.NOTHING, lost);
  }
}
