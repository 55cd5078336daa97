package gatewright.probe.files;

import gatewright.probe.ask.Call;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.net.ssl.SSLSocket;

/** Files over FTP, once logged in (RFC 959, 3659). */
final class FtpTalk implements FileTalk {
  private static final int LISTED_MOST = 65_536;
  private static final int DRAINED_MOST = 65_536;

  /** Ten thousand entries and more. */
  private static final int CONTENTS_MOST = 2 * 1024 * 1024;

  private static final Set<String> LISTS = Set.of("NLST", "LIST", "MLSD");

  private final Call call;
  private final FtpControl control;
  private final FtpData data;
  private String entered = "/";
  private boolean begun;

  FtpTalk(Call call, FtpControl control, FtpData data) {
    this.call = call;
    this.control = control;
    this.data = data;
  }

  /** Goes to a directory; "/" stands for the one that the login leads to, as the site's answers mean it. */
  void enter(String path) throws StepFailed {
    if (!path.equals(entered)) {
      FtpReply reply = control.ask(StepName.TRANSFER, "CWD " + path);
      if (reply.kind() != 2) {
        Cause cause = reply.kind() == 5 ? Cause.NO_PERMISSION : Cause.UNEXPECTED_STATUS;
        throw failed(cause, "The directory " + path + " is not there, or not for this login: " + reply + ".");
      }
      entered = path;
    }
  }

  /** RFC 3659 sections 4 and 7, then a list of names, as a server may know none of the new commands. */
  @Override
  public boolean exists(String name) throws StepFailed {
    for (String command : new String[] {"SIZE ", "MLST "}) {
      FtpReply reply = control.ask(StepName.TRANSFER, command + name);
      if (reply.kind() == 2) {
        return true;
      }
      if (reply.code() == 550) {
        return false;
      }
      if (reply.kind() != 5) {
        throw refused(command + name, reply);
      }
    }
    String names = new String(receive("NLST", LISTED_MOST), StandardCharsets.UTF_8);
    return names.lines().map(String::strip).anyMatch(line -> line.equals(name) || line.endsWith("/" + name));
  }

  @Override
  public void write(String name, byte[] content) throws StepFailed {
    transfer(
        "STOR " + name,
        socket -> {
          OutputStream out = socket.getOutputStream();
          out.write(content);
          out.flush();
          socket.shutdownOutput();
          return true;
        });
  }

  @Override
  public boolean begun() {
    return begun;
  }

  @Override
  public byte[] read(String name, int most) throws StepFailed {
    return receive("RETR " + name, most);
  }

  @Override
  public void delete(String name) throws StepFailed {
    FtpReply reply = control.ask(StepName.TRANSFER, "DELE " + name);
    if (reply.kind() != 2) {
      throw refused("DELE " + name, reply);
    }
  }

  @Override
  public boolean directory(String path) throws StepFailed {
    FtpReply reply = control.ask(StepName.TRANSFER, "CWD " + path);
    if (reply.kind() == 2) {
      entered = path;
    }
    return reply.kind() == 2;
  }

  @Override
  public int list(String path) throws StepFailed {
    enter(path);
    String names = new String(receive("NLST", LISTED_MOST), StandardCharsets.UTF_8);
    return Math.toIntExact(names.lines().filter(line -> !line.isBlank()).count());
  }

  @Override
  public FolderContents contents(String path, int most) throws StepFailed {
    if (!path.isEmpty()) {
      FtpReply reply = control.ask(StepName.TRANSFER, "CWD " + path);
      if (reply.kind() != 2) {
        throw failed(
            reply.kind() == 5 ? Cause.NO_PERMISSION : Cause.UNEXPECTED_STATUS,
            "The folder " + Inert.text(path) + " is not there, or not for this login: " + reply + ".");
      }
      entered = path;
    }
    FtpReply where = control.ask(StepName.TRANSFER, "PWD");
    FtpListing listing = listing(most);
    if (listing.garbage()) {
      throw failed(Cause.UNEXPECTED_STATUS, "The server sends a list that cannot be read.");
    }
    return new FolderContents(FtpPath.in(where).orElse(path.isEmpty() ? "/" : path), listing.entries(), listing.cut());
  }

  /** In the form for machines where the server has it, else in the one for people. */
  private FtpListing listing(int most) throws StepFailed {
    if (control.ask(StepName.TRANSFER, "FEAT").says("mlst", "mlsd")) {
      try {
        return FtpListing.machine(receive("MLSD", CONTENTS_MOST), most);
      } catch (StepFailed e) {
        if (e.reason() != Cause.UNEXPECTED_STATUS) {
          throw e;
        }
      }
    }
    return FtpListing.people(receive("LIST", CONTENTS_MOST), most);
  }

  @Override
  public void close() {
    control.quit();
  }

  /** What is done with a data connection. */
  private interface Use {
    /**
     * Does it.
     *
     * @return whether it was all that there was, so that the server has to confirm it
     */
    boolean with(Socket socket) throws IOException;
  }

  private byte[] receive(String command, int most) throws StepFailed {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    transfer(
        command,
        socket -> {
          boolean all = copy(socket.getInputStream(), bytes, most);
          // What is left must not keep the server waiting.
          socket.close();
          return all;
        });
    return bytes.toByteArray();
  }

  private void transfer(String command, Use use) throws StepFailed {
    begun = false;
    FtpData.Agreed agreed = data.agree();
    begun = true;
    try {
      FtpReply ready = ready(command, agreed);
      if (ready.kind() == 1) {
        use(command, use, opened(command, agreed));
      } else if (!nothingToList(command, ready)) {
        throw refused(command, ready);
      }
    } finally {
      data.giveUp(agreed);
    }
  }

  /** Until now each command was answered; if this one is not, it is the data connection that the server waits for. */
  private FtpReply ready(String command, FtpData.Agreed agreed) throws StepFailed {
    try {
      return control.ask(StepName.TRANSFER, command);
    } catch (StepFailed e) {
      throw e.getCause() instanceof SocketTimeoutException && call.scope().ended() == null ? data.unused(agreed, e) : e;
    }
  }

  private static boolean nothingToList(String command, FtpReply reply) {
    return LISTS.contains(command)
        && (reply.code() == 450 || reply.code() == 550)
        && reply.says("no files", "no such file", "empty");
  }

  private Socket opened(String command, FtpData.Agreed agreed) throws StepFailed {
    try {
      return data.begin(agreed);
    } catch (StepFailed e) {
      data.giveUp(agreed);
      throw call.scope().ended() == null ? explained(command, e) : e;
    }
  }

  /** Whatever breaks, the server has its say: it may call the transfer good, or know better what went wrong. */
  private void use(String command, Use use, Socket socket) throws StepFailed {
    boolean all = true;
    IOException broken = null;
    try {
      all = use.with(socket);
    } catch (IOException e) {
      broken = e;
    }
    FtpReply done;
    try {
      done = control.reply(StepName.TRANSFER, command);
    } catch (StepFailed e) {
      throw broken == null ? e : dataBroken(broken);
    }
    if (broken instanceof SocketTimeoutException && done.kind() == 2) {
      throw dataBroken(broken);
    }
    if (all && done.kind() != 2) {
      throw broken == null ? refused(command, done) : cut(command, done);
    }
    drain(socket);
  }

  /** Whether it came to the end. */
  private static boolean copy(InputStream in, ByteArrayOutputStream bytes, int most) throws IOException {
    byte[] buffer = new byte[8192];
    while (bytes.size() < most) {
      int count = in.read(buffer, 0, Math.min(buffer.length, most - bytes.size()));
      if (count < 0) {
        return true;
      }
      bytes.write(buffer, 0, count);
    }
    return false;
  }

  /** After an upload in TLS 1.3 a ticket lies there that the next connection takes the session up with. */
  private static void drain(Socket socket) {
    try (socket) {
      if (socket instanceof SSLSocket && !socket.isClosed()) {
        copy(socket.getInputStream(), new ByteArrayOutputStream(), DRAINED_MOST);
      }
    } catch (IOException ignored) {
      // The transfer is confirmed; how its connection ends does not matter.
    }
  }

  /** If the connection could not be taken into use, the server's reply on the other one tells why. */
  private StepFailed explained(String command, StepFailed e) {
    FtpReply reply;
    try {
      reply = control.reply(StepName.TRANSFER, command);
    } catch (StepFailed silent) {
      return e.step() == StepName.TLS ? withoutTls(e, "It says nothing about it.") : e;
    }
    call.trace().keep("reply", reply.toString());
    if (e.step() != StepName.TLS) {
      return e;
    }
    boolean unseen = e.reason() == Cause.SILENT || e.reason() == Cause.WRONG_PROTOCOL;
    boolean rejected = !unseen && (reply.code() == 425 || reply.code() == 522);
    return rejected || reuseDemanded(reply) ? reuse(reply) : withoutTls(e, "The server says: " + reply + ".");
  }

  private static StepFailed withoutTls(StepFailed e, String said) {
    return e.reason() == Cause.SILENT || e.reason() == Cause.WRONG_PROTOCOL
        ? failed(
            Cause.DATA_CHANNEL_BLOCKED,
            "Something in between takes the data connection and is not the server: " + e.getMessage() + " " + said)
        : failed(Cause.TLS_FAILED, "There is no TLS on the data connection: " + e.getMessage() + " " + said);
  }

  private StepFailed dataBroken(IOException e) {
    Cause ended = call.scope().cause().orElse(null);
    if (ended != null) {
      return new StepFailed(StepName.TRANSFER, ended, "Cancelled.", e);
    }
    Cause how = SocketFaults.talking(e, 0);
    String words =
        how == Cause.SILENT
            ? "The data connection was made, but nothing comes over it: something in between answers for the server."
            : "The data connection broke off in the middle (" + how + ").";
    return new StepFailed(StepName.TRANSFER, Cause.DATA_CHANNEL_BLOCKED, words, e);
  }

  private StepFailed cut(String command, FtpReply reply) {
    StepFailed said = refused(command, reply);
    return said.reason() == Cause.UNEXPECTED_STATUS
        ? failed(Cause.DATA_CHANNEL_BLOCKED, "The data connection broke off in the middle; the server says: " + reply + ".")
        : said;
  }

  private StepFailed refused(String command, FtpReply reply) {
    call.trace().keep("reply", reply.toString());
    if (reuseDemanded(reply)) {
      return reuse(reply);
    }
    String words = "The server answered " + command + " with \"" + reply + "\"";
    if (reply.kind() > 3 && reply.says("no space", "disk full", "quota", "not enough space", "insufficient")) {
      return failed(Cause.STORAGE_FULL, words + ".");
    }
    return switch (reply.code()) {
      case 452, 552 -> failed(Cause.STORAGE_FULL, words + ".");
      case 530, 532, 550, 553 -> failed(Cause.NO_PERMISSION, words + ".");
      case 425, 426 -> failed(Cause.DATA_CHANNEL_BLOCKED, words + ": it got no data connection.");
      case 521, 533, 534, 536 -> failed(Cause.TLS_FAILED, words + ": it does not take this protection of data.");
      default -> failed(Cause.UNEXPECTED_STATUS, words + ".");
    };
  }

  /** A 425 to a connection that was made, with a new session on it, has no other reason that servers are known for. */
  private boolean reuseDemanded(FtpReply reply) {
    if (!data.secure() || reply.kind() < 4) {
      return false;
    }
    boolean newSession = data.resumed().isPresent() && !data.resumed().get();
    return newSession && (reply.code() == 425 || reply.code() == 522)
        || reply.says("session") && reply.says("reuse", "resum", "reus");
  }

  private static StepFailed reuse(FtpReply reply) {
    return failed(
        Cause.TLS_SESSION_REUSE_REQUIRED,
        "The server wants the TLS session of the control connection on the data connection; it was offered, but not taken up: "
            + reply + ".");
  }

  private static StepFailed failed(Cause cause, String words) {
    return new StepFailed(StepName.TRANSFER, cause, words);
  }
}
