package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "fd00:0:0:0:0:0:0:2, fd00::2",
    "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:db8:0:0:1:0:0:0, 2001:db8:0:0:1::",
    "0:0:0:0:0:0:0:0, ::",
    "10.0.0.5, 10.0.0.5",
    "host.example, host.example",
    "10.0.0.0/8, 10.0.0.0/8"
  })
  void addressesOfSixteenBytesAreShortAndAllElseStaysAsItIs(String text, String expected) {
    assertThat(Addresses.text(text)).isEqualTo(expected);
  }

  @Test
  void severalAreJoined() {
    assertThat(Addresses.list(List.of("10.0.0.5", "fe80:0:0:0:0:0:0:1"))).isEqualTo("10.0.0.5, fe80::1");
  }
}
