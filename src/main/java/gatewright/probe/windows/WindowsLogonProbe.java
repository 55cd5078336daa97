package gatewright.probe.windows;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.StepFailed;

/**
 * Asks a domain controller on one of the ports that NTLM uses, as far as that goes without a login: what answers must speak the
 * port's protocol, and an open port alone is never enough.
 */
public final class WindowsLogonProbe implements Probe<Question.WindowsLogon> {
  private final MapperTalk mapper;
  private final SessionTalk session;
  private final SmbTalk smb;
  private final NamesTalk names;

  public WindowsLogonProbe(Network network) {
    mapper = new MapperTalk(network);
    session = new SessionTalk(network);
    smb = new SmbTalk(network);
    names = new NamesTalk(network);
  }

  @Override
  public Finding answer(Question.WindowsLogon question, Call call) throws StepFailed, InterruptedException {
    return switch (question.protocol()) {
      case RPC_ENDPOINT_MAPPER -> mapper.hold(call);
      case NETBIOS_SESSION -> session.hold(call);
      case SMB -> smb.hold(call);
      case NETBIOS_NAME -> names.hold(call);
      default -> throw new IllegalArgumentException("not a protocol of Windows logon: " + question.protocol());
    };
  }
}
