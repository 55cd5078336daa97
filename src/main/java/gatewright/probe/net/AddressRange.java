package gatewright.probe.net;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the Internet from those that mean something else at each site. */
public final class AddressRange {
  private AddressRange() {}

  /**
   * Whether it is of use on the Internet, by the special ranges of RFC 6890. Ranges for documentation count as of use: nobody
   * has them, and plans and examples write them where the Internet is meant.
   */
  public static boolean isPublic(InetAddress address) {
    byte[] raw = address.getAddress();
    boolean four = address instanceof Inet4Address;
    // RFC 6598: between a provider and its customers.
    boolean shared = four && raw[0] == 100 && (raw[1] & 0xC0) == 64;
    boolean reserved = four && (raw[0] == 0 || (raw[0] & 0xF0) == 0xF0);
    // RFC 4193.
    boolean uniqueLocal = !four && (raw[0] & 0xFE) == 0xFC;
    return !(shared || reserved || uniqueLocal || address.isSiteLocalAddress() || address.isLoopbackAddress()
        || address.isLinkLocalAddress() || address.isAnyLocalAddress() || address.isMulticastAddress());
  }
}
