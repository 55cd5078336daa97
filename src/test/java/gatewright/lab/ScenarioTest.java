package gatewright.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
  private static final Path LAB = Path.of("src/test/lab/scenarios");

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name + ".scenario"), text);
  }

  private List<String> read(String name) throws IOException {
    return Scenario.read(folder, name).expectations().stream()
        .map(one -> one.service() + " " + one.target() + " " + one.words())
        .toList();
  }

  @Test
  void aFileStartsFromItsBaseAndNamesOnlyWhatIsDifferent() throws IOException {
    write("open", "# all\nexpect: dns a:53/udp PASS - ROUND_TRIP\nexpect: ntp b:123 PASS -\nexpect: ntp c:123 PASS -\n");
    write("wrong", "base: open\n\ndoes: anything: at 'all'\nexpect:  ntp  b:123  FAIL REFUSED|RESET  NAME_RESOLVED\n");

    assertThat(read("wrong"))
        .containsExactly("dns a:53/udp PASS, ROUND_TRIP", "ntp b:123 FAIL REFUSED|RESET, NAME_RESOLVED", "ntp c:123 PASS");
  }

  @Test
  void aStarStandsForManyTargetsAndLaterLinesWin() throws IOException {
    write("open", "expect: dns a:53/udp PASS -\nexpect: dns a:53/tcp PASS -\nexpect: ntp a:123 PASS -\n");
    write("wrong", "base: open\nexpect: * * FAIL NO_ANSWER\nexpect: dns *:53/udp WARN SLOW\n");

    assertThat(read("wrong"))
        .containsExactly("dns a:53/udp WARN SLOW", "dns a:53/tcp FAIL NO_ANSWER", "ntp a:123 FAIL NO_ANSWER");
  }

  @Test
  void whatASiteDoesNotPlanIsTakenOut() throws IOException {
    write("open", "expect: backup a:22 PASS -\nexpect: ntp a:123 PASS -\n");
    write("other", "base: open\nwithout: backup *\nexpect: backup a:21 PASS -\n");

    assertThat(read("other")).containsExactly("ntp a:123 PASS", "backup a:21 PASS");
  }

  @ParameterizedTest
  @CsvSource({
    "expect: dns a:53, expected SERVICE TARGET",
    "expect: dns a:53 GOOD -, GOOD",
    "expect: dns a:53 FAIL BROKEN, BROKEN",
    "expect: dns a:53 PASS - SEEN, SEEN",
    "expect: nothing * PASS -, there is nothing like nothing *",
    "without: nothing a:1, there is nothing like nothing a:1",
    "expekt: dns a:53 PASS -, no such key: expekt"
  })
  void aLineThatSaysNothingIsNamed(String line, String complaint) throws IOException {
    write("bad", "# first\n" + line + "\n");

    assertThatThrownBy(() -> read("bad"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("bad.scenario, line 2: ")
        .hasMessageContaining(complaint);
  }

  @Test
  void everyFileOfTheLaboratoryCanBeReadAndExpectsAWholeSite() throws IOException {
    List<Scenario> all = Scenario.all(LAB);

    assertThat(all).hasSizeGreaterThan(40);
    assertThat(all).allSatisfy(one -> assertThat(one.expectations()).as(one.name()).hasSizeGreaterThan(40));
  }
}
