package gatewright.practice.server;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/** A recursive resolver by its looks: UDP and TCP on one port (RFC 1035, RFC 7766), with EDNS (RFC 6891). */
public final class DnsServer implements UdpServer.Answerer, TcpServer.Conversation {
  private static final int PLAIN_LIMIT = 512;
  private static final int EDNS_LIMIT = 1232;
  private static final int PORT_TRIES = 20;

  private final Names names;

  /** Answers from these. */
  public DnsServer(Names names) {
    this.names = names;
  }

  /** What a name server knows. */
  @FunctionalInterface
  public interface Names {
    /** Looks a name up; {@code type} may be ANY. */
    Answer answer(Name name, int type);
  }

  /**
   * What is known of a name.
   *
   * @param rcode NOERROR or NXDOMAIN
   * @param records of the type that was asked for; may be empty
   */
  public record Answer(int rcode, List<Record> records) {
    public Answer {
      records = List.copyOf(records);
    }
  }

  /** Starts it; both transports have the same port, so that any DNS client can be used. */
  public InetSocketAddress open(Workers workers) throws IOException {
    for (int tries = 1; ; tries++) {
      InetSocketAddress udp = UdpServer.open(workers, "DNS", this);
      try {
        return TcpServer.open(workers, udp, "DNS", this);
      } catch (BindException e) {
        if (tries == PORT_TRIES) {
          throw e;
        }
      }
    }
  }

  @Override
  public Optional<byte[]> answer(byte[] datagram) {
    return parse(datagram).map(query -> reply(query).toWire(limit(query)));
  }

  @Override
  public void hold(Socket caller) throws IOException {
    DataInputStream in = new DataInputStream(caller.getInputStream());
    DataOutputStream out = new DataOutputStream(caller.getOutputStream());
    try {
      while (true) {
        byte[] query = new byte[in.readUnsignedShort()];
        in.readFully(query);
        Optional<byte[]> reply = parse(query).map(parsed -> reply(parsed).toWire(Message.MAXLENGTH));
        if (reply.isEmpty()) {
          return;
        }
        byte[] framed = new byte[2 + reply.get().length];
        framed[0] = (byte) (reply.get().length >> 8);
        framed[1] = (byte) reply.get().length;
        System.arraycopy(reply.get(), 0, framed, 2, reply.get().length);
        out.write(framed);
      }
    } catch (EOFException e) {
      // The client has asked all it wanted.
    }
  }

  private static Optional<Message> parse(byte[] wire) {
    try {
      Message query = new Message(wire);
      return query.getHeader().getFlag(Flags.QR) ? Optional.empty() : Optional.of(query);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static int limit(Message query) {
    OPTRecord edns = query.getOPT();
    return edns == null ? PLAIN_LIMIT : Math.max(PLAIN_LIMIT, Math.min(edns.getPayloadSize(), EDNS_LIMIT));
  }

  private Message reply(Message query) {
    Message reply = new Message(query.getHeader().getID());
    reply.getHeader().setFlag(Flags.QR);
    reply.getHeader().setFlag(Flags.RA);
    reply.getHeader().setOpcode(query.getHeader().getOpcode());
    if (query.getHeader().getFlag(Flags.RD)) {
      reply.getHeader().setFlag(Flags.RD);
    }
    boolean knownEdns = query.getOPT() == null || query.getOPT().getVersion() == 0;
    if (query.getOPT() != null) {
      int extended = knownEdns ? 0 : Rcode.BADVERS >> 4;
      reply.addRecord(new OPTRecord(EDNS_LIMIT, extended, 0), Section.ADDITIONAL);
    }
    Record question = query.getQuestion();
    if (question != null) {
      reply.addRecord(question, Section.QUESTION);
    }
    if (query.getHeader().getOpcode() != Opcode.QUERY) {
      reply.getHeader().setRcode(Rcode.NOTIMP);
    } else if (question == null) {
      reply.getHeader().setRcode(Rcode.FORMERR);
    } else if (question.getDClass() != DClass.IN) {
      reply.getHeader().setRcode(Rcode.REFUSED);
    } else if (knownEdns) {
      fill(reply, question);
    }
    return reply;
  }

  private void fill(Message reply, Record question) {
    Answer answer = names.answer(question.getName(), question.getType());
    reply.getHeader().setRcode(answer.rcode());
    answer.records().forEach(record -> reply.addRecord(record, Section.ANSWER));
    if (answer.records().isEmpty()) {
      // RFC 2308: the start of authority tells how long the name's absence may be remembered.
      SOARecord authority = new SOARecord(Name.root, DClass.IN, 60, Name.root, Name.root, 1, 1800, 900, 604_800, 60);
      reply.addRecord(authority, Section.AUTHORITY);
    }
  }
}
