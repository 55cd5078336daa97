package gatewright.ui.step;

import gatewright.site.Controls;
import gatewright.site.Services;
import gatewright.site.Site;
import gatewright.site.TimeServers;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the gateway needs of its vendor, the time, and what the tester compares with. */
public final class VendorViewModel extends StepViewModel {
  private static final List<String> SERVICES =
      List.of("online-help", "product-updates", "rss-feed", "service-availability", "licence-validation");

  private final ListAnswer timeServers = new ListAnswer("vendor.timeServers", FieldRules::host, this::changed).eachOnce();
  private final Map<String, FlagAnswer> used = new LinkedHashMap<>();
  private final FlagAnswer rulesByAddress = new FlagAnswer("vendor.rulesByAddress", this::changed);
  private final TextAnswer controlHost = new TextAnswer("vendor.controlHost", FieldRules::hostAndPort, this::changed);
  private final TextAnswer portal = new TextAnswer("vendor.portal", FieldRules::url, this::changed);
  private final TextAnswer deadAddress = new TextAnswer("vendor.deadAddress", FieldRules::address, this::changed).required();
  private List<String> disabled = List.of();

  /** The page of that wizard. */
  public VendorViewModel(WizardModel model) {
    super(StepKind.VENDOR, model);
    SERVICES.forEach(id -> used.put(id, new FlagAnswer("service." + id, this::changed)));
    begin();
  }

  public ListAnswer timeServers() {
    return timeServers;
  }

  /** Services by id, each with whether the customer uses it. */
  public Map<String, FlagAnswer> used() {
    return Map.copyOf(used);
  }

  /** Their ids in the vendor's order. */
  public List<String> services() {
    return SERVICES;
  }

  public FlagAnswer rulesByAddress() {
    return rulesByAddress;
  }

  public TextAnswer controlHost() {
    return controlHost;
  }

  public TextAnswer portal() {
    return portal;
  }

  public TextAnswer deadAddress() {
    return deadAddress;
  }

  @Override
  public List<FactPanel> panels() {
    return VendorFacts.of(test().entriesProperty().get());
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(timeServers));
    asked.addAll(used.values());
    asked.addAll(List.of(rulesByAddress, controlHost, portal, deadAddress));
    return asked;
  }

  @Override
  protected void show(Site site) {
    timeServers.show(site.time().servers());
    disabled = site.services().disabled();
    used.forEach((id, flag) -> flag.show(!disabled.contains(id)));
    rulesByAddress.show(site.services().rulesByAddress());
    controlHost.show(site.controls().https());
    portal.show(site.controls().portal());
    deadAddress.show(site.controls().deadAddress());
  }

  @Override
  protected Site apply(Site site) {
    List<String> off = new ArrayList<>(disabled.stream().filter(id -> !used.containsKey(id) || !used.get(id).value()).toList());
    used.forEach(
        (id, flag) -> {
          if (!flag.value() && !off.contains(id)) {
            off.add(id);
          }
        });
    String dead = deadAddress.value().isEmpty() ? site.controls().deadAddress() : deadAddress.value();
    return SiteDraft.of(site)
        .time(new TimeServers(timeServers.values()))
        .services(new Services(off, rulesByAddress.value()))
        .controls(new Controls(controlHost.valueOrNull(), portal.valueOrNull(), dead))
        .site();
  }
}
