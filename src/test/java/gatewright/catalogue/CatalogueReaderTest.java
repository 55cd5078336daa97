package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
  @TempDir Path folder;

  @Test
  void copyOfTheShippedFileReadsTheSame() throws IOException, CatalogueException {
    assertThat(new CatalogueReader().read(write(shipped()))).isEqualTo(new CatalogueReader().shipped());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "schema": "gatewright/catalogue/1" | "schema": "gatewright/catalogue/2" | /schema | catalogue/1
      "id": "dns"                        | "id": "ntp" | /services/8/id | once
      "id": "dns"                        | "id": "proxy" | /services/0/id | not proxy
      "id": "dns"                        | "name": "dns" | /services/0/id | to be there
      "id": "dns"                        | "id": "dns", "colour": "red" | /services/0/colour | known field
      "area": "NAMES"                    | "area": "GAMES" | /services/0/area | NAMES
      "ports": "123"                     | "ports": "65536" | /services/8/endpoints/0/ports | 1 to 65535
      "ports": "123"                     | "ports": 123 | /services/8/endpoints/0/ports | as a text
      "time.clearswift.net"              | "time clearswift.net" | /services/8/destination/hosts/0 | host name
      "*.apc.avira.com"                  | "apc.*.com" | /services/9/destination/patterns/0 | begins with *.
      "addressGroup": "rss-feed"         | "addressGroup": "feeds" | /services/6/destination/addressGroup | id of an address
      "185.181.126.115"                  | "185.181.126.315" | /addressGroups/2/addresses/0 | IPv4
      "retiredOn": "2018-11-22"          | "retiredOn": "22/11/18" | /retiredAddresses/0/retiredOn | 2018-11
      "engine": "SOPHOS"                 | "engine": "CLAMAV" | /services/5/condition/engine | SOPHOS
      "modes": ["FULL"]                  | "modes": ["HALF"] | /services/17/condition/modes | FULL
      "when": "ALWAYS"                   | "when": "SOMETIMES" | /services/0/condition/when | ALWAYS
      "proxyable": false                 | "proxyable": "no" | /services/0/proxyable | true or false
      "https://ip-ranges                 | "ftp://ip-ranges | /services/7/destination/rangesUrl | https://
      """)
  void problemIsNamedWithItsPlace(String right, String wrong, String pointer, String expected) throws IOException {
    String text = shipped();
    assertThat(text).contains(right);
    List<CatalogueProblem> problems = problems(text.replace(right, wrong));
    assertThat(problems).anySatisfy(problem -> {
      assertThat(problem.pointer()).isEqualTo(pointer);
      assertThat(problem.expected()).contains(expected);
    });
  }

  @Test
  void allProblemsAreNamedAtOnce() throws IOException {
    String text = shipped().replace("\"ports\": \"123\"", "\"ports\": \"0\"").replace("\"NAMES\"", "\"GAMES\"")
        .replace("\"id\": \"syslog\"", "\"id\": 7");
    assertThat(problems(text)).extracting(CatalogueProblem::pointer)
        .containsExactlyInAnyOrder("/services/0/area", "/services/8/endpoints/0/ports", "/services/22/id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"schema\": \"a\", \"schema\": \"b\"}", "{} {}"})
  void whatIsNoCatalogueIsRefused(String text) throws IOException {
    assertThat(problems(text)).isNotEmpty();
  }

  @Test
  void syntaxErrorIsNamedWithItsLine() throws IOException {
    assertThat(problems("{\n  \"schema\" 1\n}")).singleElement().asString().contains("line 2");
  }

  @Test
  void missingFileAndFolderAreProblems() {
    for (Path file : List.of(folder, folder.resolve("none.json"))) {
      CatalogueException refused = catchThrowableOfType(CatalogueException.class, () -> new CatalogueReader().read(file));
      assertThat(refused.problems()).singleElement().asString().contains(file.toString());
    }
  }

  @Test
  void hugeFileIsNotRead() throws IOException {
    assertThat(problems(" ".repeat((1 << 20) + 1))).singleElement().asString().contains("1 MiB");
  }

  private List<CatalogueProblem> problems(String text) throws IOException {
    Path file = write(text);
    return catchThrowableOfType(CatalogueException.class, () -> new CatalogueReader().read(file)).problems();
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("catalogue.json"), text);
  }

  private static String shipped() throws IOException {
    try (var in = CatalogueReader.class.getResourceAsStream(CatalogueReader.SHIPPED)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
