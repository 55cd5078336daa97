package gatewright.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
  private static final Expectation OPEN = new Expectation("backup", "a:22", "PASS", List.of(), "ROUND_TRIP");
  private static final Expectation DROPPED = new Expectation("ntp", "b:123", "FAIL", List.of("NO_ANSWER"), "");

  private static Comparison compare(Outcome... outcomes) {
    return Comparison.of(new Scenario("drop", List.of(OPEN, DROPPED)), List.of(outcomes));
  }

  private static Outcome backup(String verdict, String cause, String proof) {
    return new Outcome("backup", "a:22", verdict, cause, proof, "");
  }

  private static Outcome ntp(String verdict, String cause) {
    return new Outcome("ntp", "b:123", verdict, cause, "NAME_RESOLVED", "a reason");
  }

  @Test
  void theSameIsRight() {
    Comparison comparison = compare(backup("PASS", "", "ROUND_TRIP"), ntp("FAIL", "NO_ANSWER"));

    assertThat(comparison.right()).isEqualTo(2);
    assertThat(comparison.wrong()).isEmpty();
    assertThat(new Matrix(List.of(comparison)).share()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"FAIL,NO_ANSWER,ROUND_TRIP", "PASS,'',LOGGED_IN", "PASS,SLOW,ROUND_TRIP", "WARN,'',ROUND_TRIP"})
  void anotherVerdictCauseOrRungIsWrongAndNamed(String verdict, String cause, String proof) {
    Comparison comparison = compare(backup(verdict, cause, proof), ntp("FAIL", "NO_ANSWER"));

    assertThat(comparison.right()).isEqualTo(1);
    assertThat(comparison.wrong()).singleElement().asString()
        .startsWith("backup a:22: PASS, ROUND_TRIP expected, got " + verdict);
    assertThat(comparison.falsePasses()).isEmpty();
    assertThat(new Matrix(List.of(comparison)).share()).isEqualTo(0.5);
  }

  @Test
  void aPassWhereSomethingIsBrokenIsAFalsePass() {
    Matrix matrix = new Matrix(List.of(compare(backup("PASS", "", "ROUND_TRIP"), ntp("PASS", ""))));

    assertThat(matrix.falsePasses()).containsExactly("drop: ntp b:123");
    assertThat(matrix.words())
        .contains("FALSE PASS  drop: ntp b:123", "1 of 2 targets right in 1 scenarios: 50.00 %, 1 false passes");
  }

  @Test
  void oneFalseAddressOfATargetIsEnough() {
    Comparison comparison = compare(backup("PASS", "", "ROUND_TRIP"), ntp("FAIL", "NO_ANSWER"), ntp("PASS", ""));

    assertThat(comparison.falsePasses()).containsExactly("ntp b:123");
  }

  @Test
  void whatIsMissingAndWhatNobodyExpectedAreWrong() {
    Comparison comparison = compare(backup("PASS", "", "ROUND_TRIP"), new Outcome("ntp", "c:123", "PASS", "", "ROUND_TRIP", ""));

    assertThat(comparison.wrong())
        .containsExactly("ntp b:123: FAIL NO_ANSWER expected, got nothing", "ntp c:123: not expected at all");
    assertThat(comparison.targets()).isEqualTo(3);
  }

  @Test
  void aRunThatWasNotMadeIsWrongThroughout() {
    Comparison comparison = Comparison.none(new Scenario("drop", List.of(OPEN, DROPPED)), "no program");

    Matrix matrix = new Matrix(List.of(comparison));
    assertThat(matrix.share()).isZero();
    assertThat(matrix.targets()).isEqualTo(2);
    assertThat(matrix.words()).containsOnlyOnce("no program");
  }

  @Test
  void onlyRequiredResultsOfARunCountAndAreNamedAsPlanned() throws IOException {
    String run =
        """
        {"results": [
          {"purpose": "REQUIRED", "service": "dns", "check": "dns/10.0.0.53:53/udp@10.0.0.53", "verdict": "PASS", "cause": null,
           "proof": "ROUND_TRIP", "notes": []},
          {"purpose": "REQUIRED", "service": "rss-feed", "check": "rss-feed/www.example:80/proxy", "verdict": "FAIL",
           "cause": "NO_ANSWER", "proof": "NOTHING", "notes": ["silence", "more"]},
          {"purpose": "CONTROL", "service": "rss-feed", "check": "rss-feed/www.example:80/direct@192.0.2.7", "verdict": "FAIL",
           "cause": "REFUSED", "proof": "NOTHING", "notes": []}]}
        """;

    assertThat(Outcome.of(new ObjectMapper().readTree(run)))
        .containsExactly(
            new Outcome("dns", "10.0.0.53:53/udp", "PASS", "", "ROUND_TRIP", ""),
            new Outcome("rss-feed", "www.example:80", "FAIL", "NO_ANSWER", "NOTHING", "silence"));
  }
}
