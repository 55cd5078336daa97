package gatewright.site;

import java.util.List;

/**
 * The NTP servers that the gateway uses.
 *
 * @param servers names or addresses; empty for the vendor's default
 */
public record TimeServers(List<String> servers) {
  public TimeServers {
    servers = servers == null ? List.of() : List.copyOf(servers);
  }
}
