package gatewright.ui.step;

import gatewright.site.Snmp;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.PageTools;
import javafx.fxml.FXML;
import javafx.scene.layout.VBox;

/** Shows the log server and the SNMP manager. */
public final class AlertsController extends FormController<AlertsViewModel> {
  @FXML private FlagField syslogUsed;
  @FXML private VBox syslog;
  @FXML private AnswerField syslogHost;
  @FXML private AnswerField syslogPort;
  @FXML private ChoiceField framing;
  @FXML private ChoiceField format;
  @FXML private FlagField syslogTls;
  @FXML private FlagField snmpUsed;
  @FXML private VBox snmp;
  @FXML private AnswerField snmpHost;
  @FXML private AnswerField snmpPort;
  @FXML private ChoiceField version;
  @FXML private AnswerField passphrase;
  @FXML private FlagField inform;
  @FXML private VBox third;
  @FXML private AnswerField snmpUser;
  @FXML private AnswerField engineId;
  @FXML private Callout needless;

  /** For that page. */
  public AlertsController(AlertsViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    AlertsViewModel asked = viewModel();
    syslogUsed.show(asked.syslogUsed(), wiring());
    syslogHost.show(asked.syslogHost(), wiring());
    syslogPort.show(asked.syslogPort(), wiring());
    framing.show(asked.framing(), "framing", wiring());
    format.show(asked.format(), "format", wiring());
    syslogTls.show(asked.syslogTls(), wiring());
    snmpUsed.show(asked.snmpUsed(), wiring());
    snmpHost.show(asked.snmpHost(), wiring());
    snmpPort.show(asked.snmpPort(), wiring());
    version.show(asked.version(), "snmpVersion", wiring());
    passphrase.show(asked.login().passphrase(), wiring());
    inform.show(asked.inform(), wiring());
    snmpUser.show(asked.snmpUser(), wiring());
    engineId.show(asked.engineId(), wiring());
    wiring().present(syslog, asked.syslogUsed().valueProperty());
    wiring().present(snmp, asked.snmpUsed().valueProperty());
    wiring().present(third, asked.version().valueProperty().map(Snmp.Version.V3::equals));
    wiring().present(needless, asked.model().siteProperty().map(site -> site.syslog() == null && site.snmp() == null));
    page().setLive(checks());
  }
}
