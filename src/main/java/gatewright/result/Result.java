package gatewright.result;

import gatewright.catalogue.Owner;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Target;
import gatewright.plan.Way;
import java.util.List;
import java.util.Objects;

/**
 * What came of one check at one address by one way.
 *
 * @param check id of the check, and "@" with the address where one was tried
 * @param flow number of the member it is about; null for none
 * @param resolver address of the resolver that gave the address, "WORKSTATION" or "PROXY"; null if no name was asked for
 * @param route how it left the workstation
 * @param via {@code host:port} of the proxy; null if direct
 * @param cause the first thing that went wrong; null for a clean pass
 * @param step where it stopped, or the last one; null if nothing was started
 * @param attempts tries to reach the address, in order
 * @param millis of the whole check
 * @param notes further causes and remarks, in words
 * @param owner who must act; null if nobody must
 * @param advice what to do, in words
 */
public record Result(
    String check,
    String service,
    String flow,
    Purpose purpose,
    String initiator,
    Target target,
    Basis basis,
    String resolver,
    Way route,
    String via,
    Verdict verdict,
    Cause cause,
    StepName step,
    Proof proof,
    Identity identity,
    List<Attempt> attempts,
    long millis,
    List<Step> steps,
    Evidence evidence,
    List<String> notes,
    Owner owner,
    List<String> advice) {
  public Result {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(initiator, "initiator");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(basis, "basis");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(proof, "proof");
    Objects.requireNonNull(identity, "identity");
    attempts = List.copyOf(attempts);
    steps = List.copyOf(steps);
    evidence = evidence == null ? Evidence.none() : evidence;
    notes = List.copyOf(notes);
    advice = advice == null ? List.of() : List.copyOf(advice);
    if (verdict == Verdict.PASS && cause != null) {
      throw new IllegalArgumentException("a pass has no cause: " + check);
    }
  }

  /** The id of the check alone. */
  public String checkId() {
    int at = check.lastIndexOf('@');
    return at < 0 ? check : check.substring(0, at);
  }

  /** The address that was tried; empty if none was. */
  public String address() {
    int at = check.lastIndexOf('@');
    return at < 0 ? "" : check.substring(at + 1);
  }

  /** The same with who must act and what to do. */
  public Result advised(Owner mustAct, List<String> what) {
    return new Result(
        check, service, flow, purpose, initiator, target, basis, resolver, route, via, verdict, cause, step, proof, identity,
        attempts, millis, steps, evidence, notes, mustAct, what);
  }
}
