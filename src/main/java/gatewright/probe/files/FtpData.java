package gatewright.probe.files;

import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Network;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Doorway;
import gatewright.probe.net.Line;
import gatewright.probe.net.Patience;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.TlsTalk;
import gatewright.result.Cause;
import gatewright.result.StepName;
import gatewright.site.Backup;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * FTP's data connections: each on a port of its own, which a firewall may block although the control connection works. Passive
 * ones go to the control peer's address, whatever the server says (RFC 2577 section 3 tells why).
 */
final class FtpData {
  private final Network network;
  private final Call call;
  private final FtpControl control;
  private final Backup.DataMode mode;
  private final List<String> tried = new ArrayList<>();
  private TlsTalk.Memory session;
  private boolean extended = true;
  private boolean extendedBlocked;
  private boolean wrongAddress;
  private Boolean resumed;
  private Line current;

  FtpData(Network network, Call call, FtpControl control, Backup.DataMode mode) {
    this.network = network;
    this.call = call;
    this.control = control;
    this.mode = mode;
  }

  /**
   * A data connection that was agreed on.
   *
   * @param line it; null while the server has not called yet
   * @param doorway where it is to call; null if this side called
   * @param words which one, for people
   */
  record Agreed(Line line, Doorway doorway, String words) {}

  /** From now on data connections are protected like the control connection (RFC 4217 section 9). */
  void protect(TlsTalk.Memory of) {
    session = of;
  }

  /** Whether they are. */
  boolean secure() {
    return session != null;
  }

  /** Whether the server took the TLS session up on the last data connection; empty if there was no handshake. */
  Optional<Boolean> resumed() {
    return Optional.ofNullable(resumed);
  }

  /** Whether PASV named another address than the control peer's. */
  boolean wrongAddress() {
    return wrongAddress;
  }

  /** Whether the connection after EPSV was blocked, but that after PASV was not. */
  boolean extendedBlocked() {
    return extendedBlocked;
  }

  /** Asks for an address without going there: old clients believe it, so it should be right. */
  void comparePassiveAddress() throws StepFailed {
    if (mode == Backup.DataMode.PASSIVE && call.check().way() == Way.DIRECT && peer() instanceof Inet4Address) {
      passiveAddress(control.ask(StepName.TRANSFER, "PASV"));
    }
  }

  /**
   * Agrees on a connection for the next transfer. A passive one is made here already.
   *
   * @throws StepFailed DATA_CHANNEL_BLOCKED, or UNEXPECTED_STATUS if the server will not
   */
  Agreed agree() throws StepFailed {
    resumed = null;
    return mode == Backup.DataMode.PASSIVE ? passive() : active();
  }

  /**
   * Takes the connection into use, once the server has said that it is ready: waits for its call, shakes hands.
   *
   * @throws StepFailed DATA_CHANNEL_BLOCKED, or how the handshake failed
   */
  Socket begin(Agreed agreed) throws StepFailed {
    Line line = agreed.line() == null ? awaited(agreed) : agreed.line();
    current = line;
    if (session == null) {
      return line;
    }
    TlsTalk.Further further = network.tls().further(StepName.DATA, session, line, call.trace(), call.scope());
    resumed = further.resumed();
    if (!further.samePeer()) {
      String words = "Another certificate is shown on the data connection than on the control connection.";
      throw new StepFailed(StepName.TRANSFER, Cause.TLS_FAILED, words);
    }
    return further.socket();
  }

  /** Ends a connection that was agreed on, used or not. */
  void giveUp(Agreed agreed) {
    if (agreed.doorway() != null) {
      agreed.doorway().close(call.scope());
    }
    if (agreed.line() != null) {
      close(agreed.line());
    }
    if (current != null) {
      close(current);
      current = null;
    }
  }

  /** What to call a connection that the server does not use, though it was agreed on. */
  StepFailed unused(Agreed agreed, Throwable why) {
    String words =
        agreed.doorway() == null
            ? "The data connection was made (" + agreed.words()
                + "), but the server does not see it: something in between answers for it."
            : notCalled(agreed);
    return new StepFailed(StepName.TRANSFER, Cause.DATA_CHANNEL_BLOCKED, words, why);
  }

  private Agreed passive() throws StepFailed {
    List<StepFailed> blocked = new ArrayList<>();
    String refusals = "";
    if (extended) {
      FtpReply reply = control.ask(StepName.TRANSFER, "EPSV");
      OptionalInt port = reply.code() == 229 ? FtpPort.extended(reply.text()) : OptionalInt.empty();
      if (port.isPresent()) {
        Optional<Agreed> made = made("EPSV", port.getAsInt(), blocked);
        if (made.isPresent()) {
          return made.get();
        }
      } else {
        refusals = "EPSV: " + reply + "; ";
      }
      extended = false;
    }
    if (call.to() != null && !(peer() instanceof Inet4Address)) {
      throw blocked.isEmpty() ? unwilling(refusals) : blockedAt(blocked);
    }
    FtpReply reply = control.ask(StepName.TRANSFER, "PASV");
    Optional<InetSocketAddress> named = passiveAddress(reply);
    if (named.isEmpty()) {
      throw blocked.isEmpty() ? unwilling(refusals + "PASV: " + reply) : blockedAt(blocked);
    }
    Agreed agreed = made("PASV", named.get().getPort(), blocked).orElse(null);
    if (agreed == null) {
      throw blockedAt(blocked);
    }
    if (!blocked.isEmpty()) {
      extendedBlocked = true;
      call.trace().note(
          "The data connection after EPSV was blocked, that after PASV was not: a firewall in between knows only the older "
              + "command. " + blocked.get(0).getMessage());
    }
    return agreed;
  }

  /** A passive connection to that port, on record; empty if it was blocked. */
  private Optional<Agreed> made(String command, int port, List<StepFailed> blocked) throws StepFailed {
    String where = command + ", port " + port;
    try {
      Line line = dial(port);
      keep(where);
      return Optional.of(new Agreed(line, null, where));
    } catch (StepFailed e) {
      if (e.reason() == Cause.CANCELLED || e.reason() == Cause.TOO_SLOW || e.reason() == Cause.LOCAL_NETWORK) {
        throw e;
      }
      keep(where + ": " + e.reason());
      blocked.add(e);
      return Optional.empty();
    }
  }

  private Line dial(int port) throws StepFailed {
    if (call.check().way() == Way.DIRECT) {
      Destination to = new Destination(call.to().host(), call.to().address(), port);
      Patience patience = network.dialler().patience();
      return network.dialler().connect(
          StepName.DATA, to, patience.connect(), patience.tries(), call.trace(), call.scope());
    }
    ProxyTunnel proxy = network.proxy().orElseThrow();
    try {
      return proxy.open(new Target(call.check().target().host(), port, Transport.TCP), call.trace(), call.scope());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StepFailed(StepName.TRANSFER, Cause.CANCELLED, "Cancelled.", e);
    }
  }

  private Optional<InetSocketAddress> passiveAddress(FtpReply reply) {
    Optional<InetSocketAddress> named = reply.code() == 227 ? FtpPort.passive(reply.text()) : Optional.empty();
    if (named.isPresent() && call.to() != null && !named.get().getAddress().equals(peer())) {
      wrongAddress = true;
      String other = named.get().getAddress().getHostAddress();
      call.trace().keep("passiveAddress", other);
      call.trace().note(
          "PASV leads to " + other + ", but the server is at " + peer().getHostAddress()
              + "; a client that believes it gets no data connection. This test went to " + peer().getHostAddress() + ".");
    }
    return named;
  }

  private Agreed active() throws StepFailed {
    if (call.check().way() == Way.PROXY) {
      String words = "In active mode the server has to call back, which no proxy lets it do.";
      throw new StepFailed(StepName.TRANSFER, Cause.DATA_CHANNEL_BLOCKED, words);
    }
    InetAddress local = control.line().getLocalAddress();
    Doorway doorway = network.dialler().listen(StepName.DATA, local, call.scope());
    InetSocketAddress at = doorway.address();
    FtpReply reply = null;
    if (local instanceof Inet4Address) {
      reply = control.ask(StepName.TRANSFER, "PORT " + FtpPort.plain(at));
    }
    if (reply == null || reply.kind() == 5) {
      reply = control.ask(StepName.TRANSFER, "EPRT " + FtpPort.extended(at));
    }
    Agreed agreed = new Agreed(null, doorway, "active, port " + at.getPort() + " of this workstation");
    if (reply.kind() != 2) {
      giveUp(agreed);
      throw new StepFailed(
          StepName.TRANSFER, Cause.UNEXPECTED_STATUS, "The server makes no active data connections: " + reply + ".");
    }
    keep(agreed.words());
    return agreed;
  }

  private Line awaited(Agreed agreed) throws StepFailed {
    try {
      InetAddress caller = control.line().getInetAddress();
      Duration patience = network.dialler().patience().connect();
      return agreed.doorway().await(StepName.DATA, caller, peer(), patience, call.trace(), call.scope());
    } catch (StepFailed e) {
      if (e.reason() != Cause.NO_ANSWER) {
        throw e;
      }
      throw new StepFailed(StepName.TRANSFER, Cause.DATA_CHANNEL_BLOCKED, notCalled(agreed), e);
    }
  }

  private String notCalled(Agreed agreed) {
    InetSocketAddress at = agreed.doorway().address();
    return "The server " + peer().getHostAddress() + " was to connect to " + at.getAddress().getHostAddress()
        + " port " + at.getPort() + " on this workstation (active mode), and did not get through: a firewall in between, or "
        + "the workstation's own.";
  }

  private StepFailed blockedAt(List<StepFailed> blocked) {
    StringBuilder words = new StringBuilder("The control connection works, the data connection does not (");
    words.append(String.join("; ", tried)).append(").");
    blocked.forEach(each -> words.append(' ').append(each.getMessage()));
    return new StepFailed(StepName.TRANSFER, Cause.DATA_CHANNEL_BLOCKED, words.toString(), blocked.get(0));
  }

  private static StepFailed unwilling(String refusals) {
    return new StepFailed(
        StepName.TRANSFER, Cause.UNEXPECTED_STATUS, "The server names no port for a data connection (" + refusals.strip() + ").");
  }

  private void keep(String words) {
    tried.add(words);
    call.trace().keep("dataChannel", List.copyOf(tried));
  }

  private InetAddress peer() {
    return call.to().address();
  }

  private void close(Line line) {
    try {
      line.close();
    } catch (IOException ignored) {
      // It carries nothing any more.
    }
    call.scope().release(line);
  }
}
