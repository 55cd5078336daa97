package gatewright.probe.mail;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.AddressRange;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Does a mail server greet, and say what it can do (RFC 5321)? Leaves with QUIT; no mail is sent. */
public final class SmtpProbe implements Probe<Question.AnyPort> {
  private static final int READY = 220;
  private static final int UNKNOWN_COMMAND = 500;
  private static final int NOT_IMPLEMENTED = 502;

  private final Network network;
  private final Controls controls;

  public SmtpProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
  }

  @Override
  public Finding answer(Question.AnyPort question, Call call) throws StepFailed, InterruptedException {
    Line line = Reach.open(network, call);
    SmtpReply greeting = call.trace().step(StepName.GREETING, phase -> {
      SmtpReply reply = read(line, StepName.GREETING, call);
      phase.show(reply.text());
      return reply;
    });
    call.trace().keep("banner", greeting.text(), 512);
    if (greeting.code() != READY) {
      return unwelcome(line, greeting, StepName.GREETING, call);
    }
    SmtpReply hello = hello(line, call);
    if (!hello.good()) {
      return unwelcome(line, hello, StepName.REQUEST, call);
    }
    quit(line);
    if (pathConnects(call)) {
      call.trace().note("Something in the path takes connections even to " + controls.deadHost()
          + ": the mail server that answered may be the path's own.");
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    if (veiled(greeting)) {
      call.trace().note("A firewall in the path covers the greeting with asterisks (its SMTP inspection). It takes away what "
          + "mail servers offer each other, TLS above all; the network team can turn it off.");
    }
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    return Finding.pass();
  }

  /** A relay of the customer's own is reached by another path than the dead address would be, so it is not compared. */
  private boolean pathConnects(Call call) throws StepFailed, InterruptedException {
    return call.check().way() == Way.DIRECT
        && AddressRange.isPublic(call.to().address())
        && controls.deadTcp(call.check().target().port(), call.trace()).connected();
  }

  /** EHLO; HELO where a server, or an inspecting firewall, does not know it (RFC 5321 section 4.1.1.1). */
  private SmtpReply hello(Line line, Call call) throws StepFailed {
    String name = literal(line.getLocalAddress());
    return call.trace().step(StepName.REQUEST, phase -> {
      SmtpReply reply = say(line, "EHLO " + name, call);
      if (reply.code() == UNKNOWN_COMMAND || reply.code() == NOT_IMPLEMENTED) {
        call.trace().note("It does not know EHLO (\"" + reply.text() + "\"), only HELO: no TLS, no large mails.");
        reply = say(line, "HELO " + name, call);
      } else if (reply.good()) {
        call.trace().keep("extensions", extensions(reply));
      }
      phase.show(reply.text());
      return reply;
    });
  }

  /** It speaks, but not with this workstation. With the gateway it may. */
  private static Finding unwelcome(Line line, SmtpReply reply, StepName step, Call call) {
    quit(line);
    call.trace().reached(Proof.PROTOCOL_SPOKEN);
    String when = reply.code() / 100 == 4 ? "for now" : "for good";
    call.trace().note("A mail server answers, but turns this workstation away, " + when + " (\"" + reply.text()
        + "\"). It may serve the gateway.");
    return new Finding(Verdict.INCONCLUSIVE, Cause.UNEXPECTED_STATUS, step);
  }

  private static SmtpReply say(Line line, String command, Call call) throws StepFailed {
    try {
      line.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw broken(e, line, StepName.REQUEST, "The mail server broke off after its greeting", call);
    }
    return read(line, StepName.REQUEST, call);
  }

  private static SmtpReply read(Line line, StepName step, Call call) throws StepFailed {
    try {
      return SmtpReply.read(line.getInputStream());
    } catch (SmtpReply.NotSmtp e) {
      throw new StepFailed(step, Cause.WRONG_PROTOCOL, "What answers is no mail server: " + e.getMessage() + ".", e);
    } catch (IOException e) {
      String words =
          step == StepName.GREETING
              ? "The port is open, but a mail server's greeting did not come"
              : "The mail server greeted, but did not answer";
      throw broken(e, line, step, words, call);
    }
  }

  private static StepFailed broken(IOException e, Line line, StepName step, String words, Call call) {
    Cause cause = call.scope().cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
    return new StepFailed(step, cause, words + " (" + e.getMessage() + ").", e);
  }

  /** A farewell, for the server's log. Whether it is heard makes no difference. */
  private static void quit(Line line) {
    try {
      line.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      // The conversation is over either way.
      return;
    }
  }

  private static boolean veiled(SmtpReply greeting) {
    String text = greeting.lines().get(0);
    return text.chars().filter(letter -> letter == '*').count() * 2 > text.length();
  }

  private static List<String> extensions(SmtpReply reply) {
    return reply.lines().stream()
        .skip(1)
        .map(line -> line.split(" ", 2)[0].toUpperCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** RFC 5321 section 4.1.3: a client without a name of its own gives its address. */
  private static String literal(InetAddress address) {
    String text = address.getHostAddress().replaceFirst("%.*", "");
    return address instanceof Inet6Address ? "[IPv6:" + text + "]" : "[" + text + "]";
  }
}
