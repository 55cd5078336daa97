package gatewright.site;

import java.util.Objects;

/**
 * What the tester compares with. None of it is needed by the gateway.
 *
 * @param https host and port of an HTTPS server outside that is not under test; null for none
 * @param portal URL of a page that a captive portal would replace; null for none
 * @param deadAddress an address where nothing can be (RFC 5737); whatever answers there is the path itself
 */
public record Controls(String https, String portal, String deadAddress) {
  public Controls {
    Objects.requireNonNull(deadAddress, "deadAddress");
  }

  static Controls usual() {
    return new Controls("www.clearswift.com:443", null, "192.0.2.1");
  }
}
