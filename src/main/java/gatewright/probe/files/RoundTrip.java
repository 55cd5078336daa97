package gatewright.probe.files;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A small file goes to a server and comes back: its name is found free, it is written, read, compared and deleted. Nothing that
 * is there already is ever touched, and what could not be deleted is named.
 */
public final class RoundTrip {
  private static final String PREFIX = "gatewright-";
  private static final String SUFFIX = ".tmp";
  private static final String LABEL = "Written by Gatewright to test this connection. It may be deleted.\r\n";
  private static final int RANDOM_BYTES = 1024;
  private static final int NAME_BYTES = 8;
  private static final int READ_MOST = 65_536;

  private final FileTalk talk;
  private final Call call;
  private final String name;
  private final byte[] content;

  private RoundTrip(FileTalk talk, Call call) {
    SecureRandom random = new SecureRandom();
    byte[] tail = new byte[NAME_BYTES];
    random.nextBytes(tail);
    this.talk = talk;
    this.call = call;
    this.name = PREFIX + HexFormat.of().formatHex(tail) + SUFFIX;
    this.content = content(random);
  }

  /**
   * Holds it, in the directory that the conversation is about. Evidence: {@code file}, {@code fileSha256}; where it went wrong
   * {@code readSha256}, {@code leftBehind}.
   *
   * @return PASS at ROUND_TRIP; CONTENT_DIFFERS, FILE_LEFT_BEHIND; inconclusive if the server says of every name that it is there
   * @throws StepFailed as the conversation does; what was written by then was tried to be deleted
   */
  public static Finding hold(FileTalk talk, Call call) throws StepFailed {
    return new RoundTrip(talk, call).hold();
  }

  private Finding hold() throws StepFailed {
    Trace trace = call.trace();
    if (exists()) {
      // Sixteen random digits are not taken: this server says yes to whatever it is asked.
      trace.noteFirst("The server says that " + name + " is there, a name made up this moment; so nothing was written.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    trace.keep("file", name);
    trace.keep("fileSha256", sha256(content));
    byte[] back;
    boolean written = false;
    try {
      write();
      written = true;
      back = read();
    } catch (StepFailed e) {
      if (written || talk.begun()) {
        cleanUp();
      }
      throw e;
    }
    if (!MessageDigest.isEqual(content, back)) {
      Finding differs = differs(back);
      cleanUp();
      return differs;
    }
    trace.reached(Proof.ROUND_TRIP);
    return delete();
  }

  private boolean exists() throws StepFailed {
    return call.trace().step(
        StepName.TRANSFER,
        phase -> {
          boolean there = talk.exists(name);
          phase.show(name + (there ? " is there already" : " is not there yet"));
          return there;
        });
  }

  private void write() throws StepFailed {
    call.trace().step(
        StepName.WRITE,
        phase -> {
          talk.write(name, content);
          phase.show("wrote " + content.length + " bytes as " + name);
          return name;
        });
  }

  private byte[] read() throws StepFailed {
    return call.trace().step(
        StepName.READ,
        phase -> {
          byte[] read = talk.read(name, READ_MOST);
          phase.show("read " + read.length + " bytes back");
          return read;
        });
  }

  private Finding differs(byte[] back) {
    call.trace().keep("readSha256", sha256(back));
    String what =
        back.length == 0
            ? "the server keeps the name, but no content"
            : "what came back is not what was sent";
    call.trace().noteFirst(
        "Of " + content.length + " bytes that were written, " + back.length + " were read back: " + what + ".");
    return Finding.of(Cause.CONTENT_DIFFERS);
  }

  /** A server that says "deleted" is asked again: some only say so. */
  private Finding delete() {
    try {
      call.trace().step(
          StepName.DELETE,
          phase -> {
            talk.delete(name);
            phase.show("deleted " + name);
            return name;
          });
      if (!talk.exists(name)) {
        return Finding.pass();
      }
      call.trace().noteFirst("The server says that it deleted " + name + ", but it is still there.");
    } catch (StepFailed e) {
      call.trace().noteFirst(name + " was left behind on the server; deleting it failed: " + e.getMessage());
    }
    call.trace().keep("leftBehind", name);
    return new Finding(Cause.FILE_LEFT_BEHIND.usualVerdict(), Cause.FILE_LEFT_BEHIND, StepName.TRANSFER);
  }

  /** After something else went wrong: that stays the cause, and this at most a remark. */
  private void cleanUp() {
    try {
      if (talk.exists(name)) {
        talk.delete(name);
        call.trace().add(StepName.DELETE, System.nanoTime(), System.nanoTime(), true, "deleted " + name);
      }
    } catch (StepFailed e) {
      call.trace().keep("leftBehind", name);
      call.trace().note("The file " + name + " may have been left behind on the server: " + e.getMessage());
    }
  }

  /** A line for people who find it, then bytes of every kind: a server or a firewall that takes it for text changes them. */
  private static byte[] content(SecureRandom random) {
    byte[] label = LABEL.getBytes(StandardCharsets.US_ASCII);
    byte[] all = new byte[label.length + RANDOM_BYTES];
    byte[] tail = new byte[RANDOM_BYTES];
    random.nextBytes(tail);
    System.arraycopy(label, 0, all, 0, label.length);
    System.arraycopy(tail, 0, all, label.length, RANDOM_BYTES);
    return all;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
