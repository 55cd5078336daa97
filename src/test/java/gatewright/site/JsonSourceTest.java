package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JsonSourceTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "schema: 1                            | line 1, column 1  | neither a text in double quotes",
    "{schema: 1}                          | line 1, column 2  | a name in double quotes",
    "{'a': 1}                             | line 1, column 2  | a name in double quotes",
    "{\"a\" 1}                            | line 1, column 6  | a colon is due",
    "{\"a\": 1 \"b\": 2}                  | line 1, column 9  | a comma is missing",
    "{\"a\": [1, 2}                       | line 1, column 12 | brackets do not match",
    "{\"a\": 1,}                          | line 1, column 9  | after the last entry stands no comma",
    "{\"a\": tru}                         | line 1, column    | neither a text in double quotes",
    "{\"a\": 010}                         | line 1, column    | neither a text in double quotes",
    "{\"a\": \"\\q\"}                     | line 1, column    | a backslash",
    "{\"a\": \"x                          | line 1, column    | the file ends before",
    "{\"a\": {\"b\": 1}                   | line 1, column    | the file ends before",
    "{\"a\": 1} x                         | line 1, column    | neither a text in double quotes",
    "{\"a\": 1} {}                        | line 1            | nothing after the end",
    "{\"a\": 1}]                          | line 1, column    | brackets do not match",
  })
  void brokenJsonIsNamedWithItsPlace(String text, String value, String expected) {
    JsonSource.Parsed parsed = JsonSource.parse(text.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.tree()).isEmpty();
    assertThat(parsed.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG);
      assertThat(problem.pointer()).isEmpty();
      assertThat(problem.value()).startsWith(value);
      assertThat(problem.expected()).contains(expected);
    });
  }

  @Test
  void emptyFileIsNamedAsThat() {
    assertThat(problem("").value()).isEqualTo("an empty file");
    assertThat(problem(" \n ").expected()).contains("a JSON object");
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        Arguments.of("UTF-16LE", "\uFEFF", "UTF-16"),
        Arguments.of("UTF-16BE", "\uFEFF", "UTF-16"),
        Arguments.of("UTF-16LE", "", "UTF-16"),
        Arguments.of("UTF-16BE", "", "UTF-16"),
        Arguments.of("UTF-32LE", "\uFEFF", "UTF-32"),
        Arguments.of("UTF-32BE", "\uFEFF", "UTF-32"),
        Arguments.of("UTF-8", "\uFEFF", "UTF-8 with a byte order mark"),
        Arguments.of("ISO-8859-1", "", "bytes that are no UTF-8"));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("encodings")
  void otherEncodingsAreNamed(String charset, String mark, String value) {
    JsonSource.Parsed parsed = JsonSource.parse((mark + "{\"a\": \"ü\"}").getBytes(Charset.forName(charset)));
    assertThat(parsed.tree()).isEmpty();
    assertThat(parsed.problems()).singleElement().satisfies(problem -> {
      assertThat(problem.value()).isEqualTo(value);
      assertThat(problem.expected()).contains("plain UTF-8");
    });
  }

  @Test
  void theLineIsNamedWhereverTheFileBreaks() throws IOException {
    String example = new String(Samples.exampleBytes(), StandardCharsets.UTF_8);
    assertThat(problem("}" + example).value()).isEqualTo("line 1, column 1");
    assertThat(problem(example.replace("\"INTERNAL\",", "\"INTERNAL\"")).value()).startsWith("line 16, column 30");
    assertThat(problem(example.substring(0, example.lastIndexOf('}'))).value()).startsWith("line 42, column 1");
  }

  @Test
  void everyFieldThatStandsTwiceIsNamed() {
    JsonSource.Parsed parsed = JsonSource.parse(
        "{\"a\": {\"b\": 1,\n\"b\": 2}, \"c\": [{\"d\": 1}, {\"d\": 1, \"d\": 2}], \"a\": 3}".getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.tree()).isEmpty();
    assertThat(parsed.problems()).extracting(Problem::pointer).containsExactly("/a/b", "/c/1/d", "/a");
    assertThat(parsed.problems()).extracting(Problem::value).containsOnly("line 2");
  }

  @Test
  void whatStandsThereIsNotRepeated() {
    assertThat(problem("{\"password\": hunter2}").toString()).doesNotContain("hunter");
    assertThat(problem("hunter2").toString()).doesNotContain("hunter");
  }

  @Test
  void deepNestingIsAProblemAndNoOverflow() {
    assertThat(problem("[".repeat(100_000)).expected()).contains("nested too deep");
  }

  @Test
  void topLevelThatIsNoObjectIsRefused() {
    assertThat(new SiteReader().read("[]".getBytes(StandardCharsets.UTF_8)).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.expected()).contains("a JSON object in braces"));
  }

  private static Problem problem(String text) {
    JsonSource.Parsed parsed = JsonSource.parse(text.getBytes(StandardCharsets.UTF_8));
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().get(0);
  }
}
