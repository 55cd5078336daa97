package gatewright.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * The far end of a service, as far as the catalogue knows it. Hosts and addresses are never paired: the document does not.
 *
 * @param hosts host names as printed; compared without regard to case
 * @param patterns names with a wildcard; they cannot be looked up
 * @param addressGroup id of the {@link AddressGroup} documented for these hosts; null if none
 * @param rangesUrl where the operator publishes his address ranges; null if none
 * @param mirrors true if any one of the hosts will do
 * @param answer the customer's answer that names the far end, or replaces the hosts; null if the catalogue alone does
 * @param addedHosts those of the hosts that an overlay added, for which the address group says nothing; may be empty
 */
public record Destination(
    List<String> hosts,
    List<String> patterns,
    String addressGroup,
    String rangesUrl,
    boolean mirrors,
    Answer answer,
    List<String> addedHosts) {
  public Destination {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
    addedHosts = addedHosts == null ? List.of() : List.copyOf(addedHosts);
  }

  /** A far end without hosts that an overlay added. */
  public Destination(
      List<String> hosts, List<String> patterns, String addressGroup, String rangesUrl, boolean mirrors, Answer answer) {
    this(hosts, patterns, addressGroup, rangesUrl, mirrors, answer, List.of());
  }

  /** Whether the address group is printed beside this host. */
  public boolean documents(String host) {
    return addressGroup != null && contains(hosts, host) && !contains(addedHosts, host);
  }

  private static boolean contains(List<String> names, String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(wanted));
  }
}
