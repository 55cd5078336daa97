package gatewright.catalogue;

import java.util.List;

/**
 * The far end of a service, as far as the catalogue knows it. Hosts and addresses are never paired: the document does not.
 *
 * @param hosts host names as printed; compared without regard to case
 * @param patterns names with a wildcard; they cannot be looked up
 * @param addressGroup id of the {@link AddressGroup} documented for these hosts; null if none
 * @param rangesUrl where the operator publishes his address ranges; null if none
 * @param mirrors true if any one of the hosts will do
 * @param answer the customer's answer that names the far end, or replaces the hosts; null if the catalogue alone does
 */
public record Destination(
    List<String> hosts, List<String> patterns, String addressGroup, String rangesUrl, boolean mirrors, Answer answer) {
  public Destination {
    hosts = hosts == null ? List.of() : List.copyOf(hosts);
    patterns = patterns == null ? List.of() : List.copyOf(patterns);
  }
}
