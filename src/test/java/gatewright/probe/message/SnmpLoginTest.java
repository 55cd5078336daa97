package gatewright.probe.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snmp4j.security.SecurityLevel;

class SnmpLoginTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          SHA-256 "an auth phrase" AES-128 "a priv phrase" | SHA-256 | an auth phrase | AES-128 | a priv phrase
          sha auth-phrase aes priv-phrase                  | SHA     | auth-phrase    | AES     | priv-phrase
          MD5 auth-phrase DES priv-phrase                  | MD5     | auth-phrase    | DES     | priv-phrase
          SHA512 "auth phrase"                             | SHA512  | auth phrase    |         |
          one phrase for both                              | SHA     | one phrase for both | AES-128 | one phrase for both
          shared-phrase                                    | SHA     | shared-phrase  | AES-128 | shared-phrase
          """)
  void secretNamesProtocolsAndPhrases(String secret, String auth, String authPhrase, String priv, String privPhrase)
      throws SnmpLogin.Unusable {
    SnmpLogin login = SnmpLogin.parse("gateway", secret);
    assertThat(login.auth().protocol()).isEqualTo(auth);
    assertThat(login.auth().text()).isEqualTo(authPhrase);
    assertThat(login.priv() == null ? null : login.priv().protocol()).isEqualTo(priv);
    assertThat(login.priv() == null ? null : login.priv().text()).isEqualTo(privPhrase);
    assertThat(login.level()).isEqualTo(priv == null ? SecurityLevel.authNoPriv : SecurityLevel.authPriv);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "short", "SHA", "SHA short12", "SHA long-enough AES short", "SHA long-enough ROT13 long-enough", "SHA \"left open",
        "SHA a b c d",
        "SHA \"long enough\"AES \"long enough\""
      })
  void whatCannotBeUsedIsSaidWithoutRepeatingIt(String secret) {
    assertThatThrownBy(() -> SnmpLogin.parse("gateway", secret))
        .isInstanceOf(SnmpLogin.Unusable.class)
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("short").doesNotContain("enough").doesNotContain("open"));
  }

  @Test
  void phrasesAreNotPrinted() throws SnmpLogin.Unusable {
    assertThat(SnmpLogin.parse("gateway", "SHA auth-phrase AES priv-phrase").toString()).doesNotContain("phrase");
  }

  @Property(seed = "2026", tries = 100_000)
  void anyTextIsReadOrRefused(@ForAll("secrets") String secret) {
    try {
      SnmpLogin login = SnmpLogin.parse("gateway", secret);
      assertThat(login.auth().text().length()).isGreaterThanOrEqualTo(SnmpLogin.SHORTEST);
      assertThat(secret).contains(login.auth().text());
    } catch (SnmpLogin.Unusable e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> secrets() {
    Arbitrary<String> word =
        Arbitraries.of(
            "SHA", "MD5", "sha-256", "AES", "AES-256", "DES", "\"", " ", "  ", "a phrase", "phrases-", "\t", "\\", "ß");
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(60), word.list().ofMaxSize(12).map(words -> String.join("", words)));
  }
}
