package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyTunnelTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Basic realm=\"proxy\"; Basic",
        "Negotiate; Negotiate",
        "Negotiate YIIabc==; Negotiate",
        "Negotiate, Basic realm=\"a, b\"; Negotiate Basic",
        "Digest realm=\"r, Basic x\", nonce=\"n\", qop=\"auth,auth-int\", algorithm=MD5, NTLM; Digest NTLM",
        "Basic realm=\"quoted \\\" comma, Digest x\"; Basic",
        "basic; basic",
        "''; ''",
        "=nonsense; ''"
      })
  void schemesOfAChallengeAreRead(String field, String schemes) {
    assertThat(ProxyTunnel.schemes(List.of(field)))
        .containsExactlyElementsOf(schemes.isEmpty() ? List.of() : List.of(schemes.split(" ")));
  }

  @Test
  void schemesOfSeveralFieldsAreGathered() {
    assertThat(ProxyTunnel.schemes(List.of("Negotiate", "NTLM", "Basic realm=x", "NTLM")))
        .containsExactly("Negotiate", "NTLM", "Basic");
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void challengeMadeToBeHardIsReadAllTheSame() {
    assertThat(ProxyTunnel.schemes(List.of("Basic realm=\"" + "a\\\"".repeat(4000), "\"\\".repeat(4000), " ,".repeat(4000))))
        .contains("Basic");
  }

  @Test
  void loginIsNotShownInText() {
    assertThat(new ProxyTunnel.Login("Basic c2VjcmV0", false).toString()).doesNotContain("c2VjcmV0");
    assertThat(new HttpTalk.Request("CONNECT", "a:443", "a:443", "Basic c2VjcmV0").toString()).doesNotContain("c2VjcmV0");
  }
}
