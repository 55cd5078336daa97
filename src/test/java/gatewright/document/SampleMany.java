package gatewright.document;

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
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.result.Result;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A site with very many rules. */
final class SampleMany {
  private SampleMany() {}

  static DocumentInput input(int rows) {
    List<Flow> flows = new ArrayList<>();
    List<Check> checks = new ArrayList<>();
    List<Result> results = new ArrayList<>();
    Party gateway = new Party("gw1", "seg1.acme.example", List.of("10.20.0.2"), "DMZ", "203.0.113.10");
    for (int row = 1; row <= rows; row++) {
      String host = String.format(Locale.ROOT, "host-%04d.example", row);
      String number = String.format(Locale.ROOT, "FR-%03d", row);
      Member member =
          new Member(number + ".1", "service-" + row, Member.Kind.HOST, host, PortRange.of(443), List.of(), null, null);
      flows.add(
          new Flow(
              number, "key-" + row, "service-" + row, "Service " + row, Area.CUSTOM, Direction.FROM_GATEWAY, Provenance.INFERRED,
              List.of(
                  gateway), "DMZ", Transport.TCP, PortRange.of(443), null, List.of(
                      member), true, "It is needed.", "it stops", null,
              List.of(), Owner.NETWORK, null));
      Check check =
          new Check(
              "service-" + row + "/" + host + ":443/direct", "service-" + row, member.number(), Purpose.REQUIRED, "gw1",
              new Target(host, 443, Transport.TCP), Way.DIRECT, new Question.Web(), Proof.PROTOCOL_SPOKEN, List.of(), false);
      checks.add(check);
      results.add(
          SampleRuns.result(check, SampleRuns.WORKSTATION, "198.51.100.1", Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, Map.of()));
    }
    Plan plan = new Plan(flows, checks, List.of(), RequestNumbers.none());
    return new DocumentInput(
        Samples.catalogue(), Samples.site("Acme Ltd"), plan,
        List.of(
            SampleRuns.run(SampleRuns.WORKSTATION, null, Samples.AT.minusSeconds(3600), List.of(), results)), 1, Samples.AT,
            Locale.ENGLISH,
        "1.0.0");
  }
}
