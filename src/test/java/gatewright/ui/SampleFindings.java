package gatewright.ui;

import gatewright.catalogue.Owner;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
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
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.util.List;
import java.util.Map;

/** Checks and results to order, so that a test says what is seen and nothing else. */
public final class SampleFindings {
  private SampleFindings() {}

  /** A check that counts. */
  public static Check check(String service, String host, int port, Transport transport, Question question) {
    String id = service + "/" + host + ":" + port + (transport == Transport.UDP ? "/udp" : "") + "/direct";
    return new Check(
        id, service, "FR-020.1", Purpose.REQUIRED, "gw1", new Target(host, port, transport), Way.DIRECT, question,
        Proof.PROTOCOL_SPOKEN, List.of(), false);
  }

  /** The same with addresses of the vendor's document. */
  public static Check documented(Check check, List<String> addresses) {
    return new Check(
        check.id(), check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), check.way(),
        check.question(), check.needed(), addresses, false);
  }

  /** A result of a check at 10.20.0.9. */
  public static Result of(Check check, Verdict verdict, Cause cause, Proof proof, Map<String, Object> seen) {
    return at("10.20.0.9", check, verdict, cause, proof, seen);
  }

  /** A result of a check at that address. */
  public static Result at(
      String address, Check check, Verdict verdict, Cause cause, Proof proof, Map<String, Object> seen) {
    boolean reached = proof.compareTo(Proof.PORT_OPEN) >= 0;
    return new Result(
        check.id() + "@" + address, check.service(), check.flow(), check.purpose(), check.initiator(), check.target(),
        Basis.RESOLVED, "10.20.0.53", check.way(), null, verdict, cause, StepName.REQUEST, proof, Identity.NONE,
        List.of(
            new Attempt(
                SampleWorkbench.AT, new SocketPoint("10.0.0.5", 51514), new SocketPoint(address, check.target().port()),
                reached ? 12 : 5001, reached ? "CONNECTED" : "NO_ANSWER")),
        reached ? 46 : 10_012,
        List.of(new Step(StepName.CONNECT, 3, reached ? 12 : 10_009, reached, reached ? "port open" : "no answer in 5 s, twice")),
        new Evidence(seen), List.of(), verdict == Verdict.FAIL ? Owner.NETWORK : null, List.of());
  }

  /** The same with a remark of the engine. */
  public static Result noted(Result result, String note) {
    return with(result, result.identity(), result.basis(), List.of(note));
  }

  /** The same of a server that proved who it is. */
  public static Result verified(Result result) {
    return with(result, Identity.VERIFIED, result.basis(), result.notes());
  }

  /** The same at an address from the vendor's document. */
  public static Result fromDocument(Result result) {
    return with(result, result.identity(), Basis.DOCUMENTED, result.notes());
  }

  private static Result with(Result result, Identity identity, Basis basis, List<String> notes) {
    return new Result(
        result.check(), result.service(), result.flow(), result.purpose(), result.initiator(), result.target(), basis,
        result.resolver(), result.route(), result.via(), result.verdict(), result.cause(), result.step(), result.proof(),
        identity, result.attempts(), result.millis(), result.steps(), result.evidence(), notes, result.owner(),
        result.advice());
  }
}
