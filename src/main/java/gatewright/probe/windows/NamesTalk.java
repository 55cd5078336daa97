package gatewright.probe.windows;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.security.SecureRandom;

/** Asks a NetBIOS node for its names on UDP port 137. */
final class NamesTalk {
  private final Network network;
  private final SecureRandom random = new SecureRandom();

  NamesTalk(Network network) {
    this.network = network;
  }

  Finding hold(Call call) throws StepFailed {
    short id = (short) random.nextInt();
    // Other datagrams are passed over, as the answer may come behind them; if it does not, they are what answers.
    byte[][] stranger = new byte[1][];
    try {
      Datagrams.Reply reply =
          network.datagrams().ask(
              StepName.REQUEST,
              call.to(),
              NodeStatus.request(id),
              network.dialler().patience().read(),
              network.dialler().patience().tries(),
              packet -> ours(packet, id, stranger),
              call.trace(),
              call.scope());
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
      return judge(NodeStatus.read(reply.bytes(), id), call);
    } catch (NotSpoken e) {
      throw new IllegalStateException("it was read once already", e);
    } catch (StepFailed e) {
      return unanswered(e, stranger[0], call);
    }
  }

  private static boolean ours(byte[] packet, short id, byte[][] stranger) {
    try {
      NodeStatus.read(packet, id);
      return true;
    } catch (NotSpoken e) {
      stranger[0] = packet;
      return false;
    }
  }

  private static Finding unanswered(StepFailed e, byte[] stranger, Call call) throws StepFailed {
    if (e.reason() != Cause.NO_ANSWER) {
      throw e;
    }
    if (stranger != null) {
      call.trace().keep("bytes", stranger.length);
      call.trace().note("What answers on this port does not speak the NetBIOS name service.");
      return new Finding(Cause.WRONG_PROTOCOL.usualVerdict(), Cause.WRONG_PROTOCOL, e.step());
    }
    call.trace().note(e.getMessage() + " That may be a firewall, or NetBIOS over TCP/IP is off, as it often is on new servers.");
    return new Finding(Verdict.INCONCLUSIVE, Cause.NO_ANSWER, e.step());
  }

  private static Finding judge(NodeStatus status, Call call) {
    if (status.code() != 0) {
      call.trace().note("The NetBIOS name service answers, but gives no names (code " + status.code() + ").");
      return Finding.of(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS);
    }
    call.trace().keep("netbiosNames", status.names().stream().map(NodeStatus.Name::words).toList());
    if (!status.mac().isEmpty()) {
      call.trace().keep("mac", status.mac());
    }
    status.names().stream()
        .filter(name -> name.suffix() == NodeStatus.CONTROLLERS)
        .findFirst()
        .ifPresentOrElse(
            domain -> call.trace().note("It is a domain controller of " + domain.text() + ", by its NetBIOS names."),
            () -> call.trace().note("It names no domain that it controls (no name with <1C>): is it the right server?"));
    return Finding.pass();
  }
}
