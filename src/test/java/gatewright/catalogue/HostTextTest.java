package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostTextTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "www.clearswift.com", "Repo.clearswift.net", "kav-update-8-1.clearswift.net", "3com.example"})
  void names(String text) {
    assertThat(HostText.isName(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "-a", "a-", "a_b", "a b", "10.0.0.1", "999.1.1.1", "1.2.3", "fe80::1"})
  void noNames(String text) {
    assertThat(HostText.isName(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.1", "0.0.0.0", "255.255.255.255", "::1", "2620:fe::fe", "::ffff:192.0.2.1"})
  void addresses(String text) {
    assertThat(HostText.address(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "10.0.0", "10.0.0.256", "010.0.0.1", "10.0.0.0/8", ":", "1::2::3", "12345::", "fe80::1%eth0"})
  void noAddresses(String text) {
    assertThat(HostText.address(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.apc.avira.com"})
  void patterns(String text) {
    assertThat(HostText.isPattern(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "**", "*.", "*.*", "a.*.b", "*a.b", "apc.avira.com"})
  void noPatterns(String text) {
    assertThat(HostText.isPattern(text)).isFalse();
  }
}
