package gatewright.probe;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.Resolution;
import gatewright.probe.net.Trace;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Puts results together from what conversations and names gave. */
final class Results {
  private static final String BY_PROXY = "PROXY";

  private Results() {}

  /** Of one address. The resolution is null where the address owes nothing to it. */
  static Result of(
      Check check, InetAddress address, Purpose purpose, Basis basis, Resolution resolution, Conversation.Outcome outcome) {
    Trace trace = outcome.trace();
    List<Step> steps = new ArrayList<>(trace.steps());
    List<String> notes = new ArrayList<>(trace.notes());
    Map<String, Object> evidence = new TreeMap<>(trace.evidence().values());
    boolean asked = resolution != null && resolution.basis() != Basis.GIVEN;
    if (asked) {
      steps.add(0, nameStep(resolution));
      if (resolution.fallback() != null) {
        notes.add(resolution.fallback());
      }
      if (resolution.failure() != null) {
        notes.add("No resolver of the site serves this workstation; the address is the one printed in the vendor's document.");
      }
      if (!resolution.aliases().isEmpty()) {
        evidence.put("aliases", resolution.aliases());
      }
    }
    Proof named = basis == Basis.RESOLVED ? Proof.NAME_RESOLVED : Proof.NOTHING;
    return new Result(
        check.id() + "@" + address.getHostAddress(),
        check.service(),
        check.flow(),
        purpose,
        check.initiator(),
        check.target(),
        basis,
        asked ? resolution.resolver() : null,
        Way.DIRECT,
        null,
        outcome.finding().verdict(),
        outcome.finding().cause(),
        step(outcome),
        trace.proof().or(named),
        trace.identity(),
        trace.attempts(),
        outcome.millis(),
        steps,
        new Evidence(evidence),
        notes,
        null,
        List.of());
  }

  /** Of a check that leaves the name to the proxy, or to a comparison. */
  static Result throughProxy(Check check, Network network, Conversation.Outcome outcome) {
    Trace trace = outcome.trace();
    String via = check.way() == Way.PROXY ? network.proxy().map(ProxyTunnel::hostPort).orElse(null) : null;
    return new Result(
        check.id(),
        check.service(),
        check.flow(),
        check.purpose(),
        check.initiator(),
        check.target(),
        Basis.NONE,
        check.way() == Way.PROXY ? BY_PROXY : null,
        check.way(),
        via,
        outcome.finding().verdict(),
        outcome.finding().cause(),
        step(outcome),
        trace.proof(),
        trace.identity(),
        trace.attempts(),
        outcome.millis(),
        trace.steps(),
        trace.evidence(),
        trace.notes(),
        null,
        List.of());
  }

  /** Of a check that was never asked. */
  static Result withoutAsking(Check check, Cause cause, String reason) {
    return unasked(check, cause, null, List.of(), 0, reason, check.way() == Way.PROXY ? BY_PROXY : null);
  }

  /** Of a check whose name led to no address. */
  static Result nameFailed(Check check, Resolution resolution) {
    Step step = nameStep(resolution);
    return unasked(
        check, resolution.failure(), StepName.RESOLVE, List.of(step), step.millis(), resolution.detail(), resolution.resolver());
  }

  /** What a conversation leaves that was interrupted from outside. */
  static Conversation.Outcome interrupted(Network network) {
    Trace trace = new Trace(System.nanoTime(), network.redactor());
    trace.note("Cancelled.");
    return new Conversation.Outcome(Finding.of(Cause.CANCELLED), trace, 0);
  }

  /** A name that nobody asked for any more. */
  static Resolution nameCancelled(long begin) {
    return new Resolution(List.of(), Basis.NONE, null, List.of(), Cause.CANCELLED, "Cancelled.", null, begin, System.nanoTime());
  }

  /** A name that could not be asked for because of a mistake of this program. */
  static Resolution nameBroken(RuntimeException e, long begin) {
    return new Resolution(
        List.of(), Basis.NONE, null, List.of(), Cause.INTERNAL_ERROR, mistake(e), null, begin, System.nanoTime());
  }

  /** What the engineer reads if this program went wrong. */
  static String mistake(Throwable e) {
    return "Gatewright made a mistake here, please report it: " + e;
  }

  private static Result unasked(
      Check check, Cause cause, StepName step, List<Step> steps, long millis, String reason, String resolver) {
    Verdict verdict = cause.usualVerdict();
    return new Result(
        check.id(), check.service(), check.flow(), check.purpose(), check.initiator(), check.target(), Basis.NONE, resolver,
        check.way(), null, verdict, cause, step, Proof.NOTHING, Identity.NONE, List.of(), millis, steps, Evidence.none(),
        List.of(reason), null, List.of());
  }

  private static StepName step(Conversation.Outcome outcome) {
    return outcome.finding().step() != null ? outcome.finding().step() : outcome.trace().lastStep();
  }

  private static Step nameStep(Resolution resolution) {
    long millis = TimeUnit.NANOSECONDS.toMillis(resolution.end() - resolution.begin());
    return new Step(StepName.RESOLVE, 0, millis, resolution.failure() == null, resolution.detail());
  }

  /** Whether the question is about the dead address. */
  static boolean isDeadAddress(Check check) {
    return check.question() instanceof Question.DeadAddress;
  }
}
