package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * Addresses that the document prints beside one or several hosts without saying which belongs to which.
 *
 * @param id what destinations refer to
 * @param addresses as printed
 * @param date of the document, ISO 8601: the addresses may have changed since
 * @param note what is known of them; may be empty
 */
public record AddressGroup(String id, List<String> addresses, String date, String note) {
  public AddressGroup {
    Objects.requireNonNull(id, "id");
    addresses = List.copyOf(addresses);
    Objects.requireNonNull(date, "date");
    note = note == null ? "" : note;
  }
}
