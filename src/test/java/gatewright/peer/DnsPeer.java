package gatewright.peer;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A resolver over UDP and TCP whose answers are given. */
public final class DnsPeer implements AutoCloseable {
  private final UdpPeer udp;
  private final TcpPeer tcp;

  private DnsPeer(Function<Message, List<byte[]>> overUdp, UnaryOperator<Message> overTcp) {
    udp = UdpPeer.that(bytes -> overUdp.apply(parse(bytes)));
    tcp =
        TcpPeer.that(
            socket -> {
              DataInputStream in = new DataInputStream(socket.getInputStream());
              byte[] question = new byte[in.readUnsignedShort()];
              in.readFully(question);
              Message answer = overTcp.apply(parse(question));
              if (answer != null) {
                byte[] wire = answer.toWire();
                DataOutputStream out = new DataOutputStream(socket.getOutputStream());
                out.writeShort(wire.length);
                out.write(wire);
                out.flush();
              }
            });
  }

  /** The same answer over both. A null answer is none. */
  public static DnsPeer that(UnaryOperator<Message> answers) {
    return new DnsPeer(question -> list(answers.apply(question)), answers);
  }

  /** Each transport its own; UDP may send several packets, of any content. */
  public static DnsPeer that(Function<Message, List<byte[]>> overUdp, UnaryOperator<Message> overTcp) {
    return new DnsPeer(overUdp, overTcp);
  }

  /** Knows these names and says honestly that there are no others. Addresses are separated by blanks. */
  public static DnsPeer knowing(Map<String, String> names) {
    return that(question -> known(question, names));
  }

  /** The answer of such a resolver. */
  public static Message known(Message question, Map<String, String> names) {
    String name = asked(question).toLowerCase(java.util.Locale.ROOT);
    String addresses = names.get(name);
    return addresses == null ? coded(question, Rcode.NXDOMAIN) : addressed(question, addresses.split(" "));
  }

  /** An answer without records. */
  public static Message coded(Message question, int rcode) {
    Message answer = new Message(question.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RD);
    answer.getHeader().setFlag(Flags.RA);
    answer.getHeader().setRcode(rcode);
    answer.addRecord(question.getQuestion(), Section.QUESTION);
    if (question.getOPT() != null) {
      answer.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    }
    return answer;
  }

  /** An answer with those of the addresses that are of the type that was asked for. */
  public static Message addressed(Message question, String... addresses) {
    Message answer = coded(question, Rcode.NOERROR);
    Name name = question.getQuestion().getName();
    for (String text : addresses) {
      boolean six = text.indexOf(':') >= 0;
      if (!text.isEmpty() && question.getQuestion().getType() == (six ? Type.AAAA : Type.A)) {
        Record record =
            six ? new AAAARecord(name, DClass.IN, 60, Roads.ip(text)) : new ARecord(name, DClass.IN, 60, Roads.ip(text));
        answer.addRecord(record, Section.ANSWER);
      }
    }
    return answer;
  }

  /** The name that was asked for, without its last dot. */
  public static String asked(Message question) {
    return question.getQuestion().getName().toString(true);
  }

  public static List<byte[]> list(Message answer) {
    return answer == null ? List.of() : List.of(answer.toWire());
  }

  public InetSocketAddress udp() {
    return udp.address();
  }

  public InetSocketAddress tcp() {
    return tcp.address();
  }

  /** How many datagrams came. */
  public int questions() {
    return udp.questions();
  }

  private static Message parse(byte[] bytes) {
    try {
      return new Message(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    udp.close();
    tcp.close();
  }
}
