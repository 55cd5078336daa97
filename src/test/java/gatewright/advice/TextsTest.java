package gatewright.advice;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.plan.Proof;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  @ParameterizedTest
  @ValueSource(strings = {"i18n/result.properties", "i18n/result_de.properties"})
  void everyConstantHasItsWordsAndNoWordIsLeftOver(String file) {
    Set<String> expected = new TreeSet<>();
    expect(expected, "verdict", true, Verdict.values());
    expect(expected, "cause", true, Cause.values());
    expect(expected, "proof", true, Proof.values());
    expect(expected, "identity", true, Identity.values());
    expect(expected, "basis", true, Basis.values());
    expect(expected, "provenance", true, Provenance.values());
    expect(expected, "remark", true, Remark.Kind.values());
    expect(expected, "direction", true, Direction.values());
    expect(expected, "owner", false, Owner.values());
    expect(expected, "area", false, Area.values());
    expect(expected, "step", false, StepName.values());
    expect(expected, "way", false, Way.values());
    expect(expected, "role", false, Vantage.Role.values());

    assertThat(Bundles.keys(file)).isEqualTo(expected);
    assertThat(Bundles.properties(file).values()).allSatisfy(value -> assertThat(value.toString()).isNotBlank());
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void causesAreExplainedInWholeSentencesInBothLanguages(Cause cause) {
    assertThat(new Texts(Locale.ENGLISH).text(cause)).endsWith(".").doesNotContain(cause.name());
    assertThat(new Texts(Locale.GERMAN).text(cause)).endsWith(".").isNotEqualTo(new Texts(Locale.ENGLISH).text(cause));
  }

  @Test
  void wordsComeFromTheBundleOfTheLanguage() {
    assertThat(new Texts(Locale.ENGLISH).title(Cause.NO_ANSWER)).isEqualTo("No answer");
    assertThat(new Texts(Locale.GERMAN).title(Cause.NO_ANSWER)).isEqualTo("Keine Antwort");
    assertThat(new Texts(Locale.GERMAN).title(Remark.Kind.NOT_HTTPS)).isEqualTo("Kein HTTPS");
    assertThat(new Texts(Locale.ENGLISH).title(Vantage.Role.GATEWAY)).isEqualTo("gateway");
  }

  @Test
  void unknownLanguageGetsEnglishWhateverTheMachineSpeaks() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.GERMANY);
    try {
      assertThat(new Texts(Locale.FRENCH).title(Verdict.FAIL)).isEqualTo("Fail");
      assertThat(new Texts(Locale.ENGLISH).title(Verdict.FAIL)).isEqualTo("Fail");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static void expect(Set<String> keys, String kind, boolean text, Enum<?>... constants) {
    for (Enum<?> constant : constants) {
      keys.add(kind + "." + constant.name() + ".title");
      if (text) {
        keys.add(kind + "." + constant.name() + ".text");
      }
    }
  }
}
