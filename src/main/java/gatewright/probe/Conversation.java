package gatewright.probe;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.time.Duration;
import java.util.Optional;

/** One check at one address from beginning to end, whatever comes of it. */
final class Conversation {
  private static final int STACK_LIMIT = 2000;

  private final Probes probes;
  private final Network network;
  private final Scopes scopes;

  Conversation(Probes probes, Network network, Scopes scopes) {
    this.probes = probes;
    this.network = network;
    this.scopes = scopes;
  }

  /** What came of it, before anybody knows what it counts for. */
  record Outcome(Finding finding, Trace trace, long millis) {}

  /**
   * Holds it.
   *
   * @param to null if the proxy looks the name up
   * @param begin {@link System#nanoTime()} when the check began
   */
  Outcome hold(Check check, Destination to, long begin) throws InterruptedException {
    Trace trace = new Trace(begin, network.redactor());
    Duration deadline = network.dialler().patience().check();
    try {
      Finding finding = scopes.use(deadline, scope -> inTime(new Call(check, to, trace, scope), deadline));
      Finding said = honest(finding, check, trace);
      if (said.verdict() == Verdict.PASS) {
        trace.keepLittle();
      }
      return new Outcome(said, trace, trace.elapsed());
    } catch (StepFailed e) {
      throw new IllegalStateException("a failed step is a finding by now", e);
    }
  }

  /** What was concluded after time was up, or after a cancel, rests on conversations that were cut off: it does not count. */
  private Finding inTime(Call call, Duration deadline) throws InterruptedException {
    Finding finding = call.scope().ended() == null ? answer(call) : Finding.of(Cause.CANCELLED);
    Optional<Cause> ended = call.scope().cause();
    if (ended.isEmpty() || finding.cause() == Cause.INTERNAL_ERROR) {
      return finding;
    }
    call.trace().noteFirst(ended.get() == Cause.CANCELLED
        ? "Cancelled." : "It was not over after " + deadline.toSeconds() + " s.");
    return new Finding(ended.get().usualVerdict(), ended.get(), finding.step());
  }

  private Finding answer(Call call) throws InterruptedException {
    Trace trace = call.trace();
    try {
      return probes.answer(call);
    } catch (StepFailed e) {
      trace.noteFirst(e.getMessage());
      return new Finding(e.reason().usualVerdict(), e.reason(), e.step());
    } catch (RuntimeException | Error e) {
      // A bug of ours must not take the other checks with it, and must not pass for a fault of the network. Errors are caught as
      // well, for a run that never ends helps nobody.
      trace.noteFirst(Results.mistake(e));
      trace.keep("stack", stack(e), STACK_LIMIT);
      return Finding.of(Cause.INTERNAL_ERROR);
    }
  }

  /** Nothing that lets a service hold without the rung that the check asks for, whatever a probe thinks. */
  private static Finding honest(Finding finding, Check check, Trace trace) {
    Proof needed = check.needed();
    boolean holds = finding.verdict() == Verdict.PASS || finding.verdict() == Verdict.WARN;
    if (!holds || trace.proof().reaches(needed) || Check.CONTROL.equals(check.service())) {
      return finding;
    }
    String words = "It went well as far as " + trace.proof() + "; a pass needs " + needed + ".";
    if (finding.cause() == null) {
      trace.noteFirst(words);
    } else {
      trace.note(words);
    }
    return new Finding(Verdict.INCONCLUSIVE, finding.cause(), finding.step());
  }

  private static String stack(Throwable e) {
    StringBuilder text = new StringBuilder(e.toString());
    for (StackTraceElement element : e.getStackTrace()) {
      if (text.length() > STACK_LIMIT) {
        break;
      }
      text.append("\n  at ").append(element);
    }
    return text.toString();
  }
}
