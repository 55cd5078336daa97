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
 * @param networks its addresses with the prefix lengths of their networks ("10.0.0.5/24"); empty if unknown
 */
public record Vantage(
    String name,
    Role role,
    String host,
    List<String> addresses,
    List<String> resolvers,
    String proxy,
    List<ProxySetting> proxySettings,
    List<String> networks) {
  public Vantage {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(role, "role");
    host = host == null ? "" : host;
    addresses = List.copyOf(addresses);
    resolvers = resolvers == null ? List.of() : List.copyOf(resolvers);
    proxySettings = proxySettings == null ? List.of() : List.copyOf(proxySettings);
    networks = networks == null ? List.of() : List.copyOf(networks);
  }

  /** A place of which nothing more is known than the proxy that counts. */
  public Vantage(String name, Role role, String host, List<String> addresses, List<String> resolvers, String proxy) {
    this(name, role, host, addresses, resolvers, proxy, List.of(), List.of());
  }

  /** A place whose networks are not known. */
  public Vantage(
      String name,
      Role role,
      String host,
      List<String> addresses,
      List<String> resolvers,
      String proxy,
      List<ProxySetting> proxySettings) {
    this(name, role, host, addresses, resolvers, proxy, proxySettings, List.of());
  }

  /** The same in these networks. */
  public Vantage in(List<String> known) {
    return new Vantage(name, role, host, addresses, resolvers, proxy, proxySettings, known);
  }

  /** What kind of place it is. Only GATEWAY proves the gateway's own path. */
  public enum Role {
    WORKSTATION,
    GATEWAY,
    OTHER
  }
}
