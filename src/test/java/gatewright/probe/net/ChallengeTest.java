package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChallengeTest {
  private static List<String> schemes(String... fields) {
    return Challenge.read(List.of(fields)).stream().map(Challenge::scheme).toList();
  }

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
    assertThat(schemes(field)).containsExactlyElementsOf(schemes.isEmpty() ? List.of() : List.of(schemes.split(" ")));
  }

  @Test
  void schemesOfSeveralFieldsAreGathered() {
    assertThat(schemes("Negotiate", "NTLM", "Basic realm=x")).containsExactly("Negotiate", "NTLM", "Basic");
  }

  @Test
  void parametersBelongToTheirScheme() {
    List<Challenge> read =
        Challenge.read(
            List.of("Digest realm=\"a \\\"b\\\", c\", NONCE=n1 , stale=TRUE, Digest realm=x, nonce=\"n2\", algorithm=SHA-256, Basic"));
    assertThat(read).hasSize(3);
    assertThat(read.get(0).parameter("realm")).isEqualTo("a \"b\", c");
    assertThat(read.get(0).parameter("nonce")).isEqualTo("n1");
    assertThat(read.get(0).parameter("stale")).isEqualTo("TRUE");
    assertThat(read.get(0).parameter("algorithm")).isEmpty();
    assertThat(read.get(1).parameter("nonce")).isEqualTo("n2");
    assertThat(read.get(2).parameters()).isEmpty();
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void challengeMadeToBeHardIsReadAllTheSame() {
    assertThat(schemes("Basic realm=\"" + "a\\\"".repeat(4000), "\"\\".repeat(4000), " ,".repeat(4000))).contains("Basic");
  }

  @Property(seed = "2026", tries = 100_000)
  void nothingThatComesBreaksTheReader(@ForAll("fields") String field) {
    List<Challenge> read = Challenge.read(List.of(field, field));
    assertThat(read).hasSizeLessThanOrEqualTo(20).allMatch(each -> !each.scheme().isEmpty());
    read.forEach(DigestLogin::of);
    ProxyReason.errors(field);
  }

  @Provide
  Arbitrary<String> fields() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "Digest ", "Basic", "realm=", "nonce=\"n\"", "qop=\"auth,auth-int\"", "algorithm=", "SHA-256-sess", "MD5", "\"", "\\", ",", "=",
            ";", " error=", "dns_error", " ", "\t", "stale=true", "\0", "é");
    Arbitrary<String> mutated = piece.list().ofMaxSize(30).map(pieces -> String.join("", pieces));
    return Arbitraries.oneOf(mutated, Arbitraries.strings().ofMaxLength(60));
  }
}
