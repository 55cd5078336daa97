package gatewright.folder;

import gatewright.catalogue.Owner;
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
import gatewright.result.Run;
import gatewright.result.ServiceResult;
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Runs as the runner would hand them over. */
final class SampleRuns {
  static final Instant STARTED = Instant.parse("2026-11-24T10:32:07.120Z");

  private SampleRuns() {}

  static Vantage vantage(String name) {
    return new Vantage(name, Vantage.Role.WORKSTATION, "ws1", List.of("10.0.0.5"), List.of("10.0.0.53"), null);
  }

  static Journal.Header header() {
    return new Journal.Header("0.1.0", "abc", vantage("workstation"), STARTED, null);
  }

  static Run run(String vantage, Instant started, Result... results) {
    return new Run(
        Run.SCHEMA, "0.1.0", "abc", null, new Run.SiteName("Acme Ltd"), new Run.Edition("SECURE Email Gateway", "4"),
        vantage(vantage), started, started.plusSeconds(30),
        List.of(new ServiceResult("sophos-updates", Verdict.FAIL, Cause.NO_ANSWER, "No answer.")), List.of(results));
  }

  /** The failed check of the design's example. */
  static Result dropped(String address) {
    return new Result(
        "sophos-updates/sav-update-1.clearswift.net:80/direct@" + address, "sophos-updates", "FR-007.1", Purpose.REQUIRED, "gw1",
        new Target("sav-update-1.clearswift.net", 80, Transport.TCP), Basis.RESOLVED, "10.0.0.53", Way.DIRECT, null,
        Verdict.FAIL, Cause.NO_ANSWER, StepName.CONNECT, Proof.NAME_RESOLVED, Identity.NONE,
        List.of(new Attempt(
            STARTED.plusMillis(180), new SocketPoint("10.0.0.5", 51514), new SocketPoint(address, 80), 5001, "NO_ANSWER")),
        10012, List.of(new Step(StepName.RESOLVE, 0, 3, true, "two addresses")),
        new Evidence(Map.of("aliases", List.of("mirror.clearswift.net"))), List.of("line one\nline two"), Owner.NETWORK,
        List.of("Allow it."));
  }
}
