package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries over what only a newer version of the program understands. */
final class KeptFields {
  /** Fields by which elements of a list are known again. */
  private static final List<String> KEYS = List.of("id", "engine", "name");

  private KeptFields() {}

  /** Adds to a written site what the file on disk has beyond it. The writer writes every field that it knows. */
  static void keep(JsonNode old, ObjectNode written) {
    if (!old.path("schema").equals(written.path("schema"))) {
      written.set("schema", old.path("schema"));
      merge(old, written);
    }
  }

  private static void merge(JsonNode old, JsonNode written) {
    if (old instanceof ObjectNode from && written instanceof ObjectNode to) {
      for (Map.Entry<String, JsonNode> field : from.properties()) {
        if (to.has(field.getKey())) {
          merge(field.getValue(), to.get(field.getKey()));
        } else {
          to.set(field.getKey(), field.getValue());
        }
      }
    } else if (old instanceof ArrayNode from && written instanceof ArrayNode to) {
      for (int i = 0; i < to.size(); i++) {
        JsonNode element = to.get(i);
        counterpart(element, i, from).ifPresent(known -> merge(known, element));
      }
    }
  }

  private static Optional<JsonNode> counterpart(JsonNode written, int index, ArrayNode old) {
    for (String key : KEYS) {
      String value = written.path(key).asText();
      if (!value.isEmpty()) {
        for (JsonNode candidate : old) {
          if (candidate.path(key).asText().equals(value)) {
            return Optional.of(candidate);
          }
        }
        return Optional.empty();
      }
    }
    return Optional.ofNullable(old.get(index));
  }
}
