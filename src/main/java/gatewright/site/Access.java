package gatewright.site;

import java.util.List;

/**
 * Who opens connections to the gateways.
 *
 * @param administrators networks (CIDR) or addresses of those who use the console and the management pages
 * @param pmmUsers networks or addresses of those who manage their held mail
 */
public record Access(List<String> administrators, List<String> pmmUsers) {
  public Access {
    administrators = administrators == null ? List.of() : List.copyOf(administrators);
    pmmUsers = pmmUsers == null ? List.of() : List.copyOf(pmmUsers);
  }
}
