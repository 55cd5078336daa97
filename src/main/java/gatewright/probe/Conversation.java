package gatewright.probe;

import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.time.Duration;

/** One check at one address from beginning to end, whatever comes of it. */
final class Conversation {
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
    Finding finding;
    try {
      finding = scopes.use(deadline, scope -> probes.answer(new Call(check, to, trace, scope)));
    } catch (StepFailed e) {
      trace.noteFirst(e.getMessage());
      finding = new Finding(e.reason().usualVerdict(), e.reason(), e.step());
    } catch (RuntimeException e) {
      // A bug of ours must not take the other checks with it, and must not pass for a fault of the network.
      trace.noteFirst("Gatewright made a mistake here, please report it: " + e);
      trace.keep("stack", stack(e));
      finding = Finding.of(Cause.INTERNAL_ERROR);
    }
    return new Outcome(honest(finding, check, trace), trace, trace.elapsed());
  }

  /** No pass without the rung that the check asks for, whatever a probe thinks. */
  private static Finding honest(Finding finding, Check check, Trace trace) {
    Proof needed = check.needed();
    if (finding.verdict() != Verdict.PASS || trace.proof().reaches(needed) || gatewright.plan.Check.CONTROL.equals(check.service())) {
      return finding;
    }
    trace.noteFirst("It went well as far as " + trace.proof() + "; a pass needs " + needed + ".");
    return Finding.of(Verdict.INCONCLUSIVE, null);
  }

  private static String stack(RuntimeException e) {
    StringBuilder text = new StringBuilder(e.toString());
    for (StackTraceElement element : e.getStackTrace()) {
      if (text.length() > 2000) {
        break;
      }
      text.append("\n  at ").append(element);
    }
    return text.toString();
  }
}
