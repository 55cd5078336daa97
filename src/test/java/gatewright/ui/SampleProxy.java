package gatewright.ui;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.PortRange;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Party;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.ProxySetting;
import gatewright.result.Result;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A made-up proxy that opens TLS, and what the workstation is set to. The direct way is shut. */
public final class SampleProxy {
  public static final String ISSUER = "CN=Acme Web Security CA,O=Acme Ltd";
  private static final Target CONTROL_HOST = new Target("www.clearswift.com", 443, Transport.TCP);

  private SampleProxy() {}

  /** The made-up workstation, with settings in several places. */
  public static Vantage vantage() {
    Vantage usual = SampleWorkbench.vantage();
    List<ProxySetting> settings =
        List.of(
            new ProxySetting(
                ProxySetting.Origin.WINDOWS_USER, "", ProxySetting.Kind.PROXY, "proxy.acme.example:8080",
                List.of("*.acme.example", "10.*", "<local>")),
            new ProxySetting(
                ProxySetting.Origin.WINDOWS_USER, "", ProxySetting.Kind.SCRIPT, "http://pac.acme.example/proxy.pac", List.of()),
            new ProxySetting(ProxySetting.Origin.WINDOWS_USER, "", ProxySetting.Kind.SEARCH, "", List.of()),
            new ProxySetting(
                ProxySetting.Origin.ENVIRONMENT, "all_proxy", ProxySetting.Kind.SOCKS, "socks.acme.example:1080", List.of()));
    return new Vantage(
        usual.name(), usual.role(), usual.host(), usual.addresses(), usual.resolvers(), usual.proxy(), settings);
  }

  /** The plan of a site with its services going through its proxy, and the flows that exemptions are asked for. */
  public static Plan through(Site site, Plan plan) {
    Proxy proxy = site.proxy();
    if (proxy.kind() == Proxy.Kind.NONE) {
      return plan;
    }
    List<Check> checks = new ArrayList<>();
    for (Check check : plan.checks()) {
      if (proxy.services().contains(check.service())) {
        checks.add(check(check, "/proxy", Purpose.REQUIRED, Way.PROXY, check.flow()));
        checks.add(check(check, "/direct", Purpose.CONTROL, Way.DIRECT, null));
      } else {
        checks.add(check);
      }
    }
    for (Way way : Way.values()) {
      checks.add(
          new Check(
              "control/" + CONTROL_HOST.hostPort() + "/" + way.name().toLowerCase(Locale.ROOT), Check.CONTROL, null,
              Purpose.CONTROL, "workstation", CONTROL_HOST, way, new Question.ControlHost(), Proof.IDENTITY_VERIFIED, List.of(),
              false));
    }
    List<Flow> flows =
        List.of(
            flow("FR-004", "licence-validation", Member.Kind.HOST, "applianceupdate.clearswift.com"),
            flow("FR-009", "kaspersky-cloud", Member.Kind.UNNAMED, ""));
    return new Plan(flows, checks, plan.notNeeded(), plan.numbers());
  }

  private static Check check(Check of, String manner, Purpose purpose, Way way, String flow) {
    boolean tls = of.target().port() == 443;
    return new Check(
        of.id().replaceFirst("/direct$", "") + manner, of.service(), flow, purpose, of.initiator(), of.target(), way,
        tls ? new Question.TlsIdentity() : of.question(), of.needed(), List.of(), false);
  }

  private static Flow flow(String number, String service, Member.Kind kind, String host) {
    Member member = new Member(number + ".1", service, kind, host, PortRange.of(443), List.of(), null, null);
    return new Flow(
        number, service, service, service, Area.VENDOR, Direction.FROM_GATEWAY, Provenance.SEED,
        List.of(new Party("gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", null)), "DMZ", Transport.TCP,
        PortRange.of(443), null, List.of(member), true, "needed", "something", null, List.of(), Owner.NETWORK, null);
  }

  /** A made-up result of a check of such a plan; the usual one for all others. */
  public static Result result(Check check) {
    boolean control = check.question() instanceof Question.ControlHost;
    if (check.way() == Way.DIRECT && (control || check.purpose() == Purpose.CONTROL && !check.service().equals(Check.CONTROL))) {
      return result(check, Verdict.FAIL, Cause.NO_ANSWER, StepName.CONNECT, Map.of(), 5_003);
    }
    if (check.way() == Way.DIRECT) {
      return SampleWorkbench.result(check);
    }
    if (control) {
      return result(check, Verdict.WARN, Cause.TLS_UNTRUSTED, StepName.TLS, tls(check), 41);
    }
    return check.question() instanceof Question.TlsIdentity
        ? result(check, Verdict.FAIL, Cause.TLS_INTERCEPTED, StepName.TLS, tls(check), 66)
        : result(
            check, Verdict.PASS, null, StepName.REQUEST,
            Map.of("status", "HTTP/1.1 200 OK", "proxySchemes", List.of("Negotiate", "Basic")), 48);
  }

  private static Map<String, Object> tls(Check check) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("issuer", ISSUER);
    seen.put("inspector", "squid");
    seen.put(
        "chain",
        List.of(
            certificate("CN=" + check.target().host(), ISSUER, "9f"), certificate(ISSUER, "CN=Acme Root CA,O=Acme Ltd", "3c")));
    return seen;
  }

  private static Map<String, Object> certificate(String subject, String issuer, String digest) {
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put("subject", subject);
    parts.put("issuer", issuer);
    parts.put("notBefore", "2026-01-01T00:00:00Z");
    parts.put("notAfter", "2027-01-01T00:00:00Z");
    parts.put("sha256", digest.repeat(32));
    return parts;
  }

  /** A made-up result. */
  public static Result result(
      Check check, Verdict verdict, Cause cause, StepName step, Map<String, Object> seen, long millis) {
    boolean proxied = check.way() == Way.PROXY;
    return new Result(
        check.id() + (proxied ? "" : "@203.0.113.7"), check.service(), check.flow(), check.purpose(), check.initiator(),
        check.target(), proxied ? Basis.NONE : Basis.RESOLVED, proxied ? "PROXY" : "10.20.0.53", check.way(),
        proxied ? "proxy.acme.example:8080" : null, verdict, cause, step, Proof.PORT_OPEN, Identity.NONE, List.of(), millis,
        List.of(), new Evidence(seen), List.of(), null, List.of());
  }
}
