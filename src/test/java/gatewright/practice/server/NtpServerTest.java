package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class NtpServerTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:32:07.500Z");
  private static final long SECONDS_1900 = NOW.getEpochSecond() + 2_208_988_800L;

  private final NtpServer server = new NtpServer(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void replyIsThatOfAServerAndEchoesTheTransmitTime() {
    ByteBuffer reply = ByteBuffer.wrap(server.answer(request(0x23)).orElseThrow());
    assertThat(reply.capacity()).isEqualTo(48);
    assertThat(reply.get(0)).as("no leap warning, version 4, mode server").isEqualTo((byte) 0x24);
    assertThat(reply.get(1)).as("stratum").isEqualTo((byte) 2);
    assertThat(reply.getLong(24)).as("originate").isEqualTo(0x0123456789abcdefL);
  }

  @Test
  void timesAreThoseOfTheClock() {
    ByteBuffer reply = ByteBuffer.wrap(server.answer(request(0x1b)).orElseThrow());
    assertThat(reply.get(0)).as("version of the asker").isEqualTo((byte) 0x1c);
    for (int receiveAndTransmit : new int[] {32, 40}) {
      assertThat(Integer.toUnsignedLong(reply.getInt(receiveAndTransmit))).isEqualTo(SECONDS_1900);
      assertThat(reply.getInt(receiveAndTransmit + 4)).as("half a second").isEqualTo(0x80000000);
    }
  }

  @Test
  void othersThanClientsAreNotAnswered() {
    assertThat(server.answer(request(0x24))).isEmpty();
    assertThat(server.answer(new byte[47])).isEmpty();
  }

  @Test
  void answersOverUdp() throws IOException {
    try (Workers workers = new Workers()) {
      assertThat(RawClient.ask(UdpServer.open(workers, "time", server), request(0x23))).hasSize(48);
    }
  }

  private static byte[] request(int first) {
    return ByteBuffer.allocate(48).put(0, (byte) first).putLong(40, 0x0123456789abcdefL).array();
  }
}
