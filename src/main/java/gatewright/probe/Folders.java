package gatewright.probe;

import gatewright.catalogue.Protocol;
import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderListing;
import gatewright.probe.files.FtpFolders;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Resolution;
import gatewright.probe.net.Scope;
import gatewright.probe.net.Scopes;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.probe.ssh.SftpFolders;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Looks into a folder of the file server that a check is about: under the same rules as the check, and nothing is written. */
final class Folders {
  /** More than anybody looks through. */
  static final int MOST = 2000;

  private final Network network;
  private final Scopes scopes;

  Folders(Network network, Scopes scopes) {
    this.network = network;
    this.scopes = scopes;
  }

  /**
   * Reads one. All its addresses together have the time that a check has for one.
   *
   * @param path empty for the folder that the login leads to
   */
  FolderListing read(Check check, String path) throws InterruptedException {
    if (!(check.question() instanceof Question.FileServer files) || files.protocol() == Protocol.HTTPS) {
      return FolderListing.failed(null, null, "This server has no folders that could be read.");
    }
    try {
      return scopes.use(network.dialler().patience().check(), scope -> read(check, files, path, scope));
    } catch (StepFailed e) {
      return FolderListing.failed(e.reason(), e.step(), e.getMessage());
    } catch (RuntimeException e) {
      return FolderListing.failed(Cause.INTERNAL_ERROR, null, Results.mistake(e));
    }
  }

  private FolderListing read(Check check, Question.FileServer files, String path, Scope scope)
      throws StepFailed, InterruptedException {
    if (check.way() == Way.PROXY) {
      return look(check, files, path, null, new LoginTurns(), scope);
    }
    Resolution known = network.names().resolve(check.target().host(), scope);
    if (known.failure() != null) {
      return FolderListing.failed(scope.cause().orElse(known.failure()), StepName.RESOLVE, known.detail());
    }
    List<InetAddress> left = new ArrayList<>(known.addresses());
    LoginTurns logins = new LoginTurns();
    while (true) {
      InetAddress address = left.remove(0);
      Destination to = new Destination(check.target().host(), address, check.target().port());
      FolderListing listing = look(check, files, path, to, logins, scope);
      // Only one that cannot be reached at all has the next one tried.
      if (left.isEmpty() || scope.ended() != null || listing.step() != StepName.CONNECT) {
        return listing;
      }
    }
  }

  private FolderListing look(
      Check check, Question.FileServer files, String path, Destination to, LoginTurns logins, Scope scope)
      throws InterruptedException {
    Call call = new Call(check, to, new Trace(System.nanoTime(), network.redactor()), scope);
    List<FolderContents> found = new ArrayList<>();
    try {
      Finding finding =
          files.protocol() == Protocol.SFTP
              ? new SftpFolders(network, logins).read(files, call, path, MOST, found::add)
              : new FtpFolders(network, logins).read(files, call, path, MOST, found::add);
      if (!found.isEmpty()) {
        return FolderListing.of(found.get(0));
      }
      String words = call.trace().notes().isEmpty() ? "" : call.trace().notes().get(0);
      return FolderListing.failed(finding.cause(), call.trace().lastStep(), words);
    } catch (StepFailed e) {
      return FolderListing.failed(scope.cause().orElse(e.reason()), e.step(), network.redactor().clean(e.getMessage()));
    }
  }
}
