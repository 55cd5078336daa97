package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A large public DNS service, which block lists refuse.
 *
 * @param operator its name
 * @param addresses IPv4 and IPv6
 * @param basis SEED for the one that the document names, else where the list comes from
 */
public record PublicResolver(String operator, List<String> addresses, Provenance basis) {
  public PublicResolver {
    Objects.requireNonNull(operator, "operator");
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(basis, "basis");
  }
}
