package gatewright.probe.files;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;

/** Logs in to an FTP server, in clear or in TLS as the site says, and moves a file both ways, or reads one. */
public final class FtpProbe implements Probe<Question.FileServer> {
  private final FtpEntrance entrance;

  public FtpProbe(Network network) {
    this.entrance = new FtpEntrance(network, new LoginTurns());
  }

  @Override
  public Finding answer(Question.FileServer question, Call call) throws StepFailed, InterruptedException {
    return entrance.enter(
        question,
        call,
        opened -> {
          Finding finding = move(question, opened.control(), opened.data(), opened.talk(), call);
          if (!opened.secure() && question.credential() != null) {
            call.trace().note("The login and the files went in clear text, as the site's answers say.");
          }
          boolean clean = finding.cause() == null && finding.verdict() == Verdict.PASS;
          return clean ? opened.doubt().orElseGet(() -> qualified(opened.data())) : finding;
        });
  }

  private static Finding move(Question.FileServer question, FtpControl control, FtpData data, FtpTalk talk, Call call)
      throws StepFailed {
    call.trace().step(
        StepName.TRANSFER,
        phase -> {
          FtpReply type = control.ask(StepName.TRANSFER, "TYPE I");
          if (type.kind() != 2) {
            String words = "The server moves no files byte by byte (TYPE I: " + type + ").";
            throw new StepFailed(StepName.TRANSFER, Cause.UNEXPECTED_STATUS, words);
          }
          data.comparePassiveAddress();
          if (!question.readOnly()) {
            talk.enter(question.path());
          }
          phase.show(question.readOnly() ? "ready to read" : "in the directory " + question.path());
          return question;
        });
    return question.readOnly() ? Reading.hold(talk, question.path(), call) : RoundTrip.hold(talk, call);
  }

  /** A pass of which a part did not go as it should. */
  private static Finding qualified(FtpData data) {
    if (data.wrongAddress()) {
      return Finding.of(Cause.PASSIVE_ADDRESS_WRONG);
    }
    return data.extendedBlocked() ? Finding.of(Verdict.WARN, Cause.DATA_CHANNEL_BLOCKED) : Finding.pass();
  }
}
