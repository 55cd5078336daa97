package gatewright.probe.files;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.net.StepFailed;
import gatewright.result.StepName;
import java.util.function.Consumer;

/** Reads folders of an FTP server, in clear or in TLS as the site says. */
public final class FtpFolders {
  private final FtpEntrance entrance;

  /**
   * For one look.
   *
   * @param logins what was refused before
   */
  public FtpFolders(Network network, LoginTurns logins) {
    this.entrance = new FtpEntrance(network, logins);
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
        opened -> {
          opened.control().ask(StepName.TRANSFER, "TYPE I");
          found.accept(opened.talk().contents(path, most));
          return Finding.pass();
        });
  }
}
