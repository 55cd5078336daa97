package gatewright.document;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Evidence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvidenceWordsTest {
  private final EvidenceWords english = new EvidenceWords(new Words(Locale.ENGLISH));

  @Test
  void chainIsSaidInSentencesAndAPassShowsTheServersOwnOnly() {
    Evidence evidence =
        new Evidence(
            Map.of(
                "chain",
                List.of(
                    Map.of(
                        "subject", "CN=a.example", "issuer", "CN=CA", "notBefore", "2026-11-23T06:05:55Z", "notAfter",
                        "2027-02-22T06:05:55Z", "sha256", "91a4"),
                    Map.of("subject", "CN=CA", "issuer", "CN=CA")),
                "subject", "CN=a.example"));

    assertThat(english.all(evidence))
        .containsExactly(
            Fact.of(
                "Certificate", "CN=a.example, issued by CN=CA, valid from 23 Nov 2026, until 22 Feb 2027, SHA-256 91a4",
                "CN=CA, issued by CN=CA"));
    assertThat(english.telling(evidence).get(0).lines()).hasSize(1);
  }

  @Test
  void resolversMeasurementsMakeOneSentenceInTheDocumentsLanguage() {
    Evidence evidence =
        new Evidence(
            Map.of(
                "medianMillis", 2.24, "worstMillis", 28, "sent", 20, "lost", 0, "samples", List.of(2.2, 28), "edns", true,
                "rewriting", false, "blockListZone", "zen.example", "blockList127002", "127.0.0.4", "blockList127001",
                "NXDOMAIN"));

    assertThat(english.telling(evidence))
        .containsExactly(
            Fact.of(
                "Resolver",
                "median 2.2 ms, worst 28 ms, 0 of 20 lost, block lists work (zen.example), EDNS yes,"
                    + " honest about names that do not exist"));
    assertThat(new EvidenceWords(new Words(Locale.GERMAN)).telling(evidence).get(0).lines().get(0)).startsWith("Median 2,2 ms");
    assertThat(english.waits(evidence)).containsExactly(2.2, 28.0);
  }

  @Test
  void blockListThatDoesNotAnswerAsItShouldIsQuoted() {
    Evidence evidence =
        new Evidence(
            Map.of(
                "medianMillis", 2, "worstMillis", 3, "sent", 1, "lost", 0, "blockListZone", "zen.example", "blockList127002",
                "NXDOMAIN", "blockList127001", "NXDOMAIN"));

    assertThat(english.telling(evidence).get(0).lines().get(0))
        .contains("block list zen.example says NXDOMAIN for 127.0.0.2 and NXDOMAIN for 127.0.0.1");
  }

  @Test
  void whatADirectorySaysOfItselfMakesOneSentence() {
    Evidence evidence =
        new Evidence(
            Map.of(
                "namingContexts", List.of("DC=a,DC=example"), "dnsHostName", "dc1.a.example", "isGlobalCatalogReady", "TRUE",
                "ldapResult", "49 invalid credentials", "trustedBy", List.of("SYSTEM")));

    assertThat(english.telling(evidence))
        .containsExactly(Fact.of("Directory", "dc1.a.example, Global Catalogue, holds DC=a,DC=example"));
    assertThat(english.all(evidence))
        .contains(Fact.of("Result", "49 invalid credentials"), Fact.of("Trusted by", "the workstation’s own store"));
  }

  @Test
  void whatNobodyKnowsIsSaidWithoutTheBracketsOfAProgram() {
    Evidence evidence = new Evidence(Map.of("odd", List.of(Map.of("name", "x"), 3), "banner", "220 hello"));

    assertThat(english.all(evidence)).containsExactly(Fact.of("Greeting", "220 hello"), Fact.of("odd", "name: x; 3"));
    Evidence headers =
        new Evidence(
            Map.of("headers", List.of(Map.of("name", "Via", "value", "1.1 p"), Map.of("name", "Age", "value", 3))));
    assertThat(english.all(headers)).containsExactly(Fact.of("Headers", "Via: 1.1 p; Age: 3"));
    assertThat(english.said(evidence)).isEqualTo("220 hello");
  }
}
