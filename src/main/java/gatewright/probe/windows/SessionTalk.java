package gatewright.probe.windows;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.Verdict;

/** Asks for a NetBIOS session on port 139. */
final class SessionTalk {
  private static final int NOT_LISTENING = 0x80;
  private static final int NO_SUCH_NAME = 0x82;

  private final Network network;

  SessionTalk(Network network) {
    this.network = network;
  }

  Finding hold(Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    SessionMessage.Reply reply =
        Exchange.ask(line, SessionMessage.request(), SessionMessage.FRAMING, SessionMessage::read, call);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return switch (reply.type()) {
      case SessionMessage.POSITIVE -> {
        call.trace().keep("netbiosSession", "granted");
        call.trace().note("The server grants a NetBIOS session.");
        yield Finding.pass();
      }
      case SessionMessage.RETARGET -> {
        call.trace().keep("netbiosSession", "retarget to " + reply.other());
        call.trace().note("The server sends sessions on to " + reply.other() + ": the gateway has to reach that, too.");
        yield Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS);
      }
      default -> refused(reply.code(), call);
    };
  }

  /**
   * A server that does not go by the general name says so, in the words of the protocol: everything up to it works, and a client
   * that calls it by its own name gets its session. Other refusals would meet the gateway as well.
   */
  private static Finding refused(int code, Call call) {
    call.trace().keep("netbiosSession", "refused: " + words(code));
    if (code == NOT_LISTENING || code == NO_SUCH_NAME) {
      call.trace().note("The NetBIOS session service answers; it has no session for the name " + SessionMessage.ANY_SERVER
          + " (" + words(code) + "), which is usual, and tells nothing of a session under its own name.");
      return Finding.pass();
    }
    call.trace().note("The NetBIOS session service answers, so the path is open, but it refuses: " + words(code) + ".");
    return Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS);
  }

  /** RFC 1002 section 4.3.4. */
  private static String words(int code) {
    return switch (code) {
      case NOT_LISTENING -> "not listening on the called name";
      case 0x81 -> "not listening for this caller";
      case NO_SUCH_NAME -> "called name not present";
      case 0x83 -> "not enough resources";
      case 0x8F -> "no reason given";
      default -> "code 0x" + Integer.toHexString(code);
    };
  }
}
