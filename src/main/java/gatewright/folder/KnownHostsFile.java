package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatewright.result.KnownHosts;
import gatewright.site.JsonSource;
import gatewright.site.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code known-hosts.json}: the host keys and certificates that the engineer confirmed for this site, and those he did not. */
public final class KnownHostsFile {
  /** The version of the file format that this program writes. */
  public static final String SCHEMA = "gatewright/known-hosts/1";

  /** By what an entry is known again. */
  private static final List<String> SLOT = List.of("kind", "endpoint", "algorithm", "fingerprint");

  private final Path file;

  /**
   * Names the file.
   *
   * @param file need not exist
   */
  public KnownHostsFile(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /**
   * What came of reading it.
   *
   * @param hosts empty if anything is wrong: what was confirmed must not be forgotten silently
   * @param problems all of them
   */
  public record Reading(Optional<KnownHosts> hosts, List<Problem> problems) {
    public Reading {
      Objects.requireNonNull(hosts, "hosts");
      problems = List.copyOf(problems);
    }
  }

  /** Reads it. A file that is not there means that nothing was ever confirmed. */
  public Reading read() {
    if (Files.notExists(file)) {
      return new Reading(Optional.of(KnownHosts.none()), List.of());
    }
    JsonSource.Parsed parsed = JsonFile.read(file);
    return parsed.tree()
        .map(tree -> new KnownHostsReader().read(tree))
        .orElseGet(() -> new Reading(Optional.empty(), parsed.problems()));
  }

  /**
   * Adds pins to what stands there; each takes the place of an older one of the same server and kind.
   *
   * @return all that is confirmed now
   * @throws IOException if it cannot be written, or if what stands there cannot be read
   */
  public KnownHosts add(List<KnownHosts.Pin> pins) throws IOException {
    KnownHosts known = known();
    for (KnownHosts.Pin pin : pins) {
      known = known.with(pin);
    }
    return written(known);
  }

  /**
   * Takes down that a server showed something else than its operator says.
   *
   * @return all that is known now
   * @throws IOException as {@link #add}
   */
  public KnownHosts deny(KnownHosts.Pin pin) throws IOException {
    return written(known().without(pin));
  }

  private KnownHosts known() throws IOException {
    return read().hosts().orElseThrow(() -> new IOException(file + " was not overwritten: it cannot be read"));
  }

  private KnownHosts written(KnownHosts known) throws IOException {
    ObjectNode tree = tree(known);
    AtomicFile.createDirectories(file.toAbsolutePath().getParent());
    if (Files.exists(file)) {
      JsonFile.read(file).tree().ifPresent(old -> keep(old, tree));
    }
    AtomicFile.write(file, JsonFile.bytes(tree));
    return known;
  }

  private static ObjectNode tree(KnownHosts known) {
    ObjectNode tree = new ObjectMapper().createObjectNode().put("schema", SCHEMA);
    put(tree, "hosts", known.pins());
    put(tree, "denied", known.denied());
    return tree;
  }

  private static void put(ObjectNode tree, String name, List<KnownHosts.Pin> pins) {
    ArrayNode list = tree.putArray(name);
    for (KnownHosts.Pin pin : pins) {
      list.addObject()
          .put("kind", pin.kind().name())
          .put("endpoint", pin.endpoint())
          .put("algorithm", pin.algorithm())
          .put("fingerprint", pin.fingerprint())
          .put("confirmed", pin.confirmed().toString())
          .put("by", pin.by());
    }
  }

  /** Carries over what a newer version put there, entry by entry: their order changes when one is confirmed anew. */
  private static void keep(JsonNode old, ObjectNode written) {
    if (old.path("schema").equals(written.path("schema"))) {
      return;
    }
    written.set("schema", old.path("schema"));
    carry(old, written);
    carry(old, written, "hosts");
    carry(old, written, "denied");
  }

  private static void carry(JsonNode old, ObjectNode written, String list) {
    for (JsonNode before : old.path(list)) {
      for (JsonNode now : written.path(list)) {
        if (SLOT.stream().allMatch(field -> before.path(field).equals(now.path(field)))) {
          carry(before, (ObjectNode) now);
        }
      }
    }
  }

  private static void carry(JsonNode from, ObjectNode to) {
    for (Map.Entry<String, JsonNode> field : from.properties()) {
      to.putIfAbsent(field.getKey(), field.getValue());
    }
  }
}
