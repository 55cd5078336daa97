package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A large public DNS service, which block lists refuse. One operator may have several entries.
 *
 * @param operator its name
 * @param addresses IPv4 and IPv6
 * @param basis SEED for the one that the document names, else INFERRED
 * @param from where the addresses were read, in words; empty if that is not said
 */
public record PublicResolver(String operator, List<String> addresses, Provenance basis, String from) {
  public PublicResolver {
    Objects.requireNonNull(operator, "operator");
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(basis, "basis");
    from = from == null ? "" : from;
  }

  /** A service of which it is not said where its addresses were read. */
  public PublicResolver(String operator, List<String> addresses, Provenance basis) {
    this(operator, addresses, basis, "");
  }
}
