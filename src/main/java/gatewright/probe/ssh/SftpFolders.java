package gatewright.probe.ssh;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.files.FolderContents;
import gatewright.probe.net.StepFailed;
import java.util.function.Consumer;

/** Reads folders of an SFTP server whose host key is confirmed. */
public final class SftpFolders {
  private final SftpEntrance entrance;

  /**
   * For one look.
   *
   * @param logins what was refused before
   */
  public SftpFolders(Network network, LoginTurns logins) {
    this.entrance = new SftpEntrance(network, logins);
  }

  /**
   * Reads one.
   *
   * @param path empty for the one that the login leads to
   * @param most how many entries
   * @param found hears what is in it, if it comes to that
   * @return a pass, or why no login was sent
   */
  public Finding read(Question.FileServer question, Call call, String path, int most, Consumer<FolderContents> found)
      throws StepFailed, InterruptedException {
    return entrance.enter(
        question,
        call,
        session -> {
          try (SftpTalk talk = new SftpTalk(SftpChannel.open(session), "")) {
            found.accept(talk.contents(path, most));
          }
          return Finding.pass();
        });
  }
}
