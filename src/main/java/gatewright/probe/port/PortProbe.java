package gatewright.probe.port;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The first look at a service whose protocol is not spoken yet: is the port open, and is the greeting right where one is due?
 * That is never enough for a pass, and the result says so.
 */
public final class PortProbe implements Probe<Question> {
  private static final int LINE_LIMIT = 512;

  private final Network network;
  private final Controls controls;

  public PortProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question question, Call call) throws StepFailed, InterruptedException {
    Protocol protocol = protocol(question);
    boolean added = question instanceof Question.AnyPort;
    return call.check().target().transport() == Transport.UDP ? datagram(protocol, call) : stream(protocol, added, call);
  }

  private Finding stream(Protocol protocol, boolean added, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    Optional<String> due = Greetings.due(protocol);
    if (due.isEmpty()) {
      return open(protocol, added, call);
    }
    String greeting = greeting(line, protocol, call);
    call.trace().keep("banner", greeting);
    if (!greeting.startsWith(due.get()) || added && otherwise(protocol, greeting)) {
      call.trace().note("What answers is not " + name(protocol) + "; it began with \"" + shortened(greeting) + "\".");
      return Finding.of(Cause.WRONG_PROTOCOL);
    }
    if (added && pathConnects(call)) {
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    call.trace().note("It greets as " + name(protocol) + " (\"" + shortened(greeting)
        + "\"). Login and function are not tested" + (added ? " of connections that were added." : " in this version."));
    return added ? Finding.pass() : Finding.of(Verdict.INCONCLUSIVE, null);
  }

  private Finding open(Protocol protocol, boolean added, Call call) throws StepFailed, InterruptedException {
    if (added && pathConnects(call)) {
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    if (!added || protocol != Protocol.OTHER) {
      call.trace().note("The port is open. Whether " + name(protocol) + " works behind it is not tested in this version.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    if (call.check().way() != Way.DIRECT || controls.deadHost().isEmpty()) {
      call.trace().note("The port is open, but there is nothing to compare with: the path itself may have answered.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    }
    call.trace().note("The port is open. What stands behind it, and whether that works, is not known here.");
    return Finding.pass();
  }

  /**
   * Only asked of what was added: it may stand anywhere. Through a proxy it is the proxy that connects; the dead address would
   * tell of another path.
   */
  private boolean pathConnects(Call call) throws StepFailed, InterruptedException {
    boolean connects =
        call.check().way() == Way.DIRECT && controls.deadTcp(call.check().target().port(), call.trace()).connected();
    if (connects) {
      call.trace()
          .note("Something in the path takes connections even to " + controls.deadHost() + ", so that this one proves nothing.");
    }
    return connects;
  }

  /** FTP and SMTP greet with the same code; the one that is not meant often says so. */
  private static boolean otherwise(Protocol protocol, String greeting) {
    boolean ftp = protocol == Protocol.FTP || protocol == Protocol.FTPS_EXPLICIT;
    return ftp && greeting.toUpperCase(Locale.ROOT).contains("SMTP");
  }

  private String greeting(Line line, Protocol protocol, Call call) throws StepFailed {
    return call.trace().step(
        StepName.GREETING,
        phase -> {
          try {
            String text = firstLine(line.getInputStream());
            phase.show(text);
            return text;
          } catch (IOException e) {
            Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
            throw new StepFailed(
                StepName.GREETING, cause, "The port is open, but the greeting of " + name(protocol) + " did not come.", e);
          }
        });
  }

  private static String firstLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n' && line.size() < LINE_LIMIT; next = in.read()) {
      if (next < 0) {
        if (line.size() == 0) {
          throw new java.io.EOFException("closed before the greeting");
        }
        break;
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private Finding datagram(Protocol protocol, Call call) throws StepFailed {
    try {
      Dialler dialler = network.dialler();
      Datagrams.Reply reply =
          network.datagrams().ask(
              StepName.REQUEST,
              call.to(),
              Greetings.datagram(protocol),
              dialler.patience().read(),
              dialler.patience().tries(),
              packet -> true,
              call.trace(),
              call.scope());
      call.trace().keep("bytes", reply.bytes().length);
      if (protocol == Protocol.OTHER) {
        call.trace().note("It answers over UDP. What stands behind it, and whether that works, is not known here.");
        return Finding.pass();
      }
      call.trace().note("It answers over UDP. Whether " + name(protocol) + " works is not tested in this version.");
      return Finding.of(Verdict.INCONCLUSIVE, null);
    } catch (StepFailed e) {
      if (e.reason() == Cause.NO_ANSWER) {
        // Nothing obliges these protocols to answer a stranger.
        call.trace().note(e.getMessage() + " That may be a firewall, or a receiver that does not answer strangers.");
        return new Finding(Verdict.INCONCLUSIVE, Cause.NO_ANSWER, e.step());
      }
      throw e;
    }
  }

  private static Protocol protocol(Question question) {
    return question instanceof Question.AnyPort port ? port.protocol() : Protocol.OTHER;
  }

  private static String name(Protocol protocol) {
    return switch (protocol) {
      case FTPS_EXPLICIT, FTPS_IMPLICIT -> "FTPS";
      case LDAP_STARTTLS -> "LDAP";
      case GLOBAL_CATALOGUE, GLOBAL_CATALOGUE_TLS -> "the Global Catalogue";
      case RPC_ENDPOINT_MAPPER -> "the RPC endpoint mapper";
      case NETBIOS_NAME, NETBIOS_SESSION -> "NetBIOS";
      case SYSLOG, SYSLOG_TLS -> "syslog";
      case KERBEROS -> "Kerberos";
      case OPAQUE, OTHER -> "the service";
      default -> protocol.name();
    };
  }

  private static String shortened(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
