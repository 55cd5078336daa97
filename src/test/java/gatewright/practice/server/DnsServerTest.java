package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Opcode;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.Type;

class DnsServerTest {
  private final Workers workers = new Workers();
  private InetSocketAddress server;

  @BeforeEach
  void start() throws IOException {
    server = new DnsServer(DnsServerTest::answer).open(workers);
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void knownNameHasItsAddress() throws IOException {
    Message query = query("known.example.", Type.A, DClass.IN);
    Message reply = udp(query);
    assertThat(reply.getHeader().getID()).isEqualTo(query.getHeader().getID());
    assertThat(reply.getHeader().getFlag(Flags.QR)).isTrue();
    assertThat(reply.getHeader().getFlag(Flags.RA)).isTrue();
    assertThat(reply.getHeader().getFlag(Flags.RD)).isTrue();
    assertThat(reply.getQuestion()).isEqualTo(query.getQuestion());
    assertThat(reply.getSection(Section.ANSWER)).isEqualTo(answer(name("known.example."), Type.A).records());
  }

  @Test
  void unknownNameIsDeniedWithAStartOfAuthority() throws IOException {
    Message reply = udp(query("unknown.example.", Type.A, DClass.IN));
    assertThat(reply.getRcode()).isEqualTo(Rcode.NXDOMAIN);
    assertThat(reply.getSection(Section.AUTHORITY)).singleElement().extracting(Record::getType).isEqualTo(Type.SOA);
  }

  @Test
  void plainDatagramIsCutAt512AndTheStreamIsWhole() throws IOException {
    Message query = query("large.example.", Type.TXT, DClass.IN);
    byte[] datagram = RawClient.ask(server, query.toWire());
    assertThat(datagram.length).isLessThanOrEqualTo(512);
    assertThat(new Message(datagram).getHeader().getFlag(Flags.TC)).isTrue();
    Message whole = tcp(List.of(query)).get(0);
    assertThat(whole.getHeader().getFlag(Flags.TC)).isFalse();
    assertThat(whole.getSection(Section.ANSWER)).hasSize(1);
    assertThat(whole.numBytes()).isGreaterThan(512);
  }

  @Test
  void askedSizeIsHonoured() throws IOException {
    Message query = query("large.example.", Type.TXT, DClass.IN);
    query.addRecord(new OPTRecord(1232, 0, 0), Section.ADDITIONAL);
    Message reply = udp(query);
    assertThat(reply.getHeader().getFlag(Flags.TC)).isFalse();
    assertThat(reply.getSection(Section.ANSWER)).hasSize(1);
    assertThat(reply.getOPT().getPayloadSize()).isEqualTo(1232);
  }

  @Test
  void cutReplyKeepsItsEdns() throws IOException {
    Message query = query("large.example.", Type.TXT, DClass.IN);
    query.addRecord(new OPTRecord(600, 0, 0), Section.ADDITIONAL);
    Message reply = udp(query);
    assertThat(reply.getHeader().getFlag(Flags.TC)).isTrue();
    assertThat(reply.getOPT()).isNotNull();
  }

  @Test
  void withoutEdnsThereIsNone() throws IOException {
    assertThat(udp(query("known.example.", Type.A, DClass.IN)).getOPT()).isNull();
  }

  @Test
  void unknownEdnsVersionIsNamedSo() throws IOException {
    Message query = query("known.example.", Type.A, DClass.IN);
    query.addRecord(new OPTRecord(1232, 0, 1), Section.ADDITIONAL);
    assertThat(udp(query).getRcode()).isEqualTo(Rcode.BADVERS);
  }

  @Test
  void otherClassesAreRefusedAndOtherOperationsNotImplemented() throws IOException {
    assertThat(udp(query("version.bind.", Type.TXT, DClass.CH)).getRcode()).isEqualTo(Rcode.REFUSED);
    Message notify = query("known.example.", Type.SOA, DClass.IN);
    notify.getHeader().setOpcode(Opcode.NOTIFY);
    assertThat(udp(notify).getRcode()).isEqualTo(Rcode.NOTIMP);
  }

  @Test
  void nonsenseIsIgnoredAndTheNextQueryAnswered() throws IOException {
    assertThat(new DnsServer(DnsServerTest::answer).answer(new byte[] {1, 2, 3})).isEmpty();
    Message reply = new Message(query("known.example.", Type.A, DClass.IN).toWire());
    reply.getHeader().setFlag(Flags.QR);
    assertThat(new DnsServer(DnsServerTest::answer).answer(reply.toWire())).isEmpty();
    assertThat(udp(query("known.example.", Type.A, DClass.IN)).getRcode()).isEqualTo(Rcode.NOERROR);
  }

  @Test
  void oneStreamCarriesSeveralQueries() throws IOException {
    List<Message> replies =
        tcp(List.of(query("known.example.", Type.A, DClass.IN), query("unknown.example.", Type.A, DClass.IN)));
    assertThat(replies).extracting(Message::getRcode).containsExactly(Rcode.NOERROR, Rcode.NXDOMAIN);
  }

  private static DnsServer.Answer answer(Name name, int type) {
    try {
      return switch (name.toString()) {
        case "known.example." -> new DnsServer.Answer(
            Rcode.NOERROR, List.of(new ARecord(name, DClass.IN, 60, InetAddress.getByAddress(new byte[] {10, 20, 1, 1}))));
        case "large.example." -> new DnsServer.Answer(
            Rcode.NOERROR,
            List.of(new TXTRecord(name, DClass.IN, 60, List.of("a".repeat(250), "b".repeat(250), "c".repeat(250)))));
        default -> new DnsServer.Answer(Rcode.NXDOMAIN, List.of());
      };
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Message query(String name, int type, int dclass) throws IOException {
    return Message.newQuery(Record.newRecord(name(name), type, dclass));
  }

  private static Name name(String text) throws IOException {
    return Name.fromString(text);
  }

  private Message udp(Message query) throws IOException {
    return new Message(RawClient.ask(server, query.toWire()));
  }

  private List<Message> tcp(List<Message> queries) throws IOException {
    List<Message> replies = new ArrayList<>();
    try (Socket socket = RawClient.connect(server)) {
      DataOutputStream out = new DataOutputStream(socket.getOutputStream());
      DataInputStream in = new DataInputStream(socket.getInputStream());
      for (Message query : queries) {
        out.writeShort(query.toWire().length);
        out.write(query.toWire());
      }
      for (int i = 0; i < queries.size(); i++) {
        byte[] reply = new byte[in.readUnsignedShort()];
        in.readFully(reply);
        replies.add(new Message(reply));
      }
    }
    return replies;
  }
}
