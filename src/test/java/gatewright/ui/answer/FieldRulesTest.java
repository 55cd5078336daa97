package gatewright.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldRulesTest {
  @ParameterizedTest
  @ValueSource(strings = {"1", "80", "65535"})
  void portsFromOneTo65535AreAccepted(String text) {
    assertThat(FieldRules.port(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "80a", "-1", "999999999999", "8 0", "８０"})
  void otherPortsAreRefused(String text) {
    assertThat(FieldRules.port(text)).contains(Message.of("rule.port"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.20.0.53", "127.0.0.1", "192.0.2.1", "2001:db8::53", "1:2:3:4:5:6:7:8"})
  void addressesAreAccepted(String text) {
    assertThat(FieldRules.address(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "999.1.1.1", "10.20.0", "10.20.0.053", "fe80::1%eth0", "1::2::3", "1:2:3:4:5:6:7:8:9", "12345::", "host", "1:2",
        "::ffff:10.0.0.1"
      })
  void otherAddressesAreRefused(String text) {
    assertThat(FieldRules.address(text)).contains(Message.of("rule.address"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dc1.corp.example", "localhost", "a-b.c", "10.0.0.1", "xn--bcher-kva.example"})
  void hostsAreAccepted(String text) {
    assertThat(FieldRules.host(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a_b.example", "two words", "-a.example", "a-.example", "a..b", "10.0.0.300", "bücher.example", ".", "host."})
  void otherHostsAreRefused(String text) {
    assertThat(FieldRules.host(text)).contains(Message.of("rule.host"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.10.0.0/24", "10.10.0.1", "0.0.0.0/0", "2001:db8::/32", "::/128"})
  void networksAreAccepted(String text) {
    assertThat(FieldRules.network(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.10.0.0/33", "10.10.0.0/", "2001:db8::/129", "host/24", "/24", "10.0.0.0/-1", "10.10.0.1/24"})
  void otherNetworksAreRefused(String text) {
    assertThat(FieldRules.network(text)).contains(Message.of("rule.network"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.example.org:443", "[2001:db8::1]:443", "10.0.0.1:1"})
  void hostsWithAPortAreAccepted(String text) {
    assertThat(FieldRules.hostAndPort(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"www.example.org", ":443", "www.example.org:", "www.example.org:0"})
  void hostsWithoutAPortAreRefusedWhereOneIsDue(String text) {
    assertThat(FieldRules.hostAndPort(text)).contains(Message.of("rule.hostAndPort"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-01", "2028-02-29"})
  void daysAreAccepted(String text) {
    assertThat(FieldRules.day(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01.12.2026", "2026-13-01", "2026-02-30", "soon"})
  void otherDaysAreRefused(String text) {
    assertThat(FieldRules.day(text)).contains(Message.of("rule.day"));
  }
}
