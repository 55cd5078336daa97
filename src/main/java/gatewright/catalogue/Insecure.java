package gatewright.catalogue;

import java.util.Objects;

/**
 * Why a service is a weak one, as PCI DSS 1.2.6 wants it justified.
 *
 * @param why what an eavesdropper or a stranger gains
 * @param mitigation what lessens it
 */
public record Insecure(String why, String mitigation) {
  public Insecure {
    Objects.requireNonNull(why, "why");
    Objects.requireNonNull(mitigation, "mitigation");
  }
}
