package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubnetsTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.5/24, 10.0.0.2, true",
    "10.0.0.5/24, 10.0.1.2, false",
    "10.0.0.5/23, 10.0.1.2, true",
    "10.0.0.5/32, 10.0.0.5, true",
    "10.0.0.5/32, 10.0.0.4, false",
    "10.0.0.5/0, 192.0.2.7, true",
    "2001:db8:0:1::5/64, 2001:db8:0:1:ffff::2, true",
    "2001:db8:0:1::5/64, 2001:db8:0:2::2, false",
    "10.0.0.5/24, 2001:db8::2, false",
    "10.0.0.5, 10.0.0.5, false",
    "10.0.0.5/33, 10.0.0.5, false",
    "10.0.0.5/-1, 10.0.0.5, false",
    "10.0.0.5/24, seg1.acme.example, false",
  })
  void anAddressIsInTheNetworkOfAnother(String own, String address, boolean shared) {
    assertThat(Subnets.sharing(List.of(own), address).isPresent()).isEqualTo(shared);
  }

  @Test
  void theFirstOfSeveralIsNamed() {
    assertThat(Subnets.sharing(List.of("192.168.1.7/24", "10.20.0.5/24", "10.20.0.6/16"), "10.20.0.2")).contains("10.20.0.5/24");
  }
}
