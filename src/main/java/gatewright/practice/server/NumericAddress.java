package gatewright.practice.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.xbill.DNS.Address;

/** Reads addresses without asking any name server, as the JDK's own reader may. */
public final class NumericAddress {
  private NumericAddress() {}

  /** The IPv4 or IPv6 address; empty if the text is none. */
  public static Optional<InetAddress> of(String text) {
    try {
      return Optional.of(Address.getByAddress(text));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
