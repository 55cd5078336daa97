package gatewright.result;

import java.util.List;
import java.util.Objects;

/**
 * Where a run was made from.
 *
 * @param name chosen by the engineer ("workstation")
 * @param host the machine's own name; empty if unknown
 * @param addresses its addresses, the one that leads outside first
 * @param resolvers that it uses itself
 * @param proxy its system's proxy as {@code host:port}; null for none
 */
public record Vantage(
    String name, Role role, String host, List<String> addresses, List<String> resolvers, String proxy) {
  public Vantage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    host = host == null ? "" : host;
    addresses = List.copyOf(addresses);
    resolvers = resolvers == null ? List.of() : List.copyOf(resolvers);
  }

  /** What kind of place it is. Only GATEWAY proves the gateway's own path. */
  public enum Role {
    WORKSTATION,
    GATEWAY,
    OTHER
  }
}
