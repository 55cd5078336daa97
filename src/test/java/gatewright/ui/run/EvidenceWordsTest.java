package gatewright.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Evidence;
import gatewright.ui.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceWordsTest {
  private final Texts texts = new Texts(Locale.ENGLISH);
  private final EvidenceWords words = new EvidenceWords(texts);

  @Test
  void whatIsKnownComesFirstInItsOrderAndTheRestUnderItsOwnName() {
    assertThat(words.of(new Evidence(Map.of("zebra", 1, "title", "Blocked", "status", "HTTP/1.1 403 Forbidden", "apple", "x"))))
        .extracting(EvidenceWords.Fact::name)
        .containsExactly("Status line", "Title of the page", "apple", "zebra");
  }

  @Test
  void everyCertificateIsALineOfItsOwn() {
    Map<String, Object> leaf =
        Map.of("subject", "CN=a", "issuer", "CN=b", "serial", "1", "notBefore", "2026-01-01T00:00:00Z", "notAfter",
            "2027-01-01T00:00:00Z", "sha256", "ab12");

    assertThat(words.of(new Evidence(Map.of("chain", List.of(leaf, leaf)))).get(0).value().lines())
        .containsExactly(
            "CN=a ← CN=b, valid 2026-01-01 to 2027-01-01, SHA-256 ab12",
            "CN=a ← CN=b, valid 2026-01-01 to 2027-01-01, SHA-256 ab12");
  }

  @Test
  void headersAreNameAndValueAndScroll() {
    EvidenceWords.Fact headers =
        words.of(new Evidence(Map.of("headers", List.of(Map.of("name", "Server", "value", "nginx"))))).get(0);

    assertThat(headers.value()).isEqualTo("Server: nginx");
    assertThat(headers.area()).isTrue();
  }

  @Test
  void timesHaveTheirUnitAndYesIsAWord() {
    assertThat(words.of(new Evidence(Map.of("medianMillis", 3.1, "rewriting", true))))
        .extracting(EvidenceWords.Fact::value)
        .containsExactly("3.1 ms", "Yes");
  }

  @Test
  void everyKnownNameHasItsLabelInBothLanguages() {
    Texts german = new Texts(Locale.GERMAN);

    assertThat(EvidenceWords.KNOWN).allMatch(name -> texts.has("evidence." + name) && german.has("evidence." + name));
  }
}
