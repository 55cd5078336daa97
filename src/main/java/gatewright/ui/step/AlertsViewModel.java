package gatewright.ui.step;

import gatewright.catalogue.Protocol;
import gatewright.site.Site;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.ArrayList;
import java.util.List;

/** The log server and the SNMP manager. */
public final class AlertsViewModel extends StepViewModel {
  private final FlagAnswer syslogUsed = new FlagAnswer("alerts.syslog.used", this::changed);
  private final TextAnswer syslogHost =
      new TextAnswer("alerts.syslog.host", FieldRules::host, this::changed).requiredIf(syslogUsed::value);
  private final UsualPort syslogPort = new UsualPort("alerts.syslog.port", this::changed);
  private final ChoiceAnswer<Syslog.Framing> framing =
      new ChoiceAnswer<>("alerts.syslog.framing", List.of(Syslog.Framing.values()), this::changed);
  private final ChoiceAnswer<Syslog.Format> format =
      new ChoiceAnswer<>("alerts.syslog.format", List.of(Syslog.Format.values()), this::changed);
  private final FlagAnswer syslogTls = new FlagAnswer("alerts.syslog.tls", this::changed);
  private final FlagAnswer snmpUsed = new FlagAnswer("alerts.snmp.used", this::changed);
  private final TextAnswer snmpHost =
      new TextAnswer("alerts.snmp.host", FieldRules::host, this::changed).requiredIf(snmpUsed::value);
  private final UsualPort snmpPort = new UsualPort("alerts.snmp.port", this::changed);
  private final ChoiceAnswer<Snmp.Version> version =
      new ChoiceAnswer<>("alerts.snmp.version", List.of(Snmp.Version.values()), this::changed);
  private final FlagAnswer inform = new FlagAnswer("alerts.snmp.inform", this::changed);
  private final TextAnswer snmpUser =
      new TextAnswer("alerts.snmp.user", FieldRules::text, this::changed).requiredIf(this::isV3);
  private final TextAnswer engineId = new TextAnswer("alerts.snmp.engineId", FieldRules::engineId, this::changed);
  private final Login login;

  /** The page of that wizard. */
  public AlertsViewModel(WizardModel model, Secrets secrets) {
    super(StepKind.ALERTS, model);
    login = new Login("alerts.snmp", "snmp", secrets, this::changed);
    syslogPort.usual(Protocol.SYSLOG.usualPort());
    snmpPort.usual(Protocol.SNMP.usualPort());
    syslogTls
        .valueProperty()
        .addListener((of, before, now) -> syslogPort.usual((now ? Protocol.SYSLOG_TLS : Protocol.SYSLOG).usualPort()));
    begin();
  }

  public FlagAnswer syslogUsed() {
    return syslogUsed;
  }

  public TextAnswer syslogHost() {
    return syslogHost;
  }

  public TextAnswer syslogPort() {
    return syslogPort.answer();
  }

  public ChoiceAnswer<Syslog.Framing> framing() {
    return framing;
  }

  public ChoiceAnswer<Syslog.Format> format() {
    return format;
  }

  public FlagAnswer syslogTls() {
    return syslogTls;
  }

  public FlagAnswer snmpUsed() {
    return snmpUsed;
  }

  public TextAnswer snmpHost() {
    return snmpHost;
  }

  public TextAnswer snmpPort() {
    return snmpPort.answer();
  }

  public ChoiceAnswer<Snmp.Version> version() {
    return version;
  }

  public FlagAnswer inform() {
    return inform;
  }

  public TextAnswer snmpUser() {
    return snmpUser;
  }

  public TextAnswer engineId() {
    return engineId;
  }

  /** The community, or the pass phrase of version 3; only its secret is asked. */
  public Login login() {
    return login;
  }

  /** Whether users take the place of communities. */
  public boolean isV3() {
    return version.is(Snmp.Version.V3);
  }

  @Override
  public List<FactPanel> panels() {
    return AlertFacts.of(test().entriesProperty().get());
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(syslogUsed));
    if (syslogUsed.value()) {
      asked.addAll(List.of(syslogHost, syslogPort.answer(), framing, format, syslogTls));
    }
    asked.add(snmpUsed);
    if (snmpUsed.value()) {
      asked.addAll(List.of(snmpHost, snmpPort.answer(), version, inform, login.passphrase()));
      if (isV3()) {
        asked.addAll(List.of(snmpUser, engineId));
      }
    }
    return asked;
  }

  @Override
  protected void show(Site site) {
    Syslog syslog = site.syslog();
    syslogUsed.show(syslog != null);
    syslogHost.show(syslog == null ? "" : syslog.host());
    syslogTls.show(syslog != null && syslog.tls());
    syslogPort.show(syslog == null ? 0 : syslog.port());
    framing.show(syslog == null ? Syslog.Framing.OCTET_COUNTED : syslog.framing());
    format.show(syslog == null ? Syslog.Format.RFC5424 : syslog.format());
    Snmp snmp = site.snmp();
    snmpUsed.show(snmp != null);
    snmpHost.show(snmp == null ? "" : snmp.host());
    snmpPort.show(snmp == null ? 0 : snmp.port());
    version.show(snmp == null ? Snmp.Version.V2C : snmp.version());
    inform.show(snmp != null && snmp.inform());
    snmpUser.show(snmp == null ? "" : snmp.user());
    engineId.show(snmp == null ? "" : snmp.engineId());
    login.show(site, snmp == null ? null : snmp.credential());
  }

  @Override
  protected Site apply(Site site) {
    SiteDraft draft = SiteDraft.of(site);
    draft.syslog(
        syslogUsed.value() && !syslogHost.value().isEmpty()
            ? new Syslog(syslogHost.value(), syslogPort.number(), framing.value(), format.value(), syslogTls.value())
            : null);
    boolean manager = snmpUsed.value() && !snmpHost.value().isEmpty();
    draft.snmp(manager ? snmp() : null);
    return login.alwaysInto(draft, manager).site();
  }

  private Snmp snmp() {
    return new Snmp(
        snmpHost.value(),
        snmpPort.number(),
        version.value(),
        login.id(),
        inform.value(),
        isV3() ? snmpUser.valueOrNull() : null,
        isV3() ? engineId.valueOrNull() : null);
  }
}
