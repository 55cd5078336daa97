package gatewright.site;

import gatewright.catalogue.Protocol;
import java.util.List;
import java.util.Objects;

/**
 * A directory server.
 *
 * @param name what the customer calls it; empty if unknown
 * @param ports any of LDAP, LDAP_STARTTLS, LDAPS, GLOBAL_CATALOGUE, GLOBAL_CATALOGUE_TLS
 * @param baseDn empty if unknown
 * @param bindDn null to read anonymously
 * @param credential id of the bind password; null with a null {@code bindDn}
 */
public record Directory(
    String name, String host, Kind kind, List<Protocol> ports, String baseDn, String bindDn, String credential) {
  public Directory {
    name = name == null ? "" : name;
    Objects.requireNonNull(host, "host");
    kind = kind == null ? Kind.ACTIVE_DIRECTORY : kind;
    ports = ports == null ? List.of() : List.copyOf(ports);
    baseDn = baseDn == null ? "" : baseDn;
  }

  /** What it runs. */
  public enum Kind {
    ACTIVE_DIRECTORY,
    LDAP
  }
}
