package gatewright.probe.ssh;

import gatewright.plan.Question;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.Optional;

/** Greets an SSH server and exchanges keys with it, which proves that the server itself answers. Nobody logs in. */
public final class SshProbe implements Probe<Question.SecureShell> {
  private final Network network;

  public SshProbe(Network network) {
    this.network = network;
  }

  @Override
  public Finding answer(Question.SecureShell question, Call call) throws StepFailed, InterruptedException {
    try (SshSession session = SshSession.open(network, call)) {
      Optional<Finding> foreign = session.foreign();
      if (foreign.isPresent()) {
        return foreign.get();
      }
      Acquaintances.Standing standing = SshHost.judge(network, session);
      if (standing == Acquaintances.Standing.CHANGED) {
        return Finding.of(Cause.HOST_KEY_CHANGED);
      }
      if (standing == Acquaintances.Standing.DENIED) {
        return Finding.of(Verdict.FAIL, Cause.HOST_KEY_UNKNOWN);
      }
      Optional<String> old = SshAlgorithms.old(session.offer());
      if (old.isPresent()) {
        call.trace().noteFirst(SshAlgorithms.warning(old.get()));
        return Finding.of(Cause.OLD_ALGORITHMS);
      }
      return Finding.pass();
    }
  }
}
