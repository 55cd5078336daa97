package gatewright.ui.dns;

import gatewright.result.ServiceResult;
import gatewright.site.Dns;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import java.util.List;
import java.util.Optional;

/** The resolvers that the gateway will ask. */
public final class DnsViewModel extends StepViewModel {
  /** A block list that every mail administrator knows, offered and not taken by itself. */
  public static final String WELL_KNOWN_ZONE = "zen.spamhaus.org";

  private final ChoiceAnswer<Dns.Kind> kind = new ChoiceAnswer<>("dns.kind", List.of(Dns.Kind.values()), this::changed);
  private final ListAnswer servers =
      new ListAnswer("dns.servers", FieldRules::address, this::changed).requiredIf(() -> true).eachOnce();
  private final TextAnswer blockListZone = new TextAnswer("dns.blockListZone", FieldRules::name, this::changed);

  /** The page of that wizard. */
  public DnsViewModel(WizardModel model) {
    super(StepKind.DNS, model);
    begin();
  }

  public ChoiceAnswer<Dns.Kind> kindOfServers() {
    return kind;
  }

  public ListAnswer servers() {
    return servers;
  }

  public TextAnswer blockListZone() {
    return blockListZone;
  }

  /** Resolvers of this workstation that are not in the list yet. */
  public List<String> found() {
    return model().open().vantage().resolvers().stream()
        .filter(server -> FieldRules.address(server).isEmpty() && !servers.values().contains(server))
        .toList();
  }

  /** Which of this workstation's own resolvers a server is, from 1; 0 if none. */
  public int ofWorkstation(String server) {
    return model().open().vantage().resolvers().indexOf(server) + 1;
  }

  /** What is known of a server; empty before it is planned. */
  public Optional<ServerFacts> facts(String server) {
    return facts().stream().filter(known -> known.server().equals(server)).findFirst();
  }

  /** What is known of each server that was tested, in the gateway's order. */
  public List<ServerFacts> facts() {
    return ServerFacts.of(test().entriesProperty().get());
  }

  /** How the service stands; empty until it was tested. */
  public Optional<ServiceResult> verdict() {
    return model().book().service("dns");
  }

  @Override
  public List<Answer> answers() {
    return List.of(kind, servers, blockListZone);
  }

  @Override
  protected void show(Site site) {
    Dns dns = site.dns();
    kind.show(dns == null ? Dns.Kind.INTERNAL : dns.kind());
    servers.show(dns == null ? List.of() : dns.servers());
    blockListZone.show(dns == null ? "" : dns.blockListZone());
  }

  @Override
  protected Site apply(Site site) {
    boolean nothing = site.dns() == null && kind.is(Dns.Kind.INTERNAL) && servers.values().isEmpty()
        && blockListZone.value().isEmpty();
    return SiteDraft.of(site)
        .dns(nothing ? null : new Dns(kind.value(), servers.values(), blockListZone.valueOrNull()))
        .site();
  }
}
