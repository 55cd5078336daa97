package gatewright.probe.kerberos;

import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Optional;

/** Is it a Kerberos centre that answers? Asks for a user who does not exist, and is content with a proper refusal. */
public final class KerberosProbe implements Probe<Question.AnyPort> {
  /** RFC 4120 section 7.2.2 has four bytes of length; no answer to this question is long. */
  private static final int LONGEST = 65_535;

  private final Network network;
  private final SecureRandom random = new SecureRandom();

  public KerberosProbe(Network network) {
    this.network = network;
  }

  @Override
  public Finding answer(Question.AnyPort question, Call call) throws StepFailed, InterruptedException {
    byte[] request = KerberosRequest.of(call.check().target().host(), 1 + random.nextInt(Integer.MAX_VALUE - 1));
    byte[] bytes =
        call.check().target().transport() == Transport.UDP
            ? datagram(request, call)
            : stream(Reach.open(network, call), request, call);
    Optional<KerberosReply> reply = KerberosReply.parse(bytes);
    if (reply.isEmpty()) {
      call.trace().note("What answers does not speak Kerberos.");
      return Finding.of(Cause.WRONG_PROTOCOL);
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    call.trace().note("A Kerberos centre answers; to a made-up user it says: " + reply.get().words() + ".");
    return Finding.pass();
  }

  private byte[] datagram(byte[] request, Call call) throws StepFailed {
    return network
        .datagrams()
        .ask(
            StepName.REQUEST,
            call.to(),
            request,
            network.dialler().patience().read(),
            network.dialler().patience().tries(),
            packet -> true,
            call.trace(),
            call.scope())
        .bytes();
  }

  private static byte[] stream(Line line, byte[] request, Call call) throws StepFailed {
    return call.trace().step(StepName.REQUEST, phase -> {
      try {
        byte[] frame = ByteBuffer.allocate(Integer.BYTES + request.length).putInt(request.length).put(request).array();
        line.getOutputStream().write(frame);
        DataInputStream in = new DataInputStream(line.getInputStream());
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
          throw new StepFailed(StepName.REQUEST, Cause.WRONG_PROTOCOL, "What answers does not speak Kerberos.");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        phase.show("answered with " + length + " bytes");
        return bytes;
      } catch (IOException e) {
        Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
        String words = "The port is open, but a Kerberos request was not answered (" + e.getMessage() + ").";
        throw new StepFailed(StepName.REQUEST, cause, words, e);
      }
    });
  }
}
