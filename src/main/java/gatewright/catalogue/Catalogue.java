package gatewright.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All the services of one edition of a product, in the order of the vendor's document.
 *
 * @param schema of the file it was read from ("gatewright/catalogue/1")
 * @param product its full name
 * @param edition a short name for this edition of the catalogue ("4 / 2.4 (2018-11)")
 * @param source the vendor's document
 * @param overlays ids of the overlays that are already part of this; may be empty
 * @param advisories the document's running text, as far as it matters
 */
public record Catalogue(
    String schema,
    String product,
    String edition,
    Source source,
    List<String> overlays,
    List<Service> services,
    List<AddressGroup> addressGroups,
    List<RetiredAddresses> retiredAddresses,
    List<PublicResolver> publicResolvers,
    List<Advisory> advisories) {
  public Catalogue {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(product, "product");
    Objects.requireNonNull(edition, "edition");
    Objects.requireNonNull(source, "source");
    overlays = overlays == null ? List.of() : List.copyOf(overlays);
    services = List.copyOf(services);
    addressGroups = List.copyOf(addressGroups);
    retiredAddresses = List.copyOf(retiredAddresses);
    publicResolvers = List.copyOf(publicResolvers);
    advisories = List.copyOf(advisories);
  }

  /** The service of that id. */
  public Optional<Service> service(String id) {
    return services.stream().filter(service -> service.id().equals(id)).findFirst();
  }

  /** The addresses documented for a service's hosts; empty if there are none. */
  public Optional<AddressGroup> documented(Service service) {
    String group = service.destination().addressGroup();
    return addressGroups.stream().filter(candidate -> candidate.id().equals(group)).findFirst();
  }
}
