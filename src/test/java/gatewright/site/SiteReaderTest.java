package gatewright.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteReaderTest {
  private static final List<String> ODD_VALUES = List.of(
      "null", "true", "0", "-1", "1e400", "65536", "123456789012345678901234567890", "\"\"", "\" \"",
      "\"\\ud800\"", "\"\\u0000\"",
      "\"::\"", "\":\"", "\"[\"", "\"[:1\"", "\".\"", "\"..\"", "\"/\"", "\"1/2/3\"", "\"%\"", "\"@\"",
      "\"http://\"", "\"ß.。\"",
      "\"xn--\"", "\"0x\"", "\"1.\"", "[]", "{}", "[[]]", "[null]", "{\"\": 1}", "{\"/~\": {\"password\": 1}}");

  @Test
  void theExampleHasNoProblemsAndComesBackAsItWas() throws IOException {
    ObjectNode example = Samples.example();
    Reading reading = new SiteReader().read(example);
    assertThat(reading.problems()).isEmpty();

    ObjectNode written = SiteWriter.tree(reading.site().orElseThrow());
    assertThat(written.remove("catalogue")).isEqualTo(new ObjectMapper().readTree("{\"overlays\": []}"));
    assertThat(written).isEqualTo(example);
  }

  @Test
  void fieldsAreWrittenInTheOrderOfTheExample() throws IOException {
    List<String> written = new ArrayList<>();
    SiteWriter.tree(Samples.site()).fieldNames().forEachRemaining(written::add);
    written.remove("catalogue");
    List<String> example = new ArrayList<>();
    Samples.example().fieldNames().forEachRemaining(example::add);
    assertThat(written).containsExactlyElementsOf(example);
  }

  @Test
  void oddValuesAnywhereNeverMakeItThrow() throws IOException {
    Random random = new Random(20261124);
    ObjectMapper mapper = new ObjectMapper();
    for (int round = 0; round < 1000; round++) {
      ObjectNode tree = Samples.example();
      for (int changes = random.nextInt(3); changes >= 0; changes--) {
        change(tree, mapper.readTree(ODD_VALUES.get(random.nextInt(ODD_VALUES.size()))), random);
      }
      assertThatCode(() -> read(tree)).as("round " + round).doesNotThrowAnyException();
    }
  }

  @Test
  void oddBytesAnywhereNeverMakeItThrow() throws IOException {
    Random random = new Random(20261125);
    byte[] example = Samples.exampleBytes();
    for (int round = 0; round < 1000; round++) {
      byte[] file = example.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        file[random.nextInt(file.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> new SiteReader().read(file)).as("round " + round).doesNotThrowAnyException();
    }
  }

  /** Whatever is read can be written, and is then read as the same. */
  private static void read(ObjectNode tree) {
    Reading reading = new SiteReader().read(tree);
    assertThat(reading.complete()).isEqualTo(reading.problems().isEmpty());
    reading.site().ifPresent(site -> assertThat(new SiteReader().read(SiteWriter.tree(site)).site()).contains(site));
  }

  private static void change(JsonNode tree, JsonNode value, Random random) {
    JsonNode node = tree;
    while (true) {
      int index = random.nextInt(Math.max(1, node.size()));
      String name = node.properties().stream().skip(index).findFirst().map(Map.Entry::getKey).orElse("new");
      JsonNode child = node.isObject() ? node.get(name) : node.get(index);
      if (child != null && child.isContainerNode() && !child.isEmpty() && random.nextInt(5) > 0) {
        node = child;
      } else if (node instanceof ObjectNode object) {
        object.set(name, value);
        return;
      } else {
        ((ArrayNode) node).set(index, value);
        return;
      }
    }
  }
}
