package gatewright.probe.files;

import gatewright.probe.ask.Call;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLSocket;

/** FTP's control connection: a command, a reply. Once it is lost, each further command fails at once. */
final class FtpControl {
  private static final int PATIENCE_FACTOR = 2;
  private static final int SHOWN = 60;

  private final Call call;
  private final Line line;
  private final Duration patience;
  private Socket socket;
  private Counting in;
  private StepFailed lost;

  /**
   * @param line the connection below
   * @param socket the same, or TLS on it
   * @param read how long to wait for the next bytes; a whole reply may take twice as long
   */
  FtpControl(Call call, Line line, Socket socket, Duration read) {
    this.call = call;
    this.line = line;
    this.socket = socket;
    this.patience = read.multipliedBy(PATIENCE_FACTOR);
  }

  /** The connection below. */
  Line line() {
    return line;
  }

  /** From now on inside TLS. */
  void secure(SSLSocket tls) {
    socket = tls;
    in = null;
  }

  /** Sends a command and reads its reply, whatever it says. */
  FtpReply ask(StepName step, String command) throws StepFailed {
    return ask(step, command, new char[0]);
  }

  /**
   * The same with a secret behind the command. The secret is wiped.
   *
   * @param command as it may be shown
   */
  FtpReply ask(StepName step, String command, char[] secret) throws StepFailed {
    send(step, command, secret);
    return reply(step, command);
  }

  /**
   * Reads a reply that is due.
   *
   * @param to what it answers, for people
   * @throws StepFailed WRONG_PROTOCOL, or how the connection broke off
   */
  FtpReply reply(StepName step, String to) throws StepFailed {
    unlessLost(step);
    try {
      if (in == null) {
        in = new Counting(socket.getInputStream());
      }
      return FtpReply.read(in, patience);
    } catch (FtpReply.NotFtp e) {
      call.trace().keep("banner", e.getMessage(), 512);
      String words = "What answers does not speak FTP; it said \"" + shown(e.getMessage()) + "\".";
      throw lose(new StepFailed(step, Cause.WRONG_PROTOCOL, words, e));
    } catch (IOException e) {
      throw lose(broken(step, to, e));
    }
  }

  /** Says goodbye, without waiting for the answer. */
  void quit() {
    if (lost == null && call.scope().ended() == null) {
      try {
        write("QUIT", new char[0]);
      } catch (IOException ignored) {
        // It is the last word; nobody needs an answer to it.
      }
    }
  }

  private void send(StepName step, String command, char[] secret) throws StepFailed {
    unlessLost(step);
    if (unspeakable(command) || unspeakable(CharBuffer.wrap(secret))) {
      Arrays.fill(secret, '\0');
      throw new StepFailed(step, Cause.UNEXPECTED_STATUS, "A name or password with a line break in it cannot be sent in FTP.");
    }
    try {
      write(command, secret);
    } catch (IOException e) {
      throw lose(broken(step, command, e));
    }
  }

  private void write(String command, char[] secret) throws IOException {
    CharBuffer words = CharBuffer.allocate(command.length() + secret.length + 2);
    words.put(command).put(secret).put("\r\n").flip();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(words);
    try {
      OutputStream out = socket.getOutputStream();
      out.write(bytes.array(), 0, bytes.limit());
      out.flush();
    } finally {
      Arrays.fill(secret, '\0');
      Arrays.fill(words.array(), '\0');
      Arrays.fill(bytes.array(), (byte) 0);
    }
  }

  /** RFC 959 section 5.3: a line ends a command, so that one in a name would begin another. */
  private static boolean unspeakable(CharSequence text) {
    return text.chars().anyMatch(character -> character == '\r' || character == '\n' || character == 0);
  }

  private void unlessLost(StepName step) throws StepFailed {
    if (lost != null) {
      throw new StepFailed(step, lost.reason(), lost.getMessage(), lost);
    }
  }

  private StepFailed lose(StepFailed failure) {
    lost = failure;
    return failure;
  }

  private StepFailed broken(StepName step, String to, IOException e) {
    Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, in == null ? 0 : in.seen));
    String words =
        switch (cause) {
          case SILENT -> "The connection was made, but " + to + " never came.";
          case CLOSED -> "The server closed the control connection instead of a reply to " + to + ".";
          case RESET -> "The control connection was reset instead of a reply to " + to + ".";
          case TOO_SLOW -> "The reply to " + to + " did not come to its end in time.";
          default -> "Cancelled.";
        };
    return new StepFailed(step, cause, words, e);
  }

  private static String shown(String text) {
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }

  /** Counts what is said inside TLS, too. */
  private static final class Counting extends FilterInputStream {
    private long seen;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      seen += value < 0 ? 0 : 1;
      return value;
    }
  }
}
