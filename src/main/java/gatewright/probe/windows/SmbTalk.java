package gatewright.probe.windows;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Agrees on a dialect of SMB on port 445. SMB 1 is only asked for where SMB 2 was not answered: to find it asked for is an alarm
 * at many sites.
 */
final class SmbTalk {
  /** What becomes of an offer of SMB 2 at a server that does not know it. */
  private static final Set<Cause> NOT_KNOWN = Set.of(Cause.SILENT, Cause.CLOSED, Cause.RESET);

  private static final Duration TOLERATED = Duration.ofMinutes(5);
  private static final Exchange.Framing FRAMING = new SmbFraming();

  private final Network network;
  private final SecureRandom random = new SecureRandom();

  SmbTalk(Network network) {
    this.network = network;
  }

  Finding hold(Call call) throws StepFailed, InterruptedException {
    SmbReply reply = reply(call);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return judge(reply, call);
  }

  private SmbReply reply(Call call) throws StepFailed, InterruptedException {
    try {
      SmbReply reply = Exchange.ask(Reach.open(network, call), Smb2Offer.request(random), FRAMING, SmbTalk::anySmb, call);
      return reply.old() ? older(call).orElse(reply) : reply;
    } catch (StepFailed e) {
      if (e.step() != StepName.REQUEST || !NOT_KNOWN.contains(e.reason())) {
        throw e;
      }
      Optional<SmbReply> older = older(call);
      if (older.isEmpty()) {
        throw e;
      }
      return older.get();
    }
  }

  /** Whatever SMB 1 says to an offer of SMB 2: it is no more than that it does not understand. */
  static SmbReply anySmb(byte[] message) throws NotSpoken {
    boolean old = (message[SmbFraming.PREFIX] & 0xFF) == SmbFraming.OLD;
    return old ? SmbReply.refusal(true, 0) : Smb2Offer.read(message);
  }

  /** The same question as SMB 1 asks it, on a new connection; empty if it fails as well, which is a note then. */
  private Optional<SmbReply> older(Call call) throws InterruptedException {
    try {
      return Optional.of(Exchange.ask(Reach.open(network, call), Smb1Offer.request(), FRAMING, Smb1Offer::read, call));
    } catch (StepFailed e) {
      call.trace().note("SMB 1 was tried as well: " + e.getMessage());
      return Optional.empty();
    }
  }

  private Finding judge(SmbReply reply, Call call) {
    call.trace().keep("smb1Only", reply.old());
    if (!reply.agreed()) {
      String status = "0x" + String.format("%08x", reply.status());
      call.trace().keep("smbStatus", status);
      call.trace().note("An SMB server answers, but takes none of the dialects that were offered (status " + status + ").");
      return Finding.of(Cause.UNEXPECTED_STATUS);
    }
    call.trace().keep("smbDialect", reply.dialect());
    call.trace().keep("smbSigningRequired", reply.signing());
    if (!reply.server().isEmpty()) {
      call.trace().keep("smbServer", reply.server());
    }
    if (reply.old()) {
      call.trace().note("The server speaks only SMB 1 (" + reply.dialect() + "), which is out of date and open to attack. An old"
          + " gateway can use it, a newer one may not.");
      clock(reply.time(), call);
      return Finding.of(Cause.OLD_ALGORITHMS);
    }
    call.trace().note("The server speaks SMB " + reply.dialect()
        + (reply.signing() ? " and wants messages signed" : "") + ". Whether it still takes"
        + " SMB 1, which an old gateway may need, was not asked; which SMB the gateway speaks cannot be seen from here.");
    clock(reply.time(), call);
    return Finding.pass();
  }

  /** Kerberos and NTLM bear five minutes (MS-KILE section 3.3.1); whose clock is wrong cannot be told from here. */
  private void clock(Instant time, Call call) {
    if (time == null) {
      return;
    }
    call.trace().keep("serverTime", time.toString());
    Duration apart = Duration.between(network.dialler().now(), time).abs();
    if (apart.compareTo(TOLERATED) > 0) {
      call.trace().note(
          "The server's clock and this workstation's are " + apart.toMinutes() + " minutes apart. Logins bear five.");
    }
  }
}
