package gatewright.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published schemas against the shipped files and against the records. */
class SchemaTest {
  private static final Path SCHEMAS = Path.of("docs", "schema");
  private static final Path FILES = Path.of("src", "main", "resources", "catalogue");
  private static final Map<String, Class<? extends Record>> RECORDS =
      Map.of(
          "source", Source.class,
          "endpoint", Endpoint.class,
          "destination", Destination.class,
          "remark", Remark.class,
          "insecure", Insecure.class,
          "service", Service.class,
          "addressGroup", AddressGroup.class,
          "retiredAddresses", RetiredAddresses.class,
          "publicResolver", PublicResolver.class,
          "advisory", Advisory.class);

  @Test
  void shippedCatalogueIsValid() throws IOException {
    assertThat(errors("catalogue-1", Files.readString(FILES.resolve("clearswift-seg-4.json")))).isEmpty();
  }

  @Test
  void shippedOverlayIsValid() throws IOException {
    assertThat(errors("overlay-1", Files.readString(FILES.resolve("overlays/extras.json")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "id": "dns"                      | "id": "DNS of ours"
      "ports": "123"                   | "ports": "0"
      "transport": "UDP"               | "transport": "SCTP"
      "time.clearswift.net"            | "time_clearswift.net"
      "retiredOn": "2018-11-22"        | "retiredOn": "22/11/18"
      "proxyable": false               | "proxyable": "no"
      "when": "ALWAYS"                 | "when": "SOMETIMES"
      """)
  void schemaRefusesWhatTheReaderRefuses(String right, String wrong) throws IOException {
    String text = Files.readString(FILES.resolve("clearswift-seg-4.json"));
    assertThat(text).contains(right);
    assertThat(errors("catalogue-1", text.replace(right, wrong))).isNotEmpty();
  }

  @Test
  void schemasAndRecordsHaveTheSameFields() throws IOException {
    JsonNode catalogue = tree("catalogue-1");
    RECORDS.forEach((name, record) -> assertSameFields(catalogue.at("/$defs/" + name), record));
    assertSameFields(catalogue, Catalogue.class);
    assertSameFields(tree("overlay-1"), Overlay.class);
    assertSameFields(tree("overlay-1").at("/properties/change/items"), Overlay.Change.class);
  }

  private static void assertSameFields(JsonNode schema, Class<? extends Record> record) {
    Set<String> fields =
        Arrays.stream(record.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet());
    assertThat(names(schema.get("properties")::fieldNames)).as(record.getName()).isEqualTo(fields);
    Set<String> required = StreamSupport.stream(schema.get("required").spliterator(), false).map(JsonNode::asText)
        .collect(Collectors.toSet());
    fields.removeAll(RecordShape.optional(record));
    assertThat(required).as("required of " + record.getName()).isEqualTo(fields);
  }

  private static Set<String> names(Iterable<String> names) {
    return StreamSupport.stream(names.spliterator(), false).collect(Collectors.toSet());
  }

  private static JsonNode tree(String schema) throws IOException {
    return new ObjectMapper().readTree(SCHEMAS.resolve(schema + ".schema.json").toFile());
  }

  private static List<Error> errors(String schema, String json) throws IOException {
    String catalogue = Files.readString(SCHEMAS.resolve("catalogue-1.schema.json"));
    String overlay = Files.readString(SCHEMAS.resolve("overlay-1.schema.json"));
    Schema loaded = SchemaRegistry
        .withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(
                Map.of("urn:gatewright:schema:catalogue-1", catalogue, "urn:gatewright:schema:overlay-1", overlay)))
        .getSchema(SchemaLocation.of("urn:gatewright:schema:" + schema));
    return loaded.validate(json, InputFormat.JSON);
  }
}
