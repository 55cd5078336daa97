package gatewright.site;

import java.util.List;
import java.util.Objects;

/**
 * An antivirus engine in use.
 *
 * @param cloudLookup whether it asks its maker's cloud at scan time
 * @param cloudHosts hosts the engineer obtained for that; the document names none that can be looked up
 */
public record Antivirus(Engine engine, boolean cloudLookup, List<String> cloudHosts) {
  public Antivirus {
    Objects.requireNonNull(engine, "engine");
    cloudHosts = cloudHosts == null ? List.of() : List.copyOf(cloudHosts);
  }

  /** The engines that the product can hold. */
  public enum Engine {
    AVIRA,
    KASPERSKY,
    SOPHOS
  }
}
