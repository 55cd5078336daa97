package gatewright.probe.ssh;

import gatewright.probe.files.FileTalk;
import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.probe.files.Inert;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatExtensionInfo;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHStatPathExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/** Talks SFTP, version 3 (draft-ietf-secsh-filexfer-02), about one directory. */
final class SftpTalk implements FileTalk {
  private static final StepName STEP = StepName.TRANSFER;

  private final SftpChannel channel;
  private final String directory;

  /** @param directory where names without a path lie; empty for the one that the login leads to */
  SftpTalk(SftpChannel channel, String directory) {
    this.channel = channel;
    this.directory = directory;
  }

  private interface Asking<T> {
    T ask() throws IOException;
  }

  /** Whether the directory is there; the files of a round trip go into it. */
  void enter() throws StepFailed {
    if (!directory.isEmpty() && !directory(directory)) {
      throw new StepFailed(STEP, Cause.NO_PERMISSION, "There is no directory " + directory + " on the server for this login.");
    }
  }

  @Override
  public boolean exists(String name) throws StepFailed {
    return attributes(path(name)).isPresent();
  }

  @Override
  public void write(String name, byte[] content) throws StepFailed {
    String path = path(name);
    // EXCL: what somebody else has put there meanwhile is not touched.
    EnumSet<SftpClient.OpenMode> fresh =
        EnumSet.of(SftpClient.OpenMode.Write, SftpClient.OpenMode.Create, SftpClient.OpenMode.Exclusive);
    try {
      ask("writing " + path, () -> {
        try (SftpClient.CloseableHandle handle = channel.open(path, fresh)) {
          channel.write(handle, 0, content, 0, content.length);
        }
        return path;
      });
    } catch (StepFailed e) {
      throw e.reason() == Cause.UNEXPECTED_STATUS && full(content.length) ? storageFull(path, e) : e;
    }
  }

  @Override
  public byte[] read(String name, int most) throws StepFailed {
    String path = path(name);
    return ask("reading " + path, () -> {
      byte[] content = new byte[most];
      int count = 0;
      try (SftpClient.CloseableHandle handle = channel.open(path, EnumSet.of(SftpClient.OpenMode.Read))) {
        while (count < most) {
          int more = channel.read(handle, count, content, count, most - count, new AtomicReference<>());
          if (more <= 0) {
            break;
          }
          count += more;
        }
      }
      return Arrays.copyOf(content, count);
    });
  }

  @Override
  public void delete(String name) throws StepFailed {
    String path = path(name);
    ask("deleting " + path, () -> {
      channel.remove(path);
      return path;
    });
  }

  @Override
  public boolean directory(String path) throws StepFailed {
    return attributes(path).filter(SftpClient.Attributes::isDirectory).isPresent();
  }

  @Override
  public int list(String path) throws StepFailed {
    return ask("listing " + path, () -> {
      int count = 0;
      try (SftpClient.CloseableHandle handle = channel.openDir(path)) {
        // One answer is enough to know that it can be read; a server may go on for ever.
        for (SftpClient.DirEntry entry : Optional.ofNullable(channel.readDir(handle)).orElse(List.of())) {
          count += entry.getFilename().equals(".") || entry.getFilename().equals("..") ? 0 : 1;
        }
      }
      return count;
    });
  }

  @Override
  public FolderContents contents(String path, int most) throws StepFailed {
    return ask("listing " + Inert.text(path.isEmpty() ? "the folder of the login" : path), () -> {
      String real = channel.canonicalPath(path.isEmpty() ? "." : path);
      List<FolderEntry> entries = new ArrayList<>();
      boolean more = true;
      try (SftpClient.CloseableHandle handle = channel.openDir(real)) {
        while (more && entries.size() <= most) {
          List<SftpClient.DirEntry> read = Optional.ofNullable(channel.readDir(handle)).orElse(List.of());
          more = !read.isEmpty();
          read.stream().flatMap(each -> SftpEntries.of(each).stream()).limit(most + 1L - entries.size()).forEach(entries::add);
        }
      }
      boolean cut = entries.size() > most;
      return new FolderContents(real, cut ? entries.subList(0, most) : entries, cut);
    });
  }

  @Override
  public void close() {
    channel.close();
  }

  private Optional<SftpClient.Attributes> attributes(String path) throws StepFailed {
    return ask("looking for " + path, () -> {
      try {
        return Optional.of(channel.stat(path));
      } catch (SftpException e) {
        if (e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH) {
          return Optional.empty();
        }
        throw e;
      }
    });
  }

  private String path(String name) {
    if (name.startsWith("/") || directory.isEmpty()) {
      return name;
    }
    return directory.endsWith("/") ? directory + name : directory + "/" + name;
  }

  private <T> T ask(String what, Asking<T> asking) throws StepFailed {
    try {
      return asking.ask();
    } catch (SftpException e) {
      throw refused(what, e);
    } catch (IOException e) {
      throw channel.failure(STEP, "While " + what + ", the conversation broke off.", e);
    }
  }

  private static StepFailed refused(String what, SftpException e) {
    String said = e.getMessage() == null ? "" : e.getMessage().toLowerCase(Locale.ROOT);
    Cause cause =
        switch (e.getStatus()) {
          case SftpConstants.SSH_FX_PERMISSION_DENIED, SftpConstants.SSH_FX_WRITE_PROTECT, SftpConstants.SSH_FX_NO_SUCH_FILE,
              SftpConstants.SSH_FX_NO_SUCH_PATH, SftpConstants.SSH_FX_OP_UNSUPPORTED, SftpConstants.SSH_FX_CANNOT_DELETE ->
              Cause.NO_PERMISSION;
          case SftpConstants.SSH_FX_NO_SPACE_ON_FILESYSTEM, SftpConstants.SSH_FX_QUOTA_EXCEEDED -> Cause.STORAGE_FULL;
          default -> spoken(said);
        };
    String words = "The server refused " + what + ": status " + e.getStatus()
        + (said.isEmpty() ? "." : " (\"" + e.getMessage() + "\").");
    return new StepFailed(STEP, cause, words, e);
  }

  /** Version 3 has one status for all that has no own; what is behind it stands in the text, if anywhere. */
  private static Cause spoken(String said) {
    if (said.contains("space") || said.contains("quota") || said.contains("disk full")) {
      return Cause.STORAGE_FULL;
    }
    boolean barred = said.contains("denied") || said.contains("read-only") || said.contains("not permitted");
    return barred ? Cause.NO_PERMISSION : Cause.UNEXPECTED_STATUS;
  }

  /** Whether the file system says that it has no room, where the server lets us ask (OpenSSH's PROTOCOL, section 4.4). */
  private boolean full(int needed) {
    OpenSSHStatPathExtension statistics = channel.getExtension(OpenSSHStatPathExtension.class);
    if (statistics == null || !statistics.isSupported()) {
      return false;
    }
    try {
      OpenSSHStatExtensionInfo info = statistics.stat(directory.isEmpty() ? "." : directory);
      return info.f_bavail < 1 || info.f_bavail * Math.max(1, info.f_frsize) < needed;
    } catch (IOException e) {
      // Only a second opinion: the refusal itself stays.
      return false;
    }
  }

  private static StepFailed storageFull(String path, StepFailed e) {
    return new StepFailed(
        STEP, Cause.STORAGE_FULL, "The server has no room for " + path + ": its file system says that nothing is free.", e);
  }
}
