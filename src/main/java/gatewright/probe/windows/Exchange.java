package gatewright.probe.windows;

import gatewright.probe.ask.Call;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One question and its answer on a connection, where a message says at its beginning how long it is. */
final class Exchange {
  /** More than any server says to a first question. */
  static final int LONGEST = 65_536;

  private static final int SHOWN = 60;

  private Exchange() {}

  /** How messages of a protocol begin. */
  interface Framing {
    /** What the protocol is called. */
    String name();

    /** How many bytes tell the length. */
    int head();

    /** Whether a message can begin so; asked of each part of a head as soon as it is there. */
    boolean begins(byte[] part);

    /** Length of the whole message, head included, from its head. */
    int length(byte[] head);
  }

  /** Makes sense of a message. */
  @FunctionalInterface
  interface Reader<T> {
    T read(byte[] message) throws NotSpoken;
  }

  /**
   * Asks, as a step.
   *
   * @throws StepFailed WRONG_PROTOCOL if what comes is no such message, with what came as evidence; SILENT, CLOSED, RESET or
   *     TOO_SLOW if none comes
   */
  static <T> T ask(Line line, byte[] question, Framing framing, Reader<T> reader, Call call) throws StepFailed {
    return call.trace().step(
        StepName.REQUEST,
        phase -> {
          try {
            line.getOutputStream().write(question);
            line.getOutputStream().flush();
            T answer = reader.read(message(line.getInputStream(), framing));
            phase.show("answered in " + framing.name());
            return answer;
          } catch (NotSpoken e) {
            String beginning = new String(line.first(), StandardCharsets.ISO_8859_1);
            call.trace().keep("banner", beginning);
            throw new StepFailed(
                StepName.REQUEST,
                Cause.WRONG_PROTOCOL,
                "What answers does not speak " + framing.name() + " (" + e.getMessage() + "); it began with \""
                    + shortened(beginning) + "\".",
                e);
          } catch (IOException e) {
            Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
            throw new StepFailed(StepName.REQUEST, cause, words(cause, framing.name()), e);
          }
        });
  }

  /** One message off a stream. */
  static byte[] message(InputStream in, Framing framing) throws IOException, NotSpoken {
    byte[] bytes = new byte[512];
    int got = 0;
    int due = framing.head();
    boolean headed = false;
    while (got < due) {
      int count = in.read(bytes, got, bytes.length - got);
      if (count < 0) {
        throw new EOFException("closed before the answer was whole");
      }
      got += count;
      if (!headed) {
        byte[] part = Arrays.copyOf(bytes, Math.min(got, framing.head()));
        if (!framing.begins(part)) {
          throw new NotSpoken("its messages begin otherwise");
        }
        headed = part.length == framing.head();
        due = headed ? whole(framing, part) : due;
      }
      if (due > bytes.length && got == bytes.length) {
        // Grown as it comes: a length alone reserves nothing.
        bytes = Arrays.copyOf(bytes, Math.min(due, 2 * bytes.length));
      }
    }
    return Arrays.copyOf(bytes, due);
  }

  private static int whole(Framing framing, byte[] head) throws NotSpoken {
    int length = framing.length(head);
    if (length < head.length || length > LONGEST) {
      throw new NotSpoken("a message of " + length + " bytes");
    }
    return length;
  }

  private static String words(Cause cause, String protocol) {
    return switch (cause) {
      case SILENT -> "The port is open, but nothing that is asked in " + protocol + " is answered.";
      case CLOSED -> "The port is open, but the connection is closed on a question in " + protocol + ".";
      case RESET -> "The port is open, but the connection is reset on a question in " + protocol + ".";
      case TOO_SLOW -> "An answer in " + protocol + " began, but did not become whole in time.";
      case CANCELLED -> "Cancelled.";
      default -> "The question in " + protocol + " was not answered.";
    };
  }

  private static String shortened(String text) {
    String line = text.stripTrailing();
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }
}
