package gatewright.probe.windows;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** Greets a domain controller in the protocol of each port that NTLM uses. A port that only takes the connection proves nothing. */
public final class WindowsLogonProbe implements Probe<Question.WindowsLogon> {
  private static final int SALT = 32;
  private static final int REMAINS = 512;
  private static final Duration TOLERATED = Duration.ofMinutes(5);
  private static final Set<Cause> PERHAPS_TOO_NEW = Set.of(Cause.RESET, Cause.CLOSED, Cause.SILENT);

  private final Network network;
  private final SecureRandom random = new SecureRandom();

  /** Asks on that network. */
  public WindowsLogonProbe(Network network) {
    this.network = network;
  }

  @Override
  public Finding answer(Question.WindowsLogon question, Call call) throws StepFailed, InterruptedException {
    return switch (question.protocol()) {
      case RPC_ENDPOINT_MAPPER -> mapper(call);
      case NETBIOS_SESSION -> session(call);
      case NETBIOS_NAME -> status(call);
      case SMB -> files(call);
      default -> throw new IllegalArgumentException("not a port of NTLM: " + question.protocol());
    };
  }

  private Finding mapper(Call call) throws StepFailed, InterruptedException {
    EndpointMapper.Reply reply =
        exchange(
            "the RPC endpoint mapper",
            EndpointMapper.bind(),
            talk -> {
              byte[] header = talk.read(EndpointMapper.HEADER);
              return EndpointMapper.read(joined(header, talk.read(EndpointMapper.length(header) - header.length)));
            },
            EndpointMapper.Reply::words,
            call);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    call.trace().keep("rpc", reply.words());
    if (reply.accepted()) {
      call.trace().note("The endpoint mapper answers. Windows may go on to ports above 49151, which the vendor's document does not name.");
      return Finding.pass();
    }
    call.trace().note("An RPC server answers, but " + reply.words() + ".");
    return Finding.of(Verdict.INCONCLUSIVE, null);
  }

  private Finding session(Call call) throws StepFailed, InterruptedException {
    SessionRequest.Reply reply =
        exchange(
            "the NetBIOS session service",
            SessionRequest.bytes(),
            talk -> {
              byte[] header = talk.read(SessionRequest.HEADER);
              return SessionRequest.read(header, talk.read(SessionRequest.length(header)));
            },
            SessionRequest.Reply::words,
            call);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    call.trace().keep("netbiosSession", reply.words());
    call.trace().note("The NetBIOS session service answers: " + reply.words() + ".");
    return reply.decided() ? Finding.pass() : Finding.of(Verdict.INCONCLUSIVE, null);
  }

  private Finding files(Call call) throws StepFailed, InterruptedException {
    try {
      byte[] salt = new byte[SALT];
      random.nextBytes(salt);
      return judge(negotiate("SMB 2 or 3", SmbNegotiation.modern(UUID.randomUUID(), salt), call), call);
    } catch (StepFailed e) {
      if (!PERHAPS_TOO_NEW.contains(e.reason()) || e.step() != StepName.REQUEST) {
        throw e;
      }
      return old(e, call);
    }
  }

  /** Servers that know nothing of SMB2 drop the connection, or keep silent, when they are greeted in it. */
  private Finding old(StepFailed modern, Call call) throws StepFailed, InterruptedException {
    try {
      return judge(negotiate("SMB 1", SmbNegotiation.old(), call), call);
    } catch (StepFailed e) {
      if (e.reason() == Cause.CANCELLED || e.reason() == Cause.TOO_SLOW) {
        throw e;
      }
      call.trace().note("Greeted in SMB 1, the server does not answer either: " + e.getMessage());
      throw modern;
    }
  }

  private SmbNegotiation.Reply negotiate(String what, byte[] question, Call call) throws StepFailed, InterruptedException {
    return exchange(
        what,
        question,
        talk -> SmbNegotiation.read(talk.read(SmbNegotiation.length(talk.read(SmbNegotiation.HEADER)))),
        WindowsLogonProbe::words,
        call);
  }

  private Finding judge(SmbNegotiation.Reply reply, Call call) {
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    if (reply instanceof SmbNegotiation.Modern modern) {
      call.trace().keep("smbDialect", modern.dialect());
      call.trace().keep("smbSigningRequired", modern.signingRequired());
      call.trace().keep("smbServer", modern.server().toString());
      call.trace().note("It speaks SMB " + modern.dialect() + (modern.signingRequired() ? " and wants messages signed." : "."));
      clock(modern.time(), call);
      return Finding.pass();
    }
    if (reply instanceof SmbNegotiation.Refusal refusal) {
      call.trace().keep("smbStatus", refusal.words());
      call.trace().note("It speaks SMB 2 or later, but takes none of the dialects 2.0.2 to 3.1.1 (" + refusal.words() + ").");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    call.trace().keep("smb1Only", true);
    call.trace().note("It speaks only SMB 1, which is no longer safe and which Windows has switched off since 2017.");
    return Finding.of(Cause.OLD_ALGORITHMS);
  }

  /** Kerberos and NTLM bear five minutes (MS-KILE section 3.3.1); whose clock is wrong cannot be told from here. */
  private void clock(Instant time, Call call) {
    if (time == null) {
      return;
    }
    call.trace().keep("serverTime", time.toString());
    Duration apart = Duration.between(network.dialler().now(), time);
    if (apart.abs().compareTo(TOLERATED) > 0) {
      call.trace().note(
          "The server's clock and this workstation's are " + apart.abs().toMinutes() + " minutes apart. Logins bear five.");
    }
  }

  private static String words(SmbNegotiation.Reply reply) {
    if (reply instanceof SmbNegotiation.Modern modern) {
      return "SMB " + modern.dialect();
    }
    return reply instanceof SmbNegotiation.Refusal refusal ? "SMB 2 refuses, " + refusal.words() : "SMB 1";
  }

  private Finding status(Call call) throws StepFailed {
    short id = (short) random.nextInt();
    try {
      Datagrams.Reply reply =
          network.datagrams().ask(
              StepName.REQUEST, call.to(), NodeStatus.question(id), network.dialler().patience().read(),
              network.dialler().patience().tries(), packet -> NodeStatus.answers(packet, id), call.trace(), call.scope());
      NodeStatus.Reply node = NodeStatus.read(reply.bytes());
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
      call.trace().keep("netbiosNames", node.names().stream().map(NodeStatus.Name::toString).toList());
      if (!node.mac().isEmpty()) {
        call.trace().keep("mac", node.mac());
      }
      String controller = node.domain().isEmpty() ? "names no domain that it controls" : "is a domain controller of " + node.domain();
      call.trace().note("It answers in NetBIOS and " + controller + ".");
      return Finding.pass();
    } catch (WrongBytes e) {
      call.trace().note("What answers over UDP is not the NetBIOS name service: " + e.getMessage() + ".");
      return Finding.of(Cause.WRONG_PROTOCOL);
    } catch (StepFailed e) {
      if (e.reason() != Cause.NO_ANSWER) {
        throw e;
      }
      call.trace().note(e.getMessage() + " Many domain controllers have NetBIOS switched off; a firewall would look the same.");
      return new Finding(Verdict.INCONCLUSIVE, Cause.NO_ANSWER, e.step());
    }
  }

  /** What a conversation reads from. */
  private interface Incoming {
    byte[] read(int length) throws IOException;
  }

  private interface Reading<T> {
    T from(Incoming in) throws IOException, WrongBytes;
  }

  private interface Wording<T> {
    String of(T reply);
  }

  private <T> T exchange(String what, byte[] question, Reading<T> reading, Wording<T> wording, Call call)
      throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    return call.trace().step(
        StepName.REQUEST,
        phase -> {
          try {
            line.getOutputStream().write(question);
            T reply = reading.from(length -> exactly(line, length));
            phase.show(wording.of(reply));
            return reply;
          } catch (WrongBytes e) {
            readOn(line);
            call.trace().keep("banner", printable(line.first()));
            throw new StepFailed(
                StepName.REQUEST, Cause.WRONG_PROTOCOL, "What answers there is not " + what + " (" + e.getMessage() + ").", e);
          } catch (IOException e) {
            Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
            if (line.seen() > 0) {
              call.trace().keep("banner", printable(line.first()));
            }
            throw new StepFailed(StepName.REQUEST, cause, words(cause, what, line.seen()), e);
          }
        });
  }

  private static String words(Cause cause, String what, long seen) {
    String after = seen > 0 ? " after " + seen + " bytes" : "";
    return switch (cause) {
      case SILENT -> "The port is open, but " + what + " does not answer" + after + ".";
      case RESET -> "The connection is reset" + after + " when it is greeted as " + what + ".";
      case CLOSED -> "The connection is closed" + after + " when it is greeted as " + what + ".";
      case TOO_SLOW -> "The answer of " + what + " took too long.";
      case CANCELLED -> "Cancelled.";
      default -> "The conversation with " + what + " broke off" + after + ".";
    };
  }

  private static byte[] exactly(Line line, int length) throws IOException {
    byte[] bytes = line.getInputStream().readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("closed after " + bytes.length + " of " + length + " bytes");
    }
    return bytes;
  }

  /** What has come already tells best who answers; nothing more is waited for. */
  private static void readOn(Line line) {
    try {
      line.getInputStream().readNBytes(Math.min(REMAINS, line.getInputStream().available()));
    } catch (IOException ignored) {
      // The beginning is kept in any case.
    }
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static String printable(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7e]", ".");
  }
}
