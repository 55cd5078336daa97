package gatewright.folder;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.plan.RequestNumbers;
import gatewright.site.JsonSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** {@code request-numbers.json}: the numbers that flows were ever given, and the revisions of the request. */
public final class NumbersFile {
  /** The version of the file format that this program writes. */
  public static final String SCHEMA = "gatewright/request-numbers/1";

  private final Path file;

  /**
   * Names the file.
   *
   * @param file need not exist
   */
  public NumbersFile(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /** Reads it. A file that is not there means that nothing was ever asked for. */
  public NumbersReading read() {
    if (Files.notExists(file)) {
      return new NumbersReading(Optional.of(RequestLedger.none()), List.of());
    }
    JsonSource.Parsed parsed = JsonFile.read(file);
    return parsed.tree()
        .map(tree -> new NumbersReader().read(tree))
        .orElseGet(() -> new NumbersReading(Optional.empty(), parsed.problems()));
  }

  /**
   * Writes it.
   *
   * @throws IOException if it cannot be written, if what stands there cannot be read, or if a number would change or be lost
   * @throws IllegalArgumentException if the ledger itself gives a number twice
   */
  public void write(RequestLedger ledger) throws IOException {
    RequestLedger before = read().ledger()
        .orElseThrow(() -> new IOException(file + " was not overwritten: it cannot be read, and numbers would be given twice"));
    if (!keeps(before, ledger)) {
      throw new IOException(file + " was not overwritten: it holds numbers that these do not keep");
    }
    ObjectNode tree = tree(ledger);
    NumbersReading again = new NumbersReader().read(tree);
    if (again.ledger().isEmpty()) {
      throw new IllegalArgumentException("numbers that could not be read again: " + again.problems());
    }
    AtomicFile.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      JsonFile.read(file).tree().ifPresent(old -> KeptFields.keep(old, tree));
    }
    AtomicFile.write(file, JsonFile.bytes(tree));
  }

  private static boolean keeps(RequestLedger before, RequestLedger after) {
    RequestNumbers old = before.numbers();
    RequestNumbers now = after.numbers();
    return now.flows().entrySet().containsAll(old.flows().entrySet())
        && old.members().entrySet().stream()
            .allMatch(flow -> members(now, flow.getKey()).entrySet().containsAll(flow.getValue().entrySet()))
        && after.revisions().size() >= before.revisions().size()
        && after.revisions().subList(0, before.revisions().size()).equals(before.revisions());
  }

  private static ObjectNode tree(RequestLedger ledger) {
    ObjectNode tree = new ObjectMapper().createObjectNode().put("schema", SCHEMA);
    ObjectNode flows = tree.putObject("flows");
    for (Map.Entry<String, Integer> flow : ledger.numbers().flows().entrySet()) {
      ObjectNode entry = flows.putObject(flow.getKey()).put("number", flow.getValue());
      members(ledger.numbers(), flow.getKey()).forEach(entry.putObject("members")::put);
    }
    for (RequestLedger.Revision revision : ledger.revisions()) {
      tree.withArray("revisions").addObject()
          .put("revision", revision.revision()).put("at", revision.at().toString()).put("sha256", revision.sha256());
    }
    tree.withArray("revisions");
    return tree;
  }

  private static SortedMap<String, Integer> members(RequestNumbers numbers, String flow) {
    return numbers.members().getOrDefault(flow, Collections.emptySortedMap());
  }
}
