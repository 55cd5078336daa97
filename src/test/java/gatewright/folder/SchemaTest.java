package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import gatewright.catalogue.Protocol;
import gatewright.plan.RequestNumbers;
import gatewright.result.Cause;
import gatewright.result.KnownHosts;
import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.result.Verdict;
import gatewright.site.Samples;
import gatewright.site.Site;
import gatewright.site.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program writes is what it publishes. */
class SchemaTest {
  private final ObjectMapper mapper = new ObjectMapper();

  @Test
  void exampleAndWrittenSitesFit() throws IOException {
    assertThat(errors("site-1", Samples.example())).isEmpty();
    assertThat(errors("site-1", SiteWriter.tree(Samples.site()))).isEmpty();
    assertThat(errors("site-1", SiteWriter.tree(Site.empty()))).isEmpty();
  }

  @Test
  void siteSchemaKnowsExactlyTheFieldsThatAreWritten() throws IOException {
    Set<String> published = new HashSet<>();
    fieldsOfSchema(schema("site-1").path("properties"), "", published);
    Set<String> written = new HashSet<>();
    fieldsOfTree(SiteWriter.tree(Samples.site()), "", written);
    assertThat(published).isEqualTo(written);
  }

  @Test
  void siteSchemaRefusesWhatTheReaderRefuses() throws IOException {
    ObjectNode site = Samples.example();
    site.withObject("/proxy").put("port", 0);
    site.withObject("/backup").put("protocol", "HTTPS");
    site.withObject("/snmp").put("community", "public");
    site.put("colour", "red");
    assertThat(errors("site-1", site)).extracting(error -> error.getInstanceLocation().toString())
        .contains("/proxy/port", "/backup/protocol", "/snmp", "");
  }

  @Test
  void writtenRunFits() throws IOException {
    JsonNode run = new RunJson().tree(SampleRuns.run("workstation", SampleRuns.STARTED, SampleRuns.dropped("185.155.104.24")));
    assertThat(errors("run-1", run)).isEmpty();
    ((ObjectNode) run.at("/results/0")).put("verdict", "MAYBE").remove("flow");
    assertThat(errors("run-1", run)).hasSize(2);
  }

  @Test
  void runSchemaKnowsEveryWord() throws IOException {
    JsonNode defs = schema("run-1").path("$defs");
    assertThat(words(defs.at("/verdict/enum"))).containsExactlyInAnyOrderElementsOf(names(Verdict.values()));
    assertThat(words(defs.at("/cause/enum"))).containsAll(names(Cause.values())).hasSize(Cause.values().length + 1);
    JsonNode custom = schema("site-1").at("/properties/custom/items/properties/protocol/enum");
    assertThat(words(custom)).containsAll(names(Protocol.values())).hasSize(Protocol.values().length + 1);
  }

  @Test
  void writtenNumbersFit(@TempDir Path directory) throws IOException {
    NumbersFile file = new NumbersFile(directory.resolve("n.json"));
    RequestNumbers numbers = new RequestNumbers(
        new TreeMap<>(Map.of("a", 1)), new TreeMap<>(Map.of("a", new TreeMap<>(Map.of("x", 1, "y", 2)))));
    file.write(RequestLedger.none().with(numbers).requested("0".repeat(64), SampleRuns.STARTED));
    JsonNode tree = mapper.readTree(file.file().toFile());
    assertThat(errors("request-numbers-1", tree)).isEmpty();
    ((ObjectNode) tree.at("/flows/a")).put("number", 0);
    assertThat(errors("request-numbers-1", tree)).hasSize(1);
  }

  @Test
  void writtenKnownHostsFit(@TempDir Path directory) throws IOException {
    KnownHostsFile file = new KnownHostsFile(directory.resolve("k.json"));
    file.add(
        List.of(
            new KnownHosts.Pin(
                KnownHosts.Kind.HOST_KEY, "h:22", "ssh-ed25519", "SHA256:" + "a".repeat(43), SampleRuns.STARTED, "Jo"),
            new KnownHosts.Pin(KnownHosts.Kind.CERTIFICATE, "h:636", "RSA", "0".repeat(64), SampleRuns.STARTED, "")));
    JsonNode tree = mapper.readTree(file.file().toFile());
    assertThat(errors("known-hosts-1", tree)).isEmpty();
    ((ObjectNode) tree.at("/hosts/0")).put("fingerprint", "aa:bb").remove("by");
    assertThat(errors("known-hosts-1", tree)).hasSize(2);
  }

  @Test
  void writtenConfirmationsFit(@TempDir Path directory) throws IOException {
    ConfirmationsFile file = new ConfirmationsFile(directory.resolve("c.json"));
    file.write(
        Confirmations.none()
            .with(new Confirmation("syslog/a:514/direct", "ACDE", SampleRuns.STARTED, true, "M. Novak", SampleRuns.STARTED)));
    JsonNode tree = mapper.readTree(file.file().toFile());
    assertThat(errors("confirmations-1", tree)).isEmpty();
    ((ObjectNode) tree.at("/confirmations/0")).put("by", " ");
    assertThat(errors("confirmations-1", tree)).hasSize(1);
  }

  private List<Error> errors(String name, JsonNode tree) throws IOException {
    Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema(name));
    return schema.validate(tree);
  }

  private JsonNode schema(String name) throws IOException {
    return mapper.readTree(Files.readString(Path.of("docs/schema/" + name + ".schema.json")));
  }

  private static void fieldsOfSchema(JsonNode properties, String place, Set<String> fields) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String name = place + "/" + property.getKey();
      fields.add(name);
      JsonNode part = property.getValue();
      fieldsOfSchema(part.path("properties"), name, fields);
      fieldsOfSchema(part.path("items").path("properties"), name, fields);
      part.path("anyOf").forEach(choice -> fieldsOfSchema(choice.path("properties"), name, fields));
    }
  }

  private static void fieldsOfTree(JsonNode tree, String place, Set<String> fields) {
    if (tree.isArray()) {
      tree.forEach(element -> fieldsOfTree(element, place, fields));
    }
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      fields.add(place + "/" + field.getKey());
      fieldsOfTree(field.getValue(), place + "/" + field.getKey(), fields);
    }
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Enum::name).toList();
  }
}
