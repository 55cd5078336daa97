package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * Addresses that the vendor gave up; a rule that still opens them leads to strangers.
 *
 * @param retiredOn ISO 8601
 * @param purpose what they once served
 */
public record RetiredAddresses(List<String> addresses, String retiredOn, String purpose, Source source) {
  public RetiredAddresses {
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(retiredOn, "retiredOn");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(source, "source");
  }
}
