package gatewright.session;

import gatewright.probe.net.ResolverSettings;
import gatewright.result.Vantage;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What this machine knows of itself, without asking the network. */
public final class Workstation {
  /** The vantage that this machine is. */
  public Vantage vantage(String name, Vantage.Role role) {
    List<String> resolvers = resolvers().stream().map(InetAddress::getHostAddress).toList();
    return new Vantage(name, role, hostName(), addresses(), resolvers, null);
  }

  /** Its addresses, without loopback and link-local ones; empty if it is on no network. */
  public List<String> addresses() {
    List<String> found = new ArrayList<>();
    try {
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (each.isUp() && !each.isLoopback()) {
          each.inetAddresses()
              .filter(address -> !address.isLinkLocalAddress())
              .map(InetAddress::getHostAddress)
              .map(text -> text.replaceFirst("%.*", ""))
              .forEach(found::add);
        }
      }
    } catch (SocketException e) {
      // A machine that does not tell its interfaces has none that this program could name.
      return List.of();
    }
    return found;
  }

  /** The resolvers that the system is set to. */
  public List<InetAddress> resolvers() {
    return ResolverSettings.ofThisMachine();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "";
    }
  }
}
