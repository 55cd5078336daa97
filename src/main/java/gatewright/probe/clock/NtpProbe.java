package gatewright.probe.clock;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Offsets;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.net.DatagramPacket;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.net.ntp.NtpV3Impl;
import org.apache.commons.net.ntp.NtpV3Packet;
import org.apache.commons.net.ntp.TimeStamp;

/** Asks for the time as SNTP does (RFC 5905 section 14), twice, and judges the answer before the offset. */
public final class NtpProbe implements Probe<Question.Time> {
  private static final Duration DISAGREEMENT = Duration.ofSeconds(1);

  /** RFC 5905 figure 6, MAXDISP. */
  private static final Duration MAXIMUM_DISTANCE = Duration.ofSeconds(16);

  /** RFC 5905 figure 13: not a kiss that sends anybody away, but a server that has no time yet. */
  private static final Set<String> NOT_YET = Set.of("", "INIT", "STEP");

  /** How long a server whose time is odd waits for what the others say. */
  private static final Duration OTHERS = Duration.ofSeconds(1);

  private static final int LENGTH = 48;
  private static final int TRIES = 2;

  private final Network network;
  private final Controls controls;
  private final SecureRandom random = new SecureRandom();

  public NtpProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  /** One exchange, in milliseconds. */
  private record Sample(NtpV3Packet packet, long offset, long delay) {}

  @Override
  public Finding answer(Question.Time question, Call call) throws StepFailed, InterruptedException {
    Offsets.Reading reading;
    try {
      Sample first = sample(call, Math.min(TRIES, network.dialler().patience().tries()));
      keep(first, call);
      Optional<Finding> bad = judge(first.packet(), call.trace());
      if (bad.isPresent()) {
        return bad.get();
      }
      call.trace().reached(Proof.ROUND_TRIP);
      reading = reading(second(first, call), call);
      network.offsets().heard(reading);
    } finally {
      network.offsets().settled(call.check().target().host());
    }
    if (pathAnswers(call)) {
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    List<Offsets.Reading> all = network.offsets().heard(NtpJudge.off(reading) ? OTHERS : Duration.ZERO);
    List<String> others =
        all.stream().filter(other -> other != reading).map(other -> other.name() + " " + other.offset().toMillis()).toList();
    call.trace().keep("otherClocks", others.isEmpty() ? null : others);
    return new NtpJudge(reading, all, network.offsets().heardFromWeb()).judge(call.trace());
  }

  private static Offsets.Reading reading(Sample sample, Call call) {
    Duration doubt = Duration.ofMillis(sample.delay() / 2);
    return new Offsets.Reading(
        call.check().target().host(), call.to().address(), Duration.ofMillis(sample.offset()), doubt);
  }

  /** A path that redirects the time answers for anybody; then this answer was not the server's either. */
  private boolean pathAnswers(Call call) throws StepFailed, InterruptedException {
    TimeStamp cookie = new TimeStamp(random.nextLong());
    Controls.Dead dead =
        controls.deadDatagram(call.to().port(), question(cookie), packet -> answers(packet, cookie), call.trace());
    if (dead.connected()) {
      call.trace().note("Something in the path answers for the time even at " + dead.host()
          + ", where nobody is: the answer may not be this server's.");
    }
    return dead.connected();
  }

  /** Servers that limit their clients answer one question and pass over the next; that is their right, and no fault. */
  private Sample second(Sample first, Call call) {
    if (call.trace().attempts().size() >= TRIES) {
      call.trace().note("The first question was lost on the way, or its answer; the second one was answered.");
      return first;
    }
    try {
      Sample second = sample(call, 1);
      if (second.packet().getStratum() == 0) {
        call.trace().note(
            "A second question at once was too much for the server (kiss-o'-death " + referenceId(second.packet()) + ").");
        return first;
      }
      call.trace().keep("samples", List.of(first.offset(), second.offset()));
      long difference = Math.abs(first.offset() - second.offset());
      if (difference > DISAGREEMENT.toMillis()) {
        call.trace().note("Two samples differ by " + difference + " ms: the server, or the path, is unsteady.");
      }
      // Of two, the quicker one tells more (RFC 5905 section 10).
      return second.delay() < first.delay() ? second : first;
    } catch (StepFailed e) {
      call.trace().note("A second question at once was not answered; the first one was.");
      return first;
    }
  }

  private static byte[] question(TimeStamp cookie) {
    NtpV3Impl request = new NtpV3Impl();
    request.setMode(NtpV3Packet.MODE_CLIENT);
    request.setVersion(NtpV3Packet.VERSION_4);
    request.setTransmitTime(cookie);
    return Arrays.copyOf(request.getDatagramPacket().getData(), LENGTH);
  }

  private static boolean answers(byte[] packet, TimeStamp cookie) {
    return packet.length >= LENGTH && parse(packet).getOriginateTimeStamp().equals(cookie);
  }

  private Sample sample(Call call, int tries) throws StepFailed {
    // A random value instead of the time: the server returns it, and nobody off the path can guess it.
    TimeStamp cookie = new TimeStamp(random.nextLong());
    Datagrams.Reply reply =
        network.datagrams().ask(
            StepName.REQUEST,
            call.to(),
            question(cookie),
            network.dialler().patience().read(),
            tries,
            packet -> answers(packet, cookie),
            call.trace(),
            call.scope());
    NtpV3Packet packet = parse(reply.bytes());
    long sent = reply.sentAt().toEpochMilli();
    long received = sent + reply.took().toMillis();
    long serverReceived = packet.getReceiveTimeStamp().getTime();
    long serverSent = packet.getTransmitTimeStamp().getTime();
    long offset = ((serverReceived - sent) + (serverSent - received)) / 2;
    return new Sample(packet, offset, Math.max(0, (received - sent) - (serverSent - serverReceived)));
  }

  private static void keep(Sample sample, Call call) {
    NtpV3Packet packet = sample.packet();
    call.trace().keep("stratum", packet.getStratum());
    call.trace().keep("leap", packet.getLeapIndicator());
    call.trace().keep("version", packet.getVersion());
    call.trace().keep("referenceId", referenceId(packet));
    call.trace().keep("offsetMillis", sample.offset());
    call.trace().keep("delayMillis", sample.delay());
    call.trace().keep("rootDispersionMillis", packet.getRootDispersionInMillis());
  }

  /** RFC 5905 section 7.3 and figure 10; empty if the answer may be used. */
  static Optional<Finding> judge(NtpV3Packet packet, Trace trace) {
    if (packet.getMode() != NtpV3Packet.MODE_SERVER || packet.getVersion() < 1 || packet.getVersion() > 4) {
      trace.note(
          "The answer is not a time server's (mode " + packet.getMode() + ", version " + packet.getVersion() + ").");
      return Optional.of(Finding.of(Cause.WRONG_PROTOCOL));
    }
    trace.reached(Proof.PROTOCOL_SPOKEN);
    if (packet.getStratum() == 0 && !NOT_YET.contains(referenceId(packet))) {
      trace.note("The server sends this workstation away (kiss-o'-death " + referenceId(packet) + ": "
          + kiss(referenceId(packet)) + ").");
      return Optional.of(Finding.of(Cause.KISS_OF_DEATH));
    }
    boolean unsynchronised =
        packet.getLeapIndicator() == 3
            || packet.getStratum() == 0
            || packet.getStratum() > 15
            || packet.getTransmitTimeStamp().ntpValue() == 0;
    if (unsynchronised) {
      trace.note("The server answers, but has no time itself (stratum " + packet.getStratum() + ", leap "
          + packet.getLeapIndicator() + ").");
      return Optional.of(Finding.of(Cause.CLOCK_UNSYNCHRONISED));
    }
    double distance = packet.getRootDelayInMillisDouble() / 2 + packet.getRootDispersionInMillisDouble();
    if (distance >= MAXIMUM_DISTANCE.toMillis()) {
      trace.note("The server is unsure of the time by " + seconds(Math.round(distance)) + " and more.");
      return Optional.of(Finding.of(Cause.CLOCK_UNSYNCHRONISED));
    }
    return Optional.empty();
  }

  /** RFC 5905 section 7.4. */
  private static String kiss(String code) {
    return switch (code) {
      case "DENY", "RSTR" -> "it does not serve this workstation, and wants not to be asked again";
      case "RATE" -> "it was asked too often from this address";
      default -> "it gives no time";
    };
  }

  static NtpV3Packet parse(byte[] bytes) {
    NtpV3Impl packet = new NtpV3Impl();
    packet.setDatagramPacket(new DatagramPacket(bytes, bytes.length));
    return packet;
  }

  /** RFC 5905 figure 12: four letters up to stratum 1, an address above. */
  static String referenceId(NtpV3Packet packet) {
    int id = packet.getReferenceId();
    byte[] bytes = {(byte) (id >> 24), (byte) (id >> 16), (byte) (id >> 8), (byte) id};
    if (packet.getStratum() <= 1) {
      return new String(bytes, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
    return (bytes[0] & 0xFF) + "." + (bytes[1] & 0xFF) + "." + (bytes[2] & 0xFF) + "." + (bytes[3] & 0xFF);
  }

  private static String seconds(long millis) {
    return Math.round(Math.abs(millis) / 100.0) / 10.0 + " s";
  }
}
