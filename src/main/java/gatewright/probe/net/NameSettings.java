package gatewright.probe.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.xbill.DNS.ResolverConfig;

/** What the system is set to for names; read from its configuration, without asking the network. */
public final class NameSettings {
  /** The system's resolvers, in its order; empty if it has none, or does not tell. */
  public List<InetAddress> resolvers() {
    return ResolverConfig.getCurrentConfig().servers().stream()
        .map(InetSocketAddress::getAddress)
        .filter(address -> address != null)
        .toList();
  }
}
