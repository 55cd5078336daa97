package gatewright.site;

import gatewright.catalogue.Owner;
import java.util.List;
import java.util.Optional;

/**
 * Who the customer is.
 *
 * @param name empty if unknown, like every text here
 * @param site which of the customer's sites
 * @param ticket the customer's change or project number
 * @param contacts whom to ask
 */
public record Customer(String name, String site, String ticket, Environment environment, List<Contact> contacts) {
  public Customer {
    name = name == null ? "" : name;
    site = site == null ? "" : site;
    ticket = ticket == null ? "" : ticket;
    environment = environment == null ? Environment.PRODUCTION : environment;
    contacts = contacts == null ? List.of() : List.copyOf(contacts);
  }

  static Customer unknown() {
    return new Customer("", "", "", null, null);
  }

  /** The first contact for that kind of work. */
  public Optional<Contact> contact(Owner role) {
    return contacts.stream().filter(contact -> contact.role() == role).findFirst();
  }

  /** What the installation is for. */
  public enum Environment {
    PRODUCTION,
    TEST,
    DEVELOPMENT
  }

  /**
   * Somebody to ask.
   *
   * @param role the kind of work
   */
  public record Contact(Owner role, String name, String email, String phone) {
    public Contact {
      name = name == null ? "" : name;
      email = email == null ? "" : email;
      phone = phone == null ? "" : phone;
    }
  }
}
