package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.secret.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactorTest {
  private final Redactor redactor = new Redactor();

  @Test
  void hiddenTextIsNowhere() {
    redactor.hide("hunter2");
    assertThat(redactor.clean("pass=hunter2&again=hunter2")).isEqualTo("pass=••••&again=••••");
    assertThat(redactor.cleanValue(Map.of("list", List.of("a hunter2", 7)))).isEqualTo(Map.of("list", List.of("a ••••", 7)));
  }

  @Test
  void secretInsideAnotherDoesNotShowTheRest() {
    redactor.hide("pass");
    redactor.hide("pass-phrase-of-the-proxy");
    assertThat(redactor.clean("login pass-phrase-of-the-proxy")).isEqualTo("login ••••");
  }

  @Test
  void veryShortTextsAreNotHidden() {
    redactor.hide("ab");
    redactor.hide("");
    assertThat(redactor.clean("about")).isEqualTo("about");
  }

  @Test
  void charactersThatCannotBePrintedAreReplaced() {
    assertThat(redactor.clean("a\u0000b\u001b[31mc\u202ed\te\n")).isEqualTo("a\uFFFDb\uFFFD[31mc\uFFFDd\te\n");
    assertThat(redactor.clean("\uD800")).isEqualTo("\uFFFD");
    assertThat(redactor.clean("Übergröße 漢字 😀")).isEqualTo("Übergröße 漢字 😀");
    assertThat(redactor.clean(null)).isNull();
  }

  @Test
  void headersThatCarryLoginsAreNotKept() {
    assertThat(Redactor.keepsHeader("PROXY-AUTHORIZATION")).isFalse();
    assertThat(Redactor.keepsHeader("Set-Cookie")).isFalse();
    assertThat(Redactor.keepsHeader("Proxy-Authenticate")).isTrue();
  }

  @Test
  void cuttingATextNeverLeavesHalfASecret() {
    redactor.hide("hunter2");
    Trace trace = new Trace(System.nanoTime(), redactor);
    trace.keep("body", "x".repeat(10) + "hunter2", 14);
    assertThat(trace.evidence().text("body")).hasValueSatisfying(text -> assertThat(text).doesNotContain("hunt").hasSize(14));
  }

  @Test
  void loginValueIsBasicInUtf8() {
    try (Secret password = new Secret("pässwört".toCharArray())) {
      String header = ProxyTunnel.basic("svc", password);
      assertThat(new String(java.util.Base64.getDecoder().decode(header.substring(6)), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("svc:pässwört");
    }
  }
}
