package gatewright.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes from the network, a parser ends, with an answer or with its own exception. */
class WindowsParsersTest {
  private static final short ID = 0x1234;

  private static final List<String> SOUND =
      List.of(
          "05000c03100000003c00000001776700" + "b810b81053500000" + "0400" + "31333500" + "0000" + "01000000" + "00".repeat(24),
          "05000d0310000000140000000177670004000000",
          "05000303100000002000000001776700" + "00".repeat(8) + "05000000" + "00000000",
          "82000000",
          "8300000182",
          "84000006c0000207008b",
          "00000080fe534d4240000000000000000000010001000000" + "00".repeat(44) + "410003001103" + "00".repeat(58),
          "00000045ff534d4272000000009801c8" + "00".repeat(20) + "1100000f" + "00".repeat(20) + "0000056936c0d501" + "0000000000",
          "12348400000000010000000020" + "434b" + "41".repeat(30) + "0000210001000000000019" + "01" + "444331" + "20".repeat(12)
              + "200400" + "010203040506");

  private interface Parser {
    void read(byte[] bytes) throws NotSpoken, IOException;
  }

  private static final List<Parser> PARSERS =
      List.of(
          BindMessage::read,
          SessionMessage::read,
          bytes -> NodeStatus.read(bytes, ID),
          bytes -> SmbTalk.anySmb(Exchange.message(new ByteArrayInputStream(bytes), new SmbFraming())),
          bytes -> Smb1Offer.read(Exchange.message(new ByteArrayInputStream(bytes), new SmbFraming())),
          bytes -> BindMessage.read(Exchange.message(new ByteArrayInputStream(bytes), BindMessage.FRAMING)),
          bytes -> SessionMessage.read(Exchange.message(new ByteArrayInputStream(bytes), SessionMessage.FRAMING)));

  @Provide
  Arbitrary<byte[]> inputs() {
    return Noise.around(SOUND.stream().map(HexFormat.of()::parseHex).toList());
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyInputIsReadOrRefused(@ForAll("inputs") byte[] bytes) {
    for (Parser parser : PARSERS) {
      try {
        parser.read(bytes);
      } catch (NotSpoken | IOException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  /** Without it the mutations above would be mutations of nonsense. */
  @Property(seed = "2026", tries = 1)
  void theSoundOnesAreRead() {
    for (String hex : SOUND) {
      byte[] bytes = HexFormat.of().parseHex(hex);
      assertThat(PARSERS).as(hex).anyMatch(parser -> reads(parser, bytes));
    }
  }

  private static boolean reads(Parser parser, byte[] bytes) {
    try {
      parser.read(bytes);
      return true;
    } catch (NotSpoken | IOException e) {
      return false;
    }
  }
}
