package gatewright.probe.ssh;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.files.Reading;
import gatewright.probe.files.RoundTrip;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.Optional;

/** Logs in to an SFTP server whose host key is confirmed, and sends a small file there and back, or only reads. */
public final class SftpProbe implements Probe<Question.FileServer> {
  private final SftpEntrance entrance;

  public SftpProbe(Network network) {
    this.entrance = new SftpEntrance(network, new LoginTurns());
  }

  @Override
  public Finding answer(Question.FileServer question, Call call) throws StepFailed, InterruptedException {
    return entrance.enter(
        question,
        call,
        session -> {
          Finding finding = files(question, session);
          Optional<String> old = SshAlgorithms.old(session.offer());
          if (old.isEmpty()) {
            return finding;
          }
          call.trace().note(SshAlgorithms.warning(old.get()));
          return finding.verdict() == Verdict.PASS ? Finding.of(Cause.OLD_ALGORITHMS) : finding;
        });
  }

  private static Finding files(Question.FileServer question, SshSession session) throws StepFailed {
    Call call = session.call();
    String path = question.path() == null ? "" : question.path();
    try (SftpTalk talk = new SftpTalk(SftpChannel.open(session), question.readOnly() ? "" : path)) {
      if (question.readOnly()) {
        return Reading.hold(talk, path.isEmpty() ? "." : path, call);
      }
      talk.enter();
      return RoundTrip.hold(talk, call);
    }
  }
}
