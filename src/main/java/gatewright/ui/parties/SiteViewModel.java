package gatewright.ui.parties;

import gatewright.catalogue.Owner;
import gatewright.result.Vantage;
import gatewright.site.Access;
import gatewright.site.Customer;
import gatewright.site.Engineer;
import gatewright.site.Gateway;
import gatewright.site.Rules;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Who the customer is, who tests, and the gateways. */
public final class SiteViewModel extends StepViewModel {
  private final TextAnswer customer = new TextAnswer("site.customer", FieldRules::text, this::changed).required();
  private final TextAnswer place = new TextAnswer("site.place", FieldRules::text, this::changed);
  private final TextAnswer ticket = new TextAnswer("site.ticket", FieldRules::text, this::changed);
  private final ChoiceAnswer<Customer.Environment> environment =
      new ChoiceAnswer<>("site.environment", List.of(Customer.Environment.values()), this::changed);
  private final RowsAnswer<ContactRow> contacts = new RowsAnswer<>("site.contacts", this::nextContact, this::changed);
  private final TextAnswer engineer = new TextAnswer("site.engineer", FieldRules::text, this::changed).required();
  private final TextAnswer company = new TextAnswer("site.company", FieldRules::text, this::changed);
  private final TextAnswer email = new TextAnswer("site.email", FieldRules::mail, this::changed);
  private final RowsAnswer<GatewayRow> gateways =
      new RowsAnswer<>("site.gateways", this::nextGateway, this::changed).requiredIf(() -> true);
  private final ListAnswer administrators = new ListAnswer("site.administrators", FieldRules::network, this::changed);
  private final ListAnswer pmmUsers = new ListAnswer("site.pmmUsers", FieldRules::network, this::changed);

  /** The page of that wizard. */
  public SiteViewModel(WizardModel model) {
    super(StepKind.SITE, model);
    begin();
    model.siteProperty().addListener((of, before, now) -> ticketChanged(now));
  }

  public TextAnswer customer() {
    return customer;
  }

  public TextAnswer place() {
    return place;
  }

  public TextAnswer ticket() {
    return ticket;
  }

  public ChoiceAnswer<Customer.Environment> environment() {
    return environment;
  }

  public RowsAnswer<ContactRow> contacts() {
    return contacts;
  }

  public TextAnswer engineer() {
    return engineer;
  }

  public TextAnswer company() {
    return company;
  }

  public TextAnswer email() {
    return email;
  }

  public RowsAnswer<GatewayRow> gateways() {
    return gateways;
  }

  public ListAnswer administrators() {
    return administrators;
  }

  public ListAnswer pmmUsers() {
    return pmmUsers;
  }

  /** This workstation. */
  public Vantage workstation() {
    return model().open().vantage();
  }

  @Override
  public List<FactPanel> panels() {
    return new GatewayFacts(model().site(), workstation())
        .of(test().entriesProperty().get(), model().book().entries(StepKind.VENDOR));
  }

  @Override
  public List<Answer> answers() {
    return List.of(customer, place, ticket, environment, engineer, company, email, gateways, administrators, pmmUsers, contacts);
  }

  @Override
  protected void show(Site site) {
    Customer known = site.customer();
    customer.show(known.name());
    place.show(known.site());
    ticket.show(known.ticket());
    environment.show(known.environment());
    contacts.show(known.contacts().stream().map(contact -> ContactRow.of(contact, this::changed)).toList());
    engineer.show(site.engineer().name());
    company.show(site.engineer().company());
    email.show(site.engineer().email());
    gateways.show(site.gateways().stream().map(this::known).toList());
    administrators.show(site.access().administrators());
    pmmUsers.show(site.access().pmmUsers());
  }

  @Override
  protected Site apply(Site site) {
    List<String> ids = gateways.rows().stream().map(GatewayRow::id).toList();
    return SiteDraft.of(site)
        .customer(
            new Customer(
                customer.value(), place.value(), ticket.value(), environment.value(), contacts.values(ContactRow::value)))
        .engineer(new Engineer(engineer.value(), company.value(), email.value()))
        .gateways(gateways.values(GatewayRow::value))
        .access(new Access(administrators.values(), pmmUsers.values()))
        .peers(site.peers().stream().filter(peer -> ids.contains(peer.from()) && ids.contains(peer.to())).toList())
        .site();
  }

  /** The documents' page asks for the ticket too. */
  private void ticketChanged(Site now) {
    if (!now.customer().ticket().equals(ticket.value())) {
      ticket.show(now.customer().ticket());
    }
  }

  private GatewayRow known(Gateway gateway) {
    return GatewayRow.of(gateway, address -> elsewhere(gateway.id(), address), this::changed);
  }

  private boolean elsewhere(String id, String address) {
    return gateways.rows().stream()
        .filter(row -> !row.id().equals(id))
        .flatMap(row -> row.addresses().values().stream())
        .anyMatch(taken -> Rules.sameness(taken).equals(Rules.sameness(address)));
  }

  private GatewayRow nextGateway() {
    List<String> taken = gateways.rows().stream().map(GatewayRow::id).toList();
    String id = IntStream.rangeClosed(1, taken.size() + 1).mapToObj(number -> "gw" + number)
        .filter(candidate -> !taken.contains(candidate)).findFirst().orElseThrow();
    return new GatewayRow(id, address -> elsewhere(id, address), this::changed);
  }

  private ContactRow nextContact() {
    List<Owner> taken = contacts.rows().stream().map(row -> row.role().value()).toList();
    Owner role = Arrays.stream(Owner.values()).filter(owner -> !taken.contains(owner)).findFirst().orElse(Owner.NETWORK);
    return new ContactRow(role, this::changed);
  }
}
