package gatewright.ui;

import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every page has to show of a whole site, when all goes well and when much goes wrong. */
public final class SamplePages {
  private SamplePages() {}

  /** Checks beside those of the workbench. */
  public static List<Check> checks(Site site) {
    List<Check> checks = new ArrayList<>();
    if (site.snmp() != null) {
      checks.add(
          SampleFindings.check("snmp-alerts", site.snmp().host(), 162, Transport.UDP, new Question.Alert(site.snmp())));
    }
    return checks;
  }

  /** Results as everybody wants them. */
  public static Result passing(Check check) {
    return switch (check.service()) {
      case "snmp-alerts" -> SampleFindings.of(
          check, Verdict.PASS, null, Proof.ROUND_TRIP,
          Map.of("token", "GW-W4KA-3TXM", "snmpVersion", "v2c", "notification", "inform"));
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
      default -> SampleWorkbench.result(check);
    };
  }
}
