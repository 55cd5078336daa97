package gatewright.probe.ssh;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.util.Optional;

/** The way into an SFTP server: its key, and then the login, which only a known key is sent. */
final class SftpEntrance {
  private final Network network;
  private final SshLogin login;

  SftpEntrance(Network network, LoginTurns turns) {
    this.network = network;
    this.login = new SshLogin(network.logins(), turns);
  }

  /** What is done once logged in. */
  @FunctionalInterface
  interface Use {
    /** Does it. */
    Finding with(SshSession session) throws StepFailed;
  }

  /**
   * Goes in, and out again at the end.
   *
   * @return what the use finds, or why no login was sent
   */
  Finding enter(Question.FileServer question, Call call, Use use) throws StepFailed, InterruptedException {
    try (SshSession session = SshSession.open(network, call)) {
      Optional<Finding> foreign = session.foreign();
      if (foreign.isPresent()) {
        return foreign.get();
      }
      switch (SshHost.judge(network, session)) {
        case CHANGED -> {
          return Finding.of(Cause.HOST_KEY_CHANGED);
        }
        case DENIED -> {
          return Finding.of(Verdict.FAIL, Cause.HOST_KEY_UNKNOWN);
        }
        case UNKNOWN -> {
          return Finding.of(Cause.HOST_KEY_UNKNOWN);
        }
        case CONFIRMED, ACCEPTED -> login.in(session, question.credential());
      }
      return use.with(session);
    }
  }
}
