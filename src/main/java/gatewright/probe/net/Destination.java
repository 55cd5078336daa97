package gatewright.probe.net;

import java.net.InetAddress;
import java.util.Objects;

/**
 * One address of a target.
 *
 * @param host the name it was asked for by, or the address as text
 * @param address where it is, before translation
 */
public record Destination(String host, InetAddress address, int port) {
  public Destination {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(address, "address");
  }

  @Override
  public String toString() {
    String text = address.getHostAddress();
    return (text.indexOf(':') >= 0 ? "[" + text + "]" : text) + ":" + port;
  }
}
