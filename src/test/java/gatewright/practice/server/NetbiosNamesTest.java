package gatewright.practice.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class NetbiosNamesTest {
  private final NetbiosNames names = new NetbiosNames();

  @Test
  void nodeStatusNamesADomainController() {
    byte[] answer = names.answer(query(0x21, 0)).orElseThrow();
    ByteBuffer reply = ByteBuffer.wrap(answer);
    assertThat(reply.getShort(0)).isEqualTo((short) 0xbeef);
    assertThat(reply.getShort(2)).as("an authoritative response").isEqualTo((short) 0x8400);
    assertThat(reply.getShort(6)).as("answers").isEqualTo((short) 1);
    assertThat(reply.getShort(46)).as("type").isEqualTo((short) 0x21);
    int length = reply.getShort(54);
    assertThat(answer).hasSize(56 + length);
    assertThat(reply.get(56)).as("names").isEqualTo((byte) 4);
    assertThat(new String(answer, 57, 15, US_ASCII)).isEqualTo("DC1            ");
    assertThat(reply.get(57 + 3 * 18 + 15)).as("domain controllers").isEqualTo((byte) 0x1c);
  }

  @Test
  void otherQuestionsAndResponsesAreNotAnswered() {
    assertThat(names.answer(query(0x20, 0))).isEmpty();
    assertThat(names.answer(query(0x21, 0x8400))).isEmpty();
    assertThat(names.answer(new byte[12])).isEmpty();
  }

  private static byte[] query(int type, int flags) {
    ByteBuffer query = ByteBuffer.allocate(50);
    query.putShort((short) 0xbeef).putShort((short) flags).putShort((short) 1).putShort((short) 0).putInt(0);
    query.put((byte) 32).put(("CK" + "A".repeat(30)).getBytes(US_ASCII)).put((byte) 0);
    return query.putShort((short) type).putShort((short) 1).array();
  }
}
