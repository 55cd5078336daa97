package gatewright.practice.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnmpManagerTest {
  /** Version, community "public", PDU with request id 0x1234, no error, and one binding: sysUpTime.0 = 5 ticks. */
  private static final String BODY = "02 02 12 34 02 01 00 02 01 00 30 0f 30 0d 06 08 2b 06 01 02 01 01 03 00 43 01 05";

  private static final String DISCOVERY =
      "30 3a 02 01 03"
          + "30 0e 02 02 12 34 02 02 05 dc 04 01 04 02 01 03"
          + "04 10 30 0e 04 00 02 01 00 02 01 00 04 00 04 00 04 00"
          + "30 13 04 00 04 00 a0 0d 02 01 07 02 01 00 02 01 00 30 02 05 00";

  private final SnmpManager manager = new SnmpManager("public");

  @Test
  void informIsAcknowledgedWithItsOwnBindings() {
    assertThat(answer(v2c("70 75 62 6c 69 63", "a6"))).hasValue(v2c("70 75 62 6c 69 63", "a2").replace(" ", ""));
  }

  @Test
  void trapIsNeverAnswered() {
    assertThat(answer(v2c("70 75 62 6c 69 63", "a7"))).isEmpty();
  }

  @Test
  void strangersCommunityIsIgnored() {
    assertThat(answer(v2c("70 75 62 6c 69 64", "a6"))).isEmpty();
  }

  @Test
  void discoveryIsAnsweredWithTheEngineId() {
    String report = answer(DISCOVERY).orElseThrow();
    String engine = "80007ed904" + HexFormat.of().formatHex("practice".getBytes(US_ASCII));
    assertThat(report).contains("02021234").contains("040d" + engine).contains("a8").contains("2b060106030f01010400");
    assertThat(report).as("request id of the asker").contains("020107");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "30 03 02 01 01", "30 05 02 01 03 04 00", "ff ff ff ff ff", "30 84 7f ff ff ff"})
  void nonsenseIsDiscarded(String nonsense) {
    assertThat(answer(nonsense)).isEmpty();
  }

  private static String v2c(String community, String tag) {
    return "30 28 02 01 01 04 06 " + community + " " + tag + " 1b " + BODY;
  }

  private Optional<String> answer(String hex) {
    return manager.answer(HexFormat.of().parseHex(hex.replace(" ", ""))).map(HexFormat.of()::formatHex);
  }
}
