package gatewright.probe.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.xbill.DNS.ResolverConfig;

/** Which resolvers this machine is set to. */
public final class ResolverSettings {
  private ResolverSettings() {}

  /** In the system's order; empty if it is set to none. Read anew for each call, for laptops change networks. */
  public static List<InetAddress> ofThisMachine() {
    ResolverConfig.refresh();
    return ResolverConfig.getCurrentConfig().servers().stream().map(InetSocketAddress::getAddress).filter(Objects::nonNull)
        .toList();
  }
}
