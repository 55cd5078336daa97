package gatewright.ui.facts;

import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known of one thing that a page asks about.
 *
 * @param key the same as long as it is about the same thing
 * @param hint below the title; null for none
 * @param standing null if it does not stand in any way
 * @param checks ids of those that are told in full here, and need no row of their own
 */
public record FactPanel(String key, Message title, Message hint, Said standing, List<Part> parts, Set<String> checks) {
  public FactPanel {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(title, "title");
    parts = List.copyOf(parts);
    checks = Set.copyOf(checks);
  }

  /** One about checks. */
  public static FactPanel of(String key, Message title, Message hint, List<Entry> entries, List<Part> parts) {
    Set<String> ids = entries.stream().map(entry -> entry.check().id()).collect(Collectors.toSet());
    return new FactPanel(key, title, hint, Said.of(entries), parts, ids);
  }
}
