package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.site.JsonSource;
import gatewright.site.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code confirmations.json}: what operators saw of the messages that were sent to them, who said so, and when. */
public final class ConfirmationsFile {
  /** The version of the file format that this program writes. */
  public static final String SCHEMA = "gatewright/confirmations/1";

  private static final String LIST = "confirmations";

  private final Path file;

  /**
   * Names the file.
   *
   * @param file need not exist
   */
  public ConfirmationsFile(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** Reads it. A file that is not there means that nobody said anything yet. */
  public ConfirmationsReading read() {
    if (Files.notExists(file)) {
      return new ConfirmationsReading(Optional.of(Confirmations.none()), List.of());
    }
    JsonSource.Parsed parsed = JsonFile.read(file);
    return parsed.tree()
        .map(ConfirmationsFile::read)
        .orElseGet(() -> new ConfirmationsReading(Optional.empty(), parsed.problems()));
  }

  /**
   * Writes it. Fields of a newer version that stand in the file are kept.
   *
   * @throws IOException if it cannot be written, or if what stands there cannot be read and would be lost
   */
  public void write(Confirmations confirmations) throws IOException {
    if (read().confirmations().isEmpty()) {
      throw new IOException(file + " was not overwritten: it cannot be read, and what operators said would be lost");
    }
    ObjectNode tree = new ObjectMapper().createObjectNode().put("schema", SCHEMA);
    tree.withArray(LIST);
    for (Confirmation said : confirmations.all()) {
      tree.withArray(LIST).addObject()
          .put("check", said.check())
          .put("token", said.token())
          .put("run", said.run().toString())
          .put("seen", said.seen())
          .put("by", said.by())
          .put("at", said.at().toString());
    }
    AtomicFile.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      JsonFile.read(file).tree().ifPresent(old -> KeptFields.keep(old, tree));
    }
    AtomicFile.write(file, JsonFile.bytes(tree));
  }

  private static ConfirmationsReading read(JsonNode tree) {
    List<Problem> problems = new ArrayList<>();
    String schema = tree.path("schema").asText();
    if (!schema.equals(SCHEMA) && !schema.startsWith(SCHEMA + ".")) {
      wrong(problems, "/schema", tree.path("schema"), "\"" + SCHEMA + "\"");
      return new ConfirmationsReading(Optional.empty(), problems);
    }
    if (!tree.path(LIST).isArray()) {
      wrong(problems, "/" + LIST, tree.path(LIST), "a list in brackets [ ]");
    }
    Confirmations confirmations = Confirmations.none();
    for (int i = 0; i < tree.path(LIST).size(); i++) {
      Optional<Confirmation> said = one(tree.path(LIST).get(i), "/" + LIST + "/" + i, problems);
      confirmations = said.map(confirmations::with).orElse(confirmations);
    }
    return problems.isEmpty()
        ? new ConfirmationsReading(Optional.of(confirmations), problems)
        : new ConfirmationsReading(Optional.empty(), problems);
  }

  private static Optional<Confirmation> one(JsonNode tree, String place, List<Problem> problems) {
    int before = problems.size();
    String check = text(tree, "check", "the id of a result", place, problems);
    String token = text(tree, "token", "the token that the message carried", place, problems);
    String by = text(tree, "by", "the name of whoever said so", place, problems);
    Instant run = time(tree, "run", place, problems);
    Instant at = time(tree, "at", place, problems);
    if (!tree.path("seen").isBoolean()) {
      wrong(problems, place + "/seen", tree.path("seen"), "true or false, without quotes");
    }
    return problems.size() > before
        ? Optional.empty()
        : Optional.of(new Confirmation(check, token, run, tree.path("seen").booleanValue(), by, at));
  }

  private static String text(JsonNode tree, String name, String what, String place, List<Problem> problems) {
    JsonNode value = tree.path(name);
    if (!value.isTextual() || value.textValue().isBlank()) {
      wrong(problems, place + "/" + name, value, what);
    }
    return value.asText();
  }

  private static Instant time(JsonNode tree, String name, String place, List<Problem> problems) {
    try {
      return Instant.parse(tree.path(name).asText());
    } catch (DateTimeException e) {
      wrong(problems, place + "/" + name, tree.path(name), "a time such as 2026-11-24T10:32:07.120Z");
      return Instant.EPOCH;
    }
  }

  private static void wrong(List<Problem> problems, String pointer, JsonNode value, String expected) {
    String shown = value.isObject() ? "{…}" : value.isArray() ? "[…]" : value.asText();
    problems.add(new Problem(Problem.Kind.WRONG, pointer, shown, expected));
  }
}
