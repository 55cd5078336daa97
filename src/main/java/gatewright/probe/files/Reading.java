package gatewright.probe.files;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;

/** Reads the file that the site names, or lists it if it is a directory; nothing is written. */
public final class Reading {
  /** A list may be long; its beginning shows that it can be read. */
  private static final int MOST = 65_536;

  private Reading() {}

  /**
   * Reads. Evidence: {@code bytes}. Something that came back reaches ROUND_TRIP; an empty file or directory does not.
   *
   * @param path of the file or directory
   * @throws StepFailed as the conversation does
   */
  public static Finding hold(FileTalk talk, String path, Call call) throws StepFailed {
    boolean something =
        call.trace().step(
            StepName.READ,
            phase -> {
              if (path.endsWith("/") || talk.directory(path)) {
                int entries = talk.list(path);
                phase.show("listed " + entries + " names in " + path);
                return entries > 0;
              }
              byte[] content = content(talk, path);
              call.trace().keep("bytes", content.length);
              phase.show("read " + content.length + " bytes of " + path);
              return content.length > 0;
            });
    if (something) {
      call.trace().reached(Proof.ROUND_TRIP);
    } else {
      call.trace().note(path + " can be read, but nothing is in it.");
    }
    return Finding.pass();
  }

  /** Servers refuse what is not there and what is not allowed in the same way. */
  private static byte[] content(FileTalk talk, String path) throws StepFailed {
    try {
      return talk.read(path, MOST);
    } catch (StepFailed e) {
      if (e.reason() == Cause.NO_PERMISSION && !talk.exists(path)) {
        throw new StepFailed(e.step(), Cause.UNEXPECTED_STATUS, path + " is not on the server: " + e.getMessage(), e);
      }
      throw e;
    }
  }
}
