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
 * @param proxySettings all that it says of web proxies, and where; may be empty
 */
public record Vantage(
    String name,
    Role role,
    String host,
    List<String> addresses,
    List<String> resolvers,
    String proxy,
    List<ProxySetting> proxySettings) {
  public Vantage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    host = host == null ? "" : host;
    addresses = List.copyOf(addresses);
    resolvers = resolvers == null ? List.of() : List.copyOf(resolvers);
    proxySettings = proxySettings == null ? List.of() : List.copyOf(proxySettings);
  }

  /** A place of which nothing more is known than the proxy that counts. */
  public Vantage(String name, Role role, String host, List<String> addresses, List<String> resolvers, String proxy) {
    this(name, role, host, addresses, resolvers, proxy, List.of());
  }

  /** What kind of place it is. Only GATEWAY proves the gateway's own path. */
  public enum Role {
    WORKSTATION,
    GATEWAY,
    OTHER
  }
}
