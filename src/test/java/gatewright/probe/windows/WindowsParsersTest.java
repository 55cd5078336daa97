package gatewright.probe.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever comes from the network, a parser ends, with an answer or with its own exception. */
class WindowsParsersTest {
  private static final List<String> SOUND =
      List.of(
          "05000c03100000003c0000000100000" + "0b810b81053500000040031333500000001000000000000000000000000000000000000000000000000000000",
          "05000d0310000000140000000100000004000000",
          "fe534d4240000000000000000000010001000000" + "00".repeat(44) + "410003001103" + "00".repeat(60),
          "ff534d4272000000009801c8" + "00".repeat(20) + "0100000000",
          "a5a58400000000010000000020" + "434b" + "41".repeat(30) + "00" + "0021000100000000001702" + "44433120202020202020202020202020"
              + "0400" + "01020304050607");

  private interface Parser {
    void read(byte[] bytes) throws WrongBytes;
  }

  private static final List<Parser> PARSERS =
      List.of(
          EndpointMapper::read, NodeStatus::read, SmbNegotiation::read,
          bytes -> {
            if (bytes.length >= EndpointMapper.HEADER) {
              EndpointMapper.length(bytes);
            }
          },
          bytes -> {
            if (bytes.length >= SessionRequest.HEADER) {
              byte[] header = java.util.Arrays.copyOf(bytes, SessionRequest.HEADER);
              SessionRequest.read(header, java.util.Arrays.copyOfRange(bytes, SessionRequest.HEADER, bytes.length));
              SmbNegotiation.length(header);
            }
          });

  @Provide
  Arbitrary<byte[]> inputs() {
    Arbitrary<byte[]> anything = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> mutated =
        Combinators.combine(
                Arbitraries.of(SOUND), Arbitraries.integers().between(0, 200), Arbitraries.bytes(), Arbitraries.integers().between(0, 300))
            .as(WindowsParsersTest::mutated);
    return Arbitraries.oneOf(anything, mutated);
  }

  private static byte[] mutated(String hex, int where, byte value, int length) {
    byte[] bytes = HexFormat.of().parseHex(hex.length() % 2 == 0 ? hex : hex + "0");
    bytes[where % bytes.length] = value;
    return length > bytes.length ? bytes : java.util.Arrays.copyOf(bytes, length);
  }

  @Property(tries = 100_000, shrinking = ShrinkingMode.BOUNDED)
  void everyInputIsReadOrRefused(@ForAll("inputs") byte[] bytes) {
    for (Parser parser : PARSERS) {
      try {
        parser.read(bytes);
      } catch (WrongBytes e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Property(tries = 50)
  void identifiersSurviveTheirOrderOfBytes(@ForAll long high, @ForAll long low) {
    UUID id = new UUID(high, low);
    java.nio.ByteBuffer buffer = LittleEndian.buffer(16);
    LittleEndian.put(buffer, id);
    assertThat(LittleEndian.uuid(buffer.flip())).isEqualTo(id);
  }
}
