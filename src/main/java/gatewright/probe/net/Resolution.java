package gatewright.probe.net;

import gatewright.result.Basis;
import gatewright.result.Cause;
import java.net.InetAddress;
import java.util.List;

/**
 * What became of a name.
 *
 * @param addresses that it has; empty on failure
 * @param basis GIVEN for an address, RESOLVED for a name, NONE on failure
 * @param resolver the address of the resolver that answered, "WORKSTATION" for one of the workstation's own; null if none did
 * @param aliases CNAME targets on the way; may be empty
 * @param failure null if it worked
 * @param detail one sentence
 * @param fallback a remark if the site's own resolvers did not serve this workstation; null otherwise
 * @param begin {@link System#nanoTime()}
 * @param end the same
 */
public record Resolution(
    List<InetAddress> addresses,
    Basis basis,
    String resolver,
    List<String> aliases,
    Cause failure,
    String detail,
    String fallback,
    long begin,
    long end) {
  /** Stands for the workstation's own resolvers in results. */
  public static final String WORKSTATION = "WORKSTATION";

  public Resolution {
    addresses = List.copyOf(addresses);
    aliases = List.copyOf(aliases);
  }

  /** Whether the chosen resolvers gave this workstation no answer at all, so that documented addresses may stand in. */
  public boolean unserved() {
    return failure == Cause.NAME_SERVER_SILENT || failure == Cause.NAME_SERVER_REFUSED;
  }
}
