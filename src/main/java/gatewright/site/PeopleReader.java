package gatewright.site;

import gatewright.catalogue.Owner;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads who and where: customer, engineer, gateways, who reaches them, the logins that other answers refer to, and who signs. */
final class PeopleReader {
  private static final Rule NAME = Rules.text(Rules.NAME);

  private final References references;
  private final Map<String, String> addresses = new HashMap<>();

  PeopleReader(References references) {
    this.references = references;
  }

  Customer customer(Fields fields) {
    return new Customer(
        fields.needed("name", NAME, "the customer's name"),
        fields.text("site", NAME),
        fields.text("ticket", NAME),
        fields.word("environment", Customer.Environment.class, Customer.Environment.PRODUCTION),
        fields.parts("contacts", PeopleReader::contact));
  }

  Engineer engineer(Fields fields) {
    return new Engineer(fields.text("name", NAME), fields.text("company", NAME), fields.text("email", Rules.email()));
  }

  Gateway gateway(Fields fields) {
    String id = fields.key("id", Rules.identifier(), "a short id of its own, such as gw1");
    references.declare(References.Kind.GATEWAY, id, fields.pointer("id"));
    return new Gateway(
        id,
        fields.text("name", Rules.hostName()),
        fields.texts("addresses", Rules.address().and(address -> takenBy(address, id))),
        fields.text("zone", NAME),
        fields.textOrNull("natAddress", Rules.address()),
        fields.word("state", Gateway.State.class, Gateway.State.INSTALLED),
        fields.textOrNull("version", NAME));
  }

  Access access(Fields fields) {
    return new Access(fields.texts("administrators", Rules.network()), fields.texts("pmmUsers", Rules.network()));
  }

  Credential credential(Fields fields) {
    String id = fields.key("id", Rules.identifier(), "a short id of its own, such as backup");
    references.declare(References.Kind.CREDENTIAL, id, fields.pointer("id"));
    return new Credential(id, fields.textOrNull("user", NAME));
  }

  Paperwork paperwork(Fields fields) {
    Paperwork usual = Paperwork.usual();
    return new Paperwork(
        fields.word("language", Paperwork.Language.class, null),
        forms(fields, "request", usual.request()),
        forms(fields, "report", usual.report()),
        fields.textOrNull("neededBy", Rules.day()),
        fields.textOrNull("until", Rules.day()),
        fields.textOrNull("signsForPartner", NAME),
        fields.textOrNull("signsForCustomer", NAME));
  }

  private static List<Paperwork.Form> forms(Fields fields, String name, List<Paperwork.Form> usual) {
    return fields.has(name) ? fields.words(name, EnumSet.allOf(Paperwork.Form.class)) : usual;
  }

  private static Customer.Contact contact(Fields fields) {
    return new Customer.Contact(
        fields.word("role", Owner.class, null),
        fields.text("name", NAME),
        fields.text("email", Rules.email()),
        fields.text("phone", NAME));
  }

  private Optional<String> takenBy(String address, String gateway) {
    String other = addresses.putIfAbsent(IpText.key(address), gateway);
    return Optional.ofNullable(other).map(id -> "an address that is not listed twice; gateway \"" + id + "\" has it");
  }
}
