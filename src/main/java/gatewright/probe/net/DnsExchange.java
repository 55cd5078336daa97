package gatewright.probe.net;

import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** One question to one resolver, over UDP or TCP (RFC 1035 section 4.2), raw: no cache, no search list, no second server. */
public final class DnsExchange {
  /** RFC 1035 section 4.2.1. */
  public static final int PORT = 53;

  /** What DNS Flag Day 2020 settled on: it passes every path without fragments. */
  public static final int EDNS_SIZE = 1232;

  private final Dialler dialler;
  private final Datagrams datagrams;
  private final ConcurrentMap<InetAddress, Boolean> heardOverUdp = new ConcurrentHashMap<>();

  /** Over these sockets. */
  public DnsExchange(Dialler dialler, Datagrams datagrams) {
    this.dialler = dialler;
    this.datagrams = datagrams;
  }

  /**
   * An answer.
   *
   * @param took from question to answer
   */
  public record Reply(Message message, Duration took) {}

  /**
   * A question that wants recursion.
   *
   * @param edns the UDP size to announce; 0 for none
   * @throws IllegalArgumentException if the name is not one
   */
  public static Message question(String host, int type, int edns) {
    try {
      Message query = Message.newQuery(Record.newRecord(Name.fromString(host, Name.root), type, DClass.IN));
      query.getHeader().setFlag(Flags.RD);
      if (edns > 0) {
        query.addRecord(new OPTRecord(edns, 0, 0), Section.ADDITIONAL);
      }
      return query;
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a name: " + host, e);
    }
  }

  /** Whether it can be asked for: RFC 1035 section 2.3.4 limits labels to 63 and names to 255 bytes. */
  static boolean isName(String host) {
    try {
      return Name.fromString(host, Name.root).labels() > 1;
    } catch (TextParseException e) {
      return false;
    }
  }

  /**
   * Asks over UDP.
   *
   * @param timeout for one try
   */
  public Reply udp(InetAddress server, Message query, Duration timeout, int tries, Trace trace, Scope scope) throws StepFailed {
    try {
      Datagrams.Reply reply =
          datagrams.ask(
              StepName.REQUEST, at(server), query.toWire(), timeout, tries, bytes -> answers(bytes, query), trace, scope);
      heardOverUdp.put(server, true);
      return new Reply(parse(reply.bytes(), server), reply.took());
    } catch (StepFailed e) {
      if (e.reason() == Cause.NO_ANSWER) {
        heardOverUdp.putIfAbsent(server, false);
      }
      throw e;
    }
  }

  /** Whether a server answered over UDP in this run; empty if none of its questions is decided yet. */
  public Optional<Boolean> heardOverUdp(InetAddress server) {
    return Optional.ofNullable(heardOverUdp.get(server));
  }

  /** Connects and asks over TCP. */
  public Reply tcp(InetAddress server, Message query, Trace trace, Scope scope) throws StepFailed {
    return tcp(server, query, dialler.patience().tries(), trace, scope);
  }

  /** The same with so many tries to connect. */
  public Reply tcp(InetAddress server, Message query, int tries, Trace trace, Scope scope) throws StepFailed {
    try (Line line = dialler.connect(StepName.CONNECT, at(server), dialler.patience().connect(), tries, trace, scope)) {
      return trace.step(StepName.REQUEST, phase -> over(line, server, query, phase, scope));
    } catch (IOException e) {
      throw new StepFailed(
          StepName.REQUEST, SocketFaults.talking(e, 0), "The connection could not be closed: " + e.getMessage(), e);
    }
  }

  private static Reply over(Line line, InetAddress server, Message query, Trace.Phase phase, Scope scope) throws StepFailed {
    long begin = System.nanoTime();
    try {
      byte[] wire = query.toWire();
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      frame.write(wire.length >> 8);
      frame.write(wire.length & 0xFF);
      frame.write(wire);
      line.getOutputStream().write(frame.toByteArray());
      DataInputStream in = new DataInputStream(line.getInputStream());
      byte[] bytes = new byte[in.readUnsignedShort()];
      in.readFully(bytes);
      if (!answers(bytes, query)) {
        throw new StepFailed(StepName.REQUEST, Cause.WRONG_PROTOCOL, "What came back over TCP is not an answer to the question.");
      }
      phase.show("answered over TCP");
      return new Reply(parse(bytes, server), Dialler.since(begin));
    } catch (IOException e) {
      Cause cause = scope.cause().orElseGet(() -> SocketFaults.talking(e, line.seen()));
      throw new StepFailed(
          StepName.REQUEST, cause, "TCP port 53 accepts the connection but does not answer (" + e.getMessage() + ").", e);
    }
  }

  /** RFC 5452: the id and the question must be those that were sent. */
  public static boolean answers(byte[] bytes, Message query) {
    try {
      Message reply = new Message(bytes);
      return reply.getHeader().getFlag(Flags.QR)
          && reply.getHeader().getID() == query.getHeader().getID()
          && sameQuestion(reply, query);
    } catch (IOException e) {
      return false;
    }
  }

  /** A server that refuses or does not understand may leave the question out; one that has an answer must not. */
  private static boolean sameQuestion(Message reply, Message query) {
    boolean answerless =
        reply.getSection(Section.ANSWER).isEmpty() && reply.getRcode() != Rcode.NOERROR && reply.getRcode() != Rcode.NXDOMAIN;
    return reply.getQuestion() == null ? answerless : reply.getQuestion().equals(query.getQuestion());
  }

  private static Message parse(byte[] bytes, InetAddress server) throws StepFailed {
    try {
      return new Message(bytes);
    } catch (IOException e) {
      throw new StepFailed(
          StepName.REQUEST, Cause.WRONG_PROTOCOL, server.getHostAddress() + " sent something that is not DNS.", e);
    }
  }

  /** A resolver as a destination. */
  public static Destination at(InetAddress server) {
    return new Destination(server.getHostAddress(), server, PORT);
  }
}
