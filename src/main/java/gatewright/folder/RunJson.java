package gatewright.folder;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import gatewright.result.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** The JSON form of a run, as {@code check --json} prints it and {@code *.run.json} holds it. */
public final class RunJson {
  private final ObjectMapper mapper;

  public RunJson() {
    SimpleModule times = new SimpleModule()
        .addSerializer(Instant.class, new InstantWriter())
        .addDeserializer(Instant.class, new InstantReader());
    mapper = new ObjectMapper()
        .registerModule(times)
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
        .configure(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, true)
        .configure(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, true)
        .configure(JsonParser.Feature.AUTO_CLOSE_SOURCE, false)
        .configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
  }

  /** The run as a tree. */
  public JsonNode tree(Run run) {
    return mapper.valueToTree(run);
  }

  /** Writes a run, indented, with a line feed at the end. The stream stays open. */
  public void write(Run run, OutputStream out) throws IOException {
    JsonFile.writer(mapper).writeValue(out, run);
    out.write('\n');
  }

  /**
   * Reads a run; fields that this version does not know are passed over. The stream stays open.
   *
   * @throws IOException if it is no run, or one of a newer version that cannot be understood
   */
  public Run read(InputStream in) throws IOException {
    JsonNode tree = mapper.readTree(in);
    String schema = tree == null ? "" : tree.path("schema").asText();
    if (!schema.equals(Run.SCHEMA) && !schema.startsWith(Run.SCHEMA + ".")) {
      throw new IOException("not a run of version " + Run.SCHEMA);
    }
    return mapper.treeToValue(tree, Run.class);
  }

  /** For single results and headers, in the same form. */
  ObjectMapper mapper() {
    return mapper;
  }

  /** UTC with milliseconds: the precision that firewall logs have. */
  private static final class InstantWriter extends StdSerializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter FORM =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    InstantWriter() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
      json.writeString(FORM.format(value));
    }
  }

  private static final class InstantReader extends StdDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
      String text = json.getValueAsString("");
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        return (Instant) context.handleWeirdStringValue(Instant.class, text, "not a time such as 2026-11-24T10:32:07.120Z");
      }
    }
  }
}
