package gatewright.document;

import java.util.List;
import java.util.Objects;

/**
 * Something that is so, under its name.
 *
 * @param lines one at least
 */
public record Fact(String name, List<String> lines) {
  public Fact {
    Objects.requireNonNull(name, "name");
    lines = List.copyOf(lines);
  }

  static Fact of(String name, String... lines) {
    return new Fact(name, List.of(lines));
  }
}
