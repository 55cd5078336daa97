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

/** Binds to the endpoint mapper on port 135. */
final class MapperTalk {
  private final Network network;

  MapperTalk(Network network) {
    this.network = network;
  }

  Finding hold(Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    BindMessage.Reply reply = Exchange.ask(line, BindMessage.request(), BindMessage.FRAMING, BindMessage::read, call);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    if (reply.accepted()) {
      call.trace().keep("rpc", "bind_ack" + (reply.port().isEmpty() ? "" : ", secondary address " + reply.port()));
      call.trace().note("The RPC endpoint mapper takes the bind. Netlogon itself may use a dynamic port (49152 to 65535), which"
          + " the vendor's document does not list, or a pipe on port 445.");
      return Finding.pass();
    }
    return refused(reply, call);
  }

  private static Finding refused(BindMessage.Reply reply, Call call) {
    String why = why(reply);
    call.trace().keep("rpc", kind(reply) + ": " + why);
    if (reply.type() == BindMessage.ACKNOWLEDGED) {
      // An RPC server, but of something else: whoever listens on 135 has to know the mapper.
      call.trace().note("An RPC server answers, but it does not offer the endpoint mapper: " + why + ".");
      return Finding.of(Cause.WRONG_PROTOCOL);
    }
    call.trace().note("An RPC server answers, so the path is open, but it refuses the bind: " + why + ".");
    return Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS);
  }

  private static String kind(BindMessage.Reply reply) {
    return switch (reply.type()) {
      case BindMessage.ACKNOWLEDGED -> "bind_ack";
      case BindMessage.REFUSED -> "bind_nak";
      default -> "fault";
    };
  }

  /** C706 appendix N and section 12.6.3.1; MS-RPCE section 2.2.2.5. */
  private static String why(BindMessage.Reply reply) {
    int reason = (int) reply.reason();
    return switch (reply.type()) {
      case BindMessage.ACKNOWLEDGED ->
          switch (reason) {
            case 1 -> "interface not supported";
            case 2 -> "transfer syntax not supported";
            case 3 -> "its local limit is reached";
            default -> "result " + reply.result() + ", reason " + reason;
          };
      case BindMessage.REFUSED ->
          switch (reason) {
            case 1 -> "busy for the moment";
            case 2 -> "its local limit is reached";
            case 4 -> "protocol version not supported";
            case 8 -> "kind of authentication not known";
            default -> "reason " + reason;
          };
      default -> reason == 5 ? "access denied" : "status 0x" + String.format("%08x", reply.reason());
    };
  }
}
