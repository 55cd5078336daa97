package gatewright.site;

import java.util.List;
import java.util.Objects;

/**
 * The personal message manager, where users see and release their held mail.
 *
 * @param domainControllers asked for users' passwords in full mode; names or addresses
 */
public record Pmm(Mode mode, List<String> domainControllers) {
  public Pmm {
    Objects.requireNonNull(mode, "mode");
    domainControllers = domainControllers == null ? List.of() : List.copyOf(domainControllers);
  }

  /** How much of it is used. Only FULL asks domain controllers. */
  public enum Mode {
    OFF,
    DIGEST,
    LITE,
    FULL
  }
}
