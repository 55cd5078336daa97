package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Roads;
import gatewright.probe.ask.Offsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OffsetsTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Offsets offsets = new Offsets();

  private void heard(int server, long millis) {
    String address = "203.0.113." + server;
    offsets.heard(new Offsets.Reading("time" + server, Roads.ip(address), Duration.ofMillis(millis), Duration.ofMillis(20)));
  }

  @Test
  void nobodyAskedMeansNothingIsKnown() {
    assertThat(offsets.ofThisWorkstation()).isEmpty();
  }

  @Test
  void majorityDecidesAndTheOddOneDoesNotMoveIt() {
    heard(1, 600_000);
    heard(2, 100);
    heard(3, -50);
    assertThat(offsets.ofThisWorkstation()).hasValueSatisfying(offset -> assertThat(offset.abs()).isLessThan(Duration.ofSeconds(1)));
  }

  @Test
  void twoThatContradictEachOtherSayNothing() {
    heard(1, 600_000);
    heard(2, 0);
    assertThat(offsets.ofThisWorkstation()).isEmpty();
  }

  @Test
  void sameAddressUnderTwoNamesCountsOnce() throws InterruptedException {
    heard(1, 0);
    heard(1, 600_000);
    assertThat(offsets.heard(Duration.ZERO)).hasSize(1);
    assertThat(offsets.ofThisWorkstation()).contains(Duration.ZERO);
  }

  @Test
  void webDatesHelpOnlyWhereNoTimeServerSpoke() {
    offsets.heardFromWeb("www.example", Roads.ip("203.0.113.80"), "Tue, 24 Nov 2026 11:00:00 GMT", NOW);
    assertThat(offsets.ofThisWorkstation()).contains(Duration.ofHours(1));
    heard(1, 0);
    assertThat(offsets.ofThisWorkstation()).contains(Duration.ZERO);
  }

  @Test
  void whatIsNoDateIsPassedOver() {
    for (String date : List.of("", "yesterday", "Tue, 99 Nov 2026 11:00:00 GMT", "0")) {
      offsets.heardFromWeb("www.example", Roads.ip("203.0.113.80"), date, NOW);
    }
    assertThat(offsets.heardFromWeb()).isEmpty();
  }
}
