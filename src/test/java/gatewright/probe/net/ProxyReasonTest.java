package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyReasonTest {
  private static HttpReply reply(String name, String value) {
    return new HttpReply("HTTP/1.1 502 x", 502, List.of(new HttpReply.Header(name, value)), new byte[0]);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p; error=http_request_denied | true | forbid the request",
        "p; error=destination_ip_prohibited; details=\"x\" | true | forbid the host's address",
        "p; error=dns_error; rcode=NXDOMAIN | false | look the host's name up",
        "p;error=\"connection_refused\" | false | refused its connection",
        "first; details=\"a; error=dns_error, b\"; error=connection_timeout, second | false | did not answer its connection",
        "p; error=new_error_of_2030 | false | names the error new_error_of_2030"
      })
  void proxyStatusIsPutIntoWords(String field, boolean denied, String words) {
    ProxyReason reason = ProxyReason.of(reply("Proxy-Status", field)).orElseThrow();
    assertThat(reason.denied()).isEqualTo(denied);
    assertThat(reason.words()).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ERR_ACCESS_DENIED 0 | true | forbid the request",
        "ERR_CACHE_ACCESS_DENIED 0 | true | forbid the request",
        "ERR_DNS_FAIL 0 | false | look the host's name up",
        "ERR_CONNECT_FAIL 110 | false | did not answer its connection",
        "ERR_CONNECT_FAIL 111 | false | refused its connection",
        "ERR_CONNECT_FAIL 99 | false | could not connect",
        "ERR_OF_THEIR_OWN 7 | false | ERR_OF_THEIR_OWN"
      })
  void squidsNamesArePutIntoWords(String field, boolean denied, String words) {
    ProxyReason reason = ProxyReason.of(reply("X-Squid-Error", field)).orElseThrow();
    assertThat(reason.denied()).isEqualTo(denied);
    assertThat(reason.words()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ExampleCDN", "p; details=\"error=dns_error\"", "p; received-status=404", "", "p; error="})
  void proxyThatOnlyPassesOnGivesNoReason(String field) {
    assertThat(ProxyReason.of(reply("Proxy-Status", field))).isEmpty();
    assertThat(reply("Proxy-Status", field).madeByProxy()).isFalse();
  }

  @Test
  void statusDecidesWhereNoReasonIsGiven() {
    assertThat(reply("Server", "p").deniedByProxy()).isFalse();
    assertThat(new HttpReply("HTTP/1.1 403 x", 403, List.of(), new byte[0]).deniedByProxy()).isTrue();
  }
}
