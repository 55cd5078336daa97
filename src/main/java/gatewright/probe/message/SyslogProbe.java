package gatewright.probe.message;

import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Controls;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.OwnServer;
import gatewright.probe.ask.Probe;
import gatewright.probe.ask.Reach;
import gatewright.probe.net.Line;
import gatewright.probe.net.SocketFaults;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.result.Verdict;
import gatewright.site.Syslog;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Sends a log message that its receiver's operator can find (RFC 5424, RFC 3164, RFC 6587, RFC 5425). A log server never answers:
 * what can be seen is whether it takes the message without refusing, resetting, closing or talking back.
 */
public final class SyslogProbe implements Probe<Question.LogMessage> {
  /** A refusal that comes late comes within the time that a message needs to be looked at. */
  private static final Duration LISTENING = Duration.ofSeconds(2);

  private static final int BANNER = 512;

  private final Network network;
  private final Controls controls;
  private final Clock clock;
  private final Tokens tokens = new Tokens();

  public SyslogProbe(Network network, Controls controls) {
    this.network = network;
    this.controls = controls;
    this.clock = Clock.systemDefaultZone();
  }

  @Override
  public Finding answer(Question.LogMessage question, Call call) throws StepFailed, InterruptedException {
    Syslog settings = question.settings();
    Line line = Reach.open(network, call);
    Optional<OwnServer> server = settings.tls() ? Optional.of(OwnServer.meet(network, line, call)) : Optional.empty();
    boolean proved = server.isPresent() && server.get().known();
    boolean transparent =
        !proved
            && call.check().way() == Way.DIRECT
            && controls.deadTcp(call.check().target().port(), call.trace()).connected();
    String token = tokens.next();
    Socket socket = server.<Socket>map(OwnServer::socket).orElse(line);
    // The message holds no secret, so it may go to a server whose certificate is doubtful.
    send(settings, token, line, socket, call);
    Optional<String> back = listen(line, socket, call);
    if (back.isPresent()) {
      call.trace().keep("banner", back.get(), BANNER);
      call.trace().noteFirst("It talks back, which no log server does: something else listens there. It said \""
          + shortened(back.get()) + "\".");
      return Finding.of(Cause.WRONG_PROTOCOL);
    }
    return judged(server, transparent, token, call);
  }

  private Finding judged(Optional<OwnServer> server, boolean transparent, String token, Call call) {
    String look = "Ask the operator of " + call.check().target().host() + " to search for the token " + token + ".";
    if (transparent) {
      call.trace().note("Something in the path takes connections even to " + controls.deadHost()
          + ", so that nothing is proved by this one taking the message. " + look);
      return Finding.of(Cause.TRANSPARENT_PATH);
    }
    if (server.isPresent() && !server.get().known()) {
      call.trace().note("The message was sent all the same, for it holds no secret. " + look);
      return server.get().doubt(false);
    }
    call.trace().note("The message was taken, and a log server never says more. " + look);
    return Finding.of(Verdict.UNCONFIRMED, null);
  }

  private void send(Syslog settings, String token, Line line, Socket socket, Call call) throws StepFailed {
    ZonedDateTime now = ZonedDateTime.now(clock);
    SyslogMessage message = new SyslogMessage(now, line.getLocalAddress().getHostAddress(), token, Tokens.text(token));
    String text = message.in(settings.format());
    call.trace().keep("token", token);
    call.trace().keep("message", text);
    call.trace().keep("format", settings.format().name());
    call.trace().keep("framing", settings.framing().name());
    call.trace().step(
        StepName.REQUEST,
        phase -> {
          try {
            socket.getOutputStream().write(SyslogMessage.framed(text, settings.framing()));
            socket.getOutputStream().flush();
            phase.show("sent " + text);
            return null;
          } catch (IOException e) {
            throw broken(e, line, call, "while the message was sent");
          }
        });
  }

  /** Waits a moment for what would say that the message was not taken; empty if nothing came. */
  private Optional<String> listen(Line line, Socket socket, Call call) throws StepFailed {
    return call.trace().step(
        StepName.TRANSFER,
        phase -> {
          try {
            Duration read = network.dialler().patience().read();
            socket.setSoTimeout(Math.toIntExact((read.compareTo(LISTENING) < 0 ? read : LISTENING).toMillis()));
            byte[] bytes = new byte[BANNER];
            int count = socket.getInputStream().read(bytes);
            if (count < 0) {
              throw new StepFailed(
                  StepName.TRANSFER,
                  Cause.CLOSED,
                  call.to() + " closed the connection after the message: it may have refused it.");
            }
            phase.show("it talks back");
            return Optional.of(new String(Arrays.copyOf(bytes, count), StandardCharsets.ISO_8859_1));
          } catch (SocketTimeoutException e) {
            if (call.scope().cause().isPresent()) {
              throw broken(e, line, call, "");
            }
            phase.show("no refusal, no reset: the message was taken");
            return Optional.empty();
          } catch (IOException e) {
            throw broken(e, line, call, "after the message");
          }
        });
  }

  private static StepFailed broken(IOException e, Line line, Call call, String when) {
    Cause cause =
        call.scope().cause().orElseGet(
            () -> e instanceof SSLException
                ? SocketFaults.handshaking(e, line.first(), line.seen())
                : SocketFaults.talking(e, line.seen()));
    StepName step = when.startsWith("after") ? StepName.TRANSFER : StepName.REQUEST;
    String words =
        switch (cause) {
          case CANCELLED -> "Cancelled.";
          case TOO_SLOW -> "Sending to " + call.to() + " took longer than a check may.";
          case RESET -> call.to() + " reset the connection " + when + ": it does not take log messages in this form.";
          case CLOSED -> call.to() + " closed the connection " + when + ".";
          default -> call.to() + " ended TLS " + when + ": " + e.getMessage();
        };
    return new StepFailed(step, cause, words, e);
  }

  private static String shortened(String text) {
    String line = text.strip();
    return line.length() > 60 ? line.substring(0, 60) + "…" : line;
  }
}
