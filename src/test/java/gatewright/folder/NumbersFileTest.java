package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.plan.RequestNumbers;
import gatewright.site.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersFileTest {
  private static final String ONE = "1".repeat(64);
  private static final String TWO = "2".repeat(64);

  @TempDir Path directory;

  private NumbersFile file;

  @BeforeEach
  void nameTheFile() {
    file = new SiteFolder(directory).numbers();
  }

  @Test
  void noFileMeansThatNothingWasAskedFor() {
    assertThat(file.read().ledger()).contains(RequestLedger.none());
    assertThat(file.file()).doesNotExist();
  }

  @Test
  void writtenNumbersAreReadAgain() throws IOException {
    RequestLedger given = RequestLedger.none().with(numbers(Map.of("dns/DMZ", 1, "a/b~c", 2)));
    RequestLedger ledger = given.requested(ONE, SampleRuns.STARTED);
    file.write(ledger);
    assertThat(file.read().ledger()).contains(ledger);
    assertThat(file.read().problems()).isEmpty();
  }

  @Test
  void revisionIsNewOnlyIfTheRequestIs() {
    RequestLedger first = RequestLedger.none().requested(ONE, SampleRuns.STARTED);
    assertThat(RequestLedger.none().revision()).isZero();
    assertThat(first.revision()).isEqualTo(1);
    assertThat(first.requested(ONE, SampleRuns.STARTED.plusSeconds(9))).isEqualTo(first);
    RequestLedger third = first.requested(TWO, SampleRuns.STARTED).requested(ONE, SampleRuns.STARTED);
    assertThat(third.revision()).isEqualTo(3);
    assertThat(third.revisions()).extracting(RequestLedger.Revision::revision).containsExactly(1, 2, 3);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "nothing                                                        | ``                | line 1",
    "[]                                                             | /schema           | gatewright/request-numbers/1",
    "{\"schema\": \"gatewright/request-numbers/2\"}                 | /schema           | gatewright/request-numbers/1",
    "{S, \"revisions\": []}                                         | /flows            | an object",
    "{S, \"flows\": {}}                                             | /revisions        | a list",
    "{S, \"flows\": {\"a\": {\"number\": 0, \"members\": {}}}, R}   | /flows/a/number   | a whole number",
    "{S, \"flows\": {\"a\": {\"number\": \"1\", \"members\": {}}}, R} | /flows/a/number | a whole number",
    "{S, \"flows\": {\"a\": {\"members\": {}}}, R}                  | /flows/a/number   | a whole number",
    "{S, \"flows\": {\"a\": {\"number\": 1}}, R}                    | /flows/a/members  | an object",
    "{S, \"flows\": {\"a\": F, \"b/c\": F}, R}                      | /flows/b~1c/number | that no other entry has",
    "{S, \"flows\": {\"a\": F, \"a\": F}, R}                        | /flows/a          | once",
    "{S, \"flows\": {\"a\": {\"number\": 1, \"members\": {\"x\": 1, \"y\": 1}}}, R} | /flows/a/members/y | no other",
    "{S, \"flows\": {}, \"revisions\": [{\"revision\": 2, \"at\": \"2026-11-24T10:32:07Z\", H}]} | /revisions/0/revision | 1",
    "{S, \"flows\": {}, \"revisions\": [{\"revision\": 1, \"at\": \"yesterday\", H}]}            | /revisions/0/at | a time",
    "{S, \"flows\": {}, \"revisions\": [{\"revision\": 1, \"at\": \"2026-11-24T10:32:07Z\"}]}    | /revisions/0/sha256 | 64",
  })
  void brokenFileIsNamedAndNeverWrittenOver(String text, String pointer, String expected) throws IOException {
    String content = text
        .replace("S,", "\"schema\": \"gatewright/request-numbers/1\",")
        .replace(", R}", ", \"revisions\": []}")
        .replace(" F", " {\"number\": 1, \"members\": {}}")
        .replace(", H}", ", \"sha256\": \"" + ONE + "\"}");
    Files.writeString(file.file(), content);

    NumbersReading reading = file.read();
    assertThat(reading.ledger()).isEmpty();
    Problem problem = reading.problems().get(0);
    assertThat(problem.pointer()).isEqualTo(pointer);
    assertThat(problem.expected() + problem.value()).contains(expected);
    assertThatThrownBy(() -> file.write(RequestLedger.none()))
        .isInstanceOf(IOException.class).hasMessageContaining("not overwritten");
    assertThat(file.file()).hasContent(content);
  }

  @Test
  void numberThatWasGivenIsNeverLostOrChanged() throws IOException {
    RequestLedger before = RequestLedger.none().with(numbers(Map.of("a", 1, "b", 2))).requested(ONE, SampleRuns.STARTED);
    file.write(before);
    byte[] content = Files.readAllBytes(file.file());

    assertThatThrownBy(() -> file.write(before.with(numbers(Map.of("a", 1))))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.write(before.with(numbers(Map.of("a", 2, "b", 1))))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> file.write(RequestLedger.none().with(before.numbers()))).isInstanceOf(IOException.class);
    RequestNumbers memberless = new RequestNumbers(before.numbers().flows(), new TreeMap<>());
    assertThatThrownBy(() -> file.write(before.with(memberless))).isInstanceOf(IOException.class);
    assertThat(file.file()).hasBinaryContent(content);

    RequestLedger after = before.with(numbers(Map.of("a", 1, "b", 2, "c", 3)));
    file.write(after);
    assertThat(file.read().ledger()).contains(after);
  }

  @Test
  void numberGivenTwiceIsNotWritten() {
    RequestLedger twice = RequestLedger.none().with(numbers(Map.of("a", 1, "b", 1)));
    assertThatThrownBy(() -> file.write(twice)).isInstanceOf(IllegalArgumentException.class);
    assertThat(file.file()).doesNotExist();
  }

  private static RequestNumbers numbers(Map<String, Integer> flows) {
    TreeMap<String, SortedMap<String, Integer>> members = new TreeMap<>();
    flows.keySet().forEach(flow -> members.put(flow, new TreeMap<>(Map.of("x", 1, "y", 2))));
    return new RequestNumbers(new TreeMap<>(flows), members);
  }
}
