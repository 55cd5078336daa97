package gatewright.ui.proxy;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Service;
import gatewright.result.ProxySetting;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.Login;
import gatewright.ui.step.StepViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The customer's HTTP proxy. */
public final class ProxyViewModel extends StepViewModel {
  private final ChoiceAnswer<Proxy.Kind> kind = new ChoiceAnswer<>("proxy.kind", List.of(Proxy.Kind.values()), this::changed);
  private final TextAnswer host = new TextAnswer("proxy.host", FieldRules::host, this::changed).requiredIf(this::used);
  private final TextAnswer port = new TextAnswer("proxy.port", FieldRules::port, this::changed).requiredIf(this::used);
  private final ChoiceAnswer<Proxy.Inspection> inspectsTls =
      new ChoiceAnswer<>("proxy.inspectsTls", List.of(Proxy.Inspection.values()), this::changed);
  private final ObservableList<ServiceSwitch> services = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ProxyFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts", ProxyFacts.none());
  private final ReadOnlyBooleanWrapper inspectionSuggested = new ReadOnlyBooleanWrapper(this, "inspectionSuggested");
  private final Login login;
  private final ScriptReader script;
  private List<String> given = List.of();

  /** The page of that wizard. */
  public ProxyViewModel(WizardModel model, Secrets secrets) {
    super(StepKind.PROXY, model);
    login = new Login("proxy", "proxy", secrets, this::changed);
    script = new ScriptReader(model.open().session()::proxyScript, model.background());
    model.planProperty().addListener((of, before, now) -> offer(model.catalogue()));
    begin();
    offer(model.catalogue());
    model.book().revisionProperty().addListener((of, before, now) -> look());
    model.siteProperty().addListener((of, before, now) -> look());
    look();
  }

  public ChoiceAnswer<Proxy.Kind> kindOfProxy() {
    return kind;
  }

  public TextAnswer host() {
    return host;
  }

  public TextAnswer port() {
    return port;
  }

  public ChoiceAnswer<Proxy.Inspection> inspectsTls() {
    return inspectsTls;
  }

  public Login login() {
    return login;
  }

  /** What the proxy can carry, each to be switched on or off. Empty until the catalogue is read. */
  public ObservableList<ServiceSwitch> services() {
    return services;
  }

  /** All that this workstation says of web proxies; may be empty. */
  public List<ProxySetting> found() {
    return model().open().vantage().proxySettings();
  }

  /** Reads proxy scripts. */
  public ScriptReader script() {
    return script;
  }

  /** Takes a proxy that was found. */
  public void take(String hostPort) {
    int colon = hostPort.lastIndexOf(':');
    String named = colon < 0 ? hostPort : hostPort.substring(0, colon);
    kind.valueProperty().set(Proxy.Kind.EXPLICIT);
    host.give(named.replaceAll("[\\[\\]]", ""));
    port.give(colon < 0 ? "" : hostPort.substring(colon + 1));
  }

  /** What is known of the proxy. */
  public ReadOnlyObjectProperty<ProxyFacts> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Whether tests have seen the proxy open TLS, and the answer says otherwise. */
  public ReadOnlyBooleanProperty inspectionSuggestedProperty() {
    return inspectionSuggested.getReadOnlyProperty();
  }

  /** Takes what tests have seen for the answer. */
  public void takeInspection() {
    inspectsTls.valueProperty().set(Proxy.Inspection.YES);
  }

  /** Whether there is a proxy. */
  public boolean used() {
    return kind.is(Proxy.Kind.EXPLICIT);
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(kind));
    if (used()) {
      asked.addAll(List.of(host, port));
      asked.addAll(login.answers());
      asked.add(inspectsTls);
    }
    return asked;
  }

  @Override
  protected void show(Site site) {
    Proxy proxy = site.proxy();
    kind.show(proxy.kind());
    host.show(proxy.host());
    port.show(proxy.port() == 0 ? "" : Integer.toString(proxy.port()));
    inspectsTls.show(proxy.inspectsTls());
    login.show(site, proxy.credential());
    given = proxy.services();
    services.forEach(service -> service.on().show(proxy.kind() == Proxy.Kind.NONE || given.contains(service.id())));
  }

  @Override
  protected Site apply(Site site) {
    boolean complete = used() && !host.value().isEmpty() && !port.value().isEmpty();
    SiteDraft draft = login.into(SiteDraft.of(site), complete);
    return draft
        .proxy(
            complete
                ? new Proxy(kind.value(), host.value(), port.number(0), login.credential(), inspectsTls.value(), carried())
                : Proxy.none())
        .site();
  }

  private void look() {
    if (model().planProperty().get() == null) {
      return;
    }
    ProxyFacts now =
        ProxyFacts.of(model().site().proxy(), model().catalogue(), model().planProperty().get(), model().book().entries());
    facts.set(now);
    inspectionSuggested.set(
        used() && !inspectsTls.is(Proxy.Inspection.YES) && now.inspection().filter(Inspection::byProxy).isPresent());
  }

  private List<String> carried() {
    if (services.isEmpty()) {
      return given;
    }
    Stream<String> switched = services.stream().filter(service -> service.on().value()).map(ServiceSwitch::id);
    Stream<String> unknown = given.stream().filter(id -> services.stream().noneMatch(service -> service.id().equals(id)));
    return Stream.concat(switched, unknown).toList();
  }

  private void offer(Catalogue catalogue) {
    if (catalogue == null) {
      return;
    }
    List<Service> carriable =
        catalogue.services().stream()
            .filter(service -> service.proxyable() && Proxy.couldCarry(service.id()))
            .toList();
    List<String> known = services.stream().map(ServiceSwitch::id).toList();
    if (known.equals(carriable.stream().map(Service::id).toList())) {
      return;
    }
    boolean fresh = model().site().proxy().kind() == Proxy.Kind.NONE;
    List<ServiceSwitch> next = new ArrayList<>();
    for (Service service : carriable) {
      FlagAnswer on = new FlagAnswer(service.title(), this::changed);
      on.show(fresh || given.contains(service.id()));
      next.add(new ServiceSwitch(service.id(), service.title(), on));
    }
    services.setAll(next);
  }

  /**
   * A service that the proxy can carry.
   *
   * @param title in the vendor's words
   */
  public record ServiceSwitch(String id, String title, FlagAnswer on) {}
}
