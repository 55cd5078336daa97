package gatewright.site;

import java.util.List;
import java.util.Objects;

/**
 * The resolvers that the gateway will ask.
 *
 * @param servers addresses, in the gateway's order
 * @param blockListZone the block list to test with; null for no such test
 */
public record Dns(Kind kind, List<String> servers, String blockListZone) {
  public Dns {
    Objects.requireNonNull(kind, "kind");
    servers = servers == null ? List.of() : List.copyOf(servers);
  }

  /** Whose resolvers they are. */
  public enum Kind {
    /** The customer's own, which may ask the whole Internet. */
    INTERNAL,
    EXTERNAL
  }
}
