package gatewright.ui.run;

import java.util.Set;

/**
 * Some checks that the list is narrowed to.
 *
 * @param words which they are
 * @param checks their ids
 */
public record Only(String words, Set<String> checks) {
  public Only {
    checks = Set.copyOf(checks);
  }
}
