package gatewright.probe.message;

import gatewright.plan.Proof;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Patience;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.SocketPoint;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.snmp4j.CommunityTarget;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.MessageProcessingModel;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.util.DefaultPDUFactory;

/** One alert to one address, by whichever version. */
final class SnmpTalk {
  /** The first packet provokes the ICMP message that says nobody listens, the second one hears it. */
  private static final int TRAPS = 2;

  private static final Duration LISTENING = Duration.ofSeconds(1);

  /**
   * Boots and time of an engine that has just been started for the first time. Higher ones would make the manager refuse the
   * gateway's own alerts if the site's engine id is the gateway's.
   */
  private static final int FIRST = 1;

  /** RFC 3411, SnmpEngineID: made by an enterprise, here the one kept for examples; octets of its own choice follow. */
  private static final byte[] OWN_ENGINE = {(byte) 0x80, 0, 0x7e, (byte) 0xd9, 5};

  private static final int OWN_LENGTH = 8;

  private final Network network;
  private final Call call;
  private final String token;
  private final SecureRandom random = new SecureRandom();

  SnmpTalk(Network network, Call call, String token) {
    this.network = network;
    this.call = call;
    this.token = token;
  }

  Finding trapV1(String community) throws StepFailed {
    keep("v1", "trap");
    return trap(new MPv1(), wire -> wire.trap(community(wire, community, SnmpConstants.version1), wire.v1()));
  }

  Finding trapV2(String community) throws StepFailed {
    keep("v2c", "trap");
    return trap(
        new MPv2c(),
        wire -> {
          PDU pdu = SnmpNotice.v2(PDU.TRAP, number(), text(), upTime());
          return wire.trap(community(wire, community, SnmpConstants.version2c), pdu);
        });
  }

  Finding trapV3(SnmpLogin login, String engineId) throws StepFailed {
    keep("v3", "trap");
    byte[] engine = engineId == null ? ownEngine() : HexFormat.of().parseHex(engineId.toLowerCase(Locale.ROOT));
    OctetString own = new OctetString(engine);
    call.trace().keep("engineId", HexFormat.of().formatHex(engine));
    Finding finding =
        trap(
            v3(engine, login),
            wire -> wire.trap(user(wire, login, engine), SnmpNotice.v3(PDU.TRAP, number(), text(), upTime(), own)));
    call.trace().note("The manager must know the user " + login.user() + " under the sender's engine id "
        + HexFormat.of().formatHex(engine) + "; else it drops the trap unseen.");
    if (engineId != null) {
      call.trace().note("A manager that has heard of this engine before drops what is older than 150 s by its clock, so that the"
          + " test alert may be dropped where the gateway's own are taken.");
    }
    return finding;
  }

  Finding informV2(String community) throws StepFailed {
    keep("v2c", "inform");
    PDU pdu = SnmpNotice.v2(PDU.INFORM, number(), text(), upTime());
    byte[] name = community.getBytes(StandardCharsets.UTF_8);
    return inform(
        new MPv2c(),
        wire -> {
          Target<UdpAddress> target = community(wire, community, SnmpConstants.version2c);
          SnmpWire.Reply reply =
              wire.ask(target, pdu, other -> answers(other, pdu) && Arrays.equals(other.name(), name));
          return judged(reply.pdu(), pdu);
        });
  }

  /**
   * Asks who the manager is, then for its clock, then sends (RFC 3414 section 4): a manager may answer each of the first two with
   * a Report once; a second one of the same kind is its last word.
   */
  Finding informV3(SnmpLogin login) throws StepFailed {
    keep("v3", "inform");
    return inform(
        v3(ownEngine(), login),
        wire -> {
          boolean introduced = false;
          boolean inTime = false;
          ScopedPDU pdu = SnmpNotice.v3(PDU.INFORM, number(), text(), upTime(), new OctetString());
          while (true) {
            SnmpWire.Reply reply;
            try {
              reply =
                  wire.ask(
                      user(wire, login, new byte[0]),
                      pdu,
                      other -> other.pdu().getType() == PDU.REPORT
                          || answers(other, pdu) && other.level() >= login.level().getSnmpValue());
            } catch (SocketTimeoutException e) {
              if (introduced && login.auth() != null) {
                return dumb(inTime, wire.strange() > 0, login);
              }
              throw e;
            }
            Optional<SnmpReport> report = SnmpReport.of(reply.pdu());
            if (report.isPresent() && report.get() == SnmpReport.UNKNOWN_ENGINE && !introduced) {
              introduced = true;
              wire.keepEngine();
            } else if (report.isPresent() && report.get() == SnmpReport.NOT_IN_TIME && !inTime) {
              inTime = true;
            } else if (reply.pdu().getType() == PDU.REPORT) {
              return refused(report, reply.pdu(), login);
            } else {
              return judged(reply.pdu(), pdu);
            }
          }
        });
  }

  /** Whether anything that speaks version 3 says who it is. */
  boolean discover() throws StepFailed {
    SnmpLogin nobody = SnmpLogin.open("");
    try {
      inform(
          v3(ownEngine(), nobody),
          wire -> {
            ScopedPDU pdu = SnmpNotice.v3(PDU.INFORM, number(), text(), upTime(), new OctetString());
            SnmpWire.Reply reply =
                wire.ask(
                    user(wire, nobody, new byte[0]),
                    pdu,
                    other -> SnmpReport.of(other.pdu()).filter(report -> report == SnmpReport.UNKNOWN_ENGINE).isPresent());
            wire.keepEngine();
            return Finding.of(Verdict.INCONCLUSIVE, reply.pdu().getType() == PDU.REPORT ? null : Cause.WRONG_PROTOCOL);
          });
      return true;
    } catch (StepFailed e) {
      if (e.reason() == Cause.NO_ANSWER || e.reason() == Cause.WRONG_PROTOCOL) {
        // Nothing obliges a manager of another version to answer.
        return false;
      }
      throw e;
    }
  }

  /** What is done with an open wire. */
  private interface Use {
    Finding with(Wire wire) throws IOException;
  }

  private Finding trap(MessageProcessingModel model, Use use) throws StepFailed {
    return call.trace().step(
        StepName.REQUEST,
        phase -> {
          Finding finding = exchange(model, use);
          if (finding.verdict() == Verdict.UNCONFIRMED) {
            phase.show("sent, and no refusal came back");
            call.trace().note("The trap was sent, and nobody acknowledges a trap. Ask the operator of "
                + call.check().target().host() + " to search for the token " + token + ".");
          } else {
            phase.show("something answers");
            call.trace().noteFirst("Something answers the trap, which no SNMP manager does: something else listens there.");
          }
          return finding;
        });
  }

  private Finding inform(MessageProcessingModel model, Use use) throws StepFailed {
    return call.trace().step(
        StepName.REQUEST,
        phase -> {
          Finding finding = exchange(model, use);
          phase.show(finding.verdict() == Verdict.PASS ? "acknowledged by " + call.to() : "answered by " + call.to());
          return finding;
        });
  }

  private Finding exchange(MessageProcessingModel model, Use use) throws StepFailed {
    Instant at = Instant.now();
    long begin = System.nanoTime();
    Wire wire = null;
    String outcome = "SENT";
    SocketPoint from = new SocketPoint("", 0);
    try {
      DatagramSocket socket = network.datagrams().open(call.to(), call.scope());
      from = new SocketPoint(socket.getLocalAddress().getHostAddress(), socket.getLocalPort());
      wire = new Wire(socket, model);
      Finding finding = use.with(wire);
      outcome = finding.verdict() == Verdict.UNCONFIRMED ? "SENT" : "ANSWERED";
      return finding;
    } catch (IOException e) {
      StepFailed failed = failed(e, wire);
      outcome = failed.reason().name();
      throw failed;
    } finally {
      long millis = (System.nanoTime() - begin) / 1_000_000;
      call.trace().attempt(
          new Attempt(at, from, new SocketPoint(call.to().address().getHostAddress(), call.to().port()), millis, outcome));
    }
  }

  private StepFailed failed(IOException e, Wire wire) {
    boolean strange = wire != null && wire.strange() > 0;
    Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.datagram(e, wire != null));
    if (cause == Cause.NO_ANSWER && strange) {
      cause = Cause.WRONG_PROTOCOL;
    }
    String words =
        switch (cause) {
          case NO_ANSWER -> "The inform was not acknowledged: dropped on the way or on the way back, or " + call.to()
              + " takes nothing of this community or user.";
          case REFUSED -> call.to() + " says over ICMP that nothing listens on this UDP port.";
          case UNREACHABLE -> "A router or firewall says that " + call.to() + " cannot be reached (" + e.getMessage() + ").";
          case LOCAL_NETWORK -> "This workstation has no way to " + call.to() + " (" + e.getMessage() + ").";
          case WRONG_PROTOCOL -> call.to() + " answers, but nothing that acknowledges the inform: something else listens there.";
          case TOO_SLOW -> "Asking " + call.to() + " took longer than a check may.";
          default -> "Cancelled.";
        };
    return new StepFailed(StepName.REQUEST, cause, words, e);
  }

  private Finding judged(PDU answer, PDU sent) {
    if (answer.getErrorStatus() != PDU.noError) {
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
      call.trace().keep("errorStatus", PDU.toErrorStatusText(answer.getErrorStatus()));
      call.trace().note("The manager answers the inform with an error: " + PDU.toErrorStatusText(answer.getErrorStatus()) + ".");
      boolean forbidden = answer.getErrorStatus() == PDU.authorizationError || answer.getErrorStatus() == PDU.noAccess;
      return Finding.of(forbidden ? Cause.NO_PERMISSION : Cause.UNEXPECTED_STATUS);
    }
    boolean same = answer.getErrorIndex() == 0 && answer.getVariableBindings().equals(sent.getVariableBindings());
    if (!same) {
      // RFC 3416 section 4.2.7: the answer repeats what was sent.
      call.trace().note("The answer does not repeat what was sent, so that it acknowledges something else.");
      return Finding.of(Cause.WRONG_PROTOCOL);
    }
    call.trace().reached(Proof.ROUND_TRIP);
    return Finding.pass();
  }

  private Finding refused(Optional<SnmpReport> report, PDU pdu, SnmpLogin login) {
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    if (report.isEmpty()) {
      String counter = pdu.size() == 0 ? "nothing" : pdu.get(0).getOid().toString();
      call.trace().keep("report", counter);
      call.trace().note("The manager refuses the inform with a Report of " + counter + ".");
      return Finding.of(Cause.UNEXPECTED_STATUS);
    }
    call.trace().keep("report", report.get().title());
    call.trace().note("The manager refuses the user " + login.user() + ": " + report.get().words() + " ("
        + report.get().title() + "). Sent with " + level(login) + ".");
    return Finding.of(Cause.LOGIN_REFUSED);
  }

  /** It said who it is, so the way is open; what it says nothing to is the login. */
  private Finding dumb(boolean inTime, boolean unverifiable, SnmpLogin login) {
    String what;
    if (unverifiable) {
      what = "answers with what the pass phrase for authentication does not verify, so that its own is another";
    } else if (inTime && login.priv() != null) {
      // A wrong key decrypts to nonsense, which is dropped as any other nonsense (RFC 3412 section 7.2).
      what = "takes the authentication, and drops the inform: pass phrase or protocol for privacy are wrong, or it takes none";
    } else {
      what = "says who it is, and drops the inform: it does not know the user or his pass phrases, or takes no informs";
    }
    call.trace().note("The manager " + what + ". Sent as " + login.user() + " with " + level(login) + ".");
    return Finding.of(Cause.LOGIN_REFUSED);
  }

  private static String level(SnmpLogin login) {
    return switch (login.level()) {
      case authPriv -> login.auth().protocol() + " and " + login.priv().protocol();
      case authNoPriv -> login.auth().protocol() + " and no privacy";
      default -> "no authentication";
    };
  }

  private boolean answers(SnmpWire.Reply reply, PDU sent) {
    return reply.pdu().getType() == PDU.RESPONSE && reply.pdu().getRequestID().equals(sent.getRequestID());
  }

  private static Target<UdpAddress> community(Wire wire, String community, int version) {
    CommunityTarget<UdpAddress> target =
        new CommunityTarget<>(wire.peer(), new OctetString(community.getBytes(StandardCharsets.UTF_8)));
    target.setVersion(version);
    return target;
  }

  private static Target<UdpAddress> user(Wire wire, SnmpLogin login, byte[] engine) {
    UserTarget<UdpAddress> target = new UserTarget<>(wire.peer(), login.name(), engine, login.level().getSnmpValue());
    target.setVersion(SnmpConstants.version3);
    target.setSecurityModel(SecurityModel.SECURITY_MODEL_USM);
    return target;
  }

  private static MPv3 v3(byte[] engine, SnmpLogin login) {
    CounterSupport counters = new CounterSupport();
    SecurityProtocols protocols = new SecurityProtocols(SecurityProtocols.SecurityProtocolSet.maxCompatibility);
    USM usm = new USM(protocols, new OctetString(engine), FIRST, counters);
    usm.setLocalEngine(new OctetString(engine), FIRST, FIRST);
    usm.addUser(login.entry());
    SecurityModels models = SecurityModels.getCollection(new SecurityModel[] {usm});
    return new MPv3(engine, new DefaultPDUFactory(), protocols, models, counters);
  }

  private byte[] ownEngine() {
    byte[] chosen = new byte[OWN_LENGTH];
    random.nextBytes(chosen);
    byte[] engine = Arrays.copyOf(OWN_ENGINE, OWN_ENGINE.length + OWN_LENGTH);
    System.arraycopy(chosen, 0, engine, OWN_ENGINE.length, OWN_LENGTH);
    return engine;
  }

  private void keep(String version, String kind) {
    call.trace().keep("token", token);
    call.trace().keep("snmpVersion", version);
    call.trace().keep("notification", kind);
    call.trace().keep("notificationOid", SnmpNotice.NOTIFICATION.toString());
  }

  private String text() {
    return Tokens.text(token);
  }

  /** In hundredths of a second since this check began. */
  private int upTime() {
    return Math.toIntExact(call.trace().elapsed() / 10);
  }

  private int number() {
    return 1 + random.nextInt(Integer.MAX_VALUE - 1);
  }

  /** A wire with the patience of this run. */
  private final class Wire {
    private final DatagramSocket socket;
    private final SnmpWire snmp;
    private final MessageProcessingModel model;

    Wire(DatagramSocket socket, MessageProcessingModel model) {
      this.socket = socket;
      this.model = model;
      this.snmp = new SnmpWire(socket, model);
    }

    UdpAddress peer() {
      return snmp.peer();
    }

    int strange() {
      return snmp.strange();
    }

    PDU v1() {
      return SnmpNotice.trapV1(text(), upTime(), socket.getLocalAddress());
    }

    Finding trap(Target<UdpAddress> target, PDU pdu) throws IOException {
      Duration read = network.dialler().patience().read();
      for (int i = 0; i < TRAPS; i++) {
        snmp.send(target, pdu, false);
        if (snmp.anything(read.compareTo(LISTENING) < 0 ? read : LISTENING)) {
          return Finding.of(Cause.WRONG_PROTOCOL);
        }
      }
      return Finding.of(Verdict.UNCONFIRMED, null);
    }

    SnmpWire.Reply ask(Target<UdpAddress> target, PDU pdu, SnmpWire.Wanted wanted) throws IOException {
      Patience patience = network.dialler().patience();
      for (int attempt = 1; true; attempt++) {
        snmp.send(target, pdu, true);
        try {
          SnmpWire.Reply reply = snmp.await(patience.read(), wanted);
          call.trace().reached(Proof.PORT_OPEN);
          return reply;
        } catch (SocketTimeoutException e) {
          if (attempt >= patience.tries()) {
            throw e;
          }
        }
      }
    }

    void keepEngine() {
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
      if (model instanceof MPv3 v3) {
        OctetString engine = v3.getEngineID(snmp.peer());
        call.trace().keep("managerEngineId", engine == null ? null : HexFormat.of().formatHex(engine.getValue()));
      }
    }
  }
}
