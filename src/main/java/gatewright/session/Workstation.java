package gatewright.session;

import gatewright.probe.net.ResolverSettings;
import gatewright.result.ProxySetting;
import gatewright.result.Vantage;
import gatewright.session.proxy.ProxyDiscovery;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** What this machine knows of itself, without asking the network. */
public final class Workstation {
  /** 192.0.2.1, which RFC 5737 keeps for documents. */
  private static final byte[] NOWHERE = {(byte) 192, 0, 2, 1};

  /** Whose way is asked for where proxies differ by host. */
  private static final String VENDOR = "www.clearswift.com";

  /** What this machine is usually called in results. */
  public static final String NAME = "workstation";

  private List<ProxySetting> proxySettings;

  /**
   * The vantage that this machine is. It is a gateway only where it has a gateway's address; what it is called proves nothing.
   *
   * @param name chosen by the engineer
   */
  public Vantage vantage(String name, Site site) {
    List<String> own = addresses();
    boolean gateway = site.gateways().stream().map(Gateway::addresses).flatMap(List::stream).anyMatch(own::contains);
    Vantage.Role other = name.equals(NAME) ? Vantage.Role.WORKSTATION : Vantage.Role.OTHER;
    List<String> resolvers = resolvers().stream().map(InetAddress::getHostAddress).toList();
    List<ProxySetting> settings = proxySettings();
    String proxy = ProxyDiscovery.proxyFor(VENDOR, settings).orElse(null);
    return new Vantage(name, gateway ? Vantage.Role.GATEWAY : other, hostName(), own, resolvers, proxy, settings)
        .in(networks());
  }

  /** What it is set to as its web proxy. Asked once, as the system's programs take a moment to tell. */
  public synchronized List<ProxySetting> proxySettings() {
    if (proxySettings == null) {
      proxySettings = ProxyDiscovery.ofThisMachine().settings(VENDOR);
    }
    return proxySettings;
  }

  /** Its addresses, without loopback and link-local ones, the one that leads outside first; empty if it is on no network. */
  public List<String> addresses() {
    return interfaces().stream().map(each -> text(each.getAddress())).toList();
  }

  /** The same with the prefix length of the network that each is in, as {@link Vantage#networks} has them. */
  public List<String> networks() {
    return interfaces().stream().map(each -> text(each.getAddress()) + "/" + each.getNetworkPrefixLength()).toList();
  }

  private static List<InterfaceAddress> interfaces() {
    List<InterfaceAddress> found = new ArrayList<>();
    try {
      for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
        if (each.isUp() && !each.isLoopback()) {
          each.getInterfaceAddresses().stream().filter(Workstation::reachesOthers).forEach(found::add);
        }
      }
    } catch (SocketException e) {
      // A machine that does not tell its interfaces has none that this program could name.
      return List.of();
    }
    InetAddress outward = outward();
    found.sort(
        Comparator.comparing((InterfaceAddress each) -> !each.getAddress().equals(outward))
            .thenComparing(each -> each.getAddress() instanceof Inet6Address));
    return found;
  }

  private static boolean reachesOthers(InterfaceAddress each) {
    return each != null && !each.getAddress().isLinkLocalAddress();
  }

  /** The address that packets to the Internet leave with; a connected datagram socket knows it and sends nothing. */
  private static InetAddress outward() {
    try (DatagramSocket socket = new DatagramSocket()) {
      socket.connect(new InetSocketAddress(InetAddress.getByAddress(NOWHERE), 9));
      return socket.getLocalAddress();
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  private static String text(InetAddress address) {
    return address.getHostAddress().replaceFirst("%.*", "");
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
