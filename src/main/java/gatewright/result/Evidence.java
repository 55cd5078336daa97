package gatewright.result;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was seen, by name. The names are fixed per probe and published in the run schema; values are texts, numbers, booleans,
 * and lists or maps of those.
 *
 * @param values sorted by name, unmodifiable
 */
public record Evidence(@JsonValue Map<String, Object> values) {
  @JsonCreator
  public Evidence {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** Nothing seen. */
  public static Evidence none() {
    return new Evidence(Map.of());
  }

  /** The value of that name, as text. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(Object::toString);
  }
}
