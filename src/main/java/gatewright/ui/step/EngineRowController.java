package gatewright.ui.step;

import gatewright.site.Antivirus;
import gatewright.ui.step.AntivirusViewModel.EngineRow;
import gatewright.ui.view.Callout;
import gatewright.ui.view.FlagField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.Wiring;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;

/** Shows one engine. */
public final class EngineRowController {
  private final EngineRow row;
  private final Wiring wiring;
  @FXML private FlagField used;
  @FXML private FlagField cloudLookup;
  @FXML private ListField cloudHosts;
  @FXML private Callout noCloud;
  @FXML private Callout cloud;

  EngineRowController(EngineRow row, Wiring wiring) {
    this.row = row;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    Antivirus.Engine engine = row.engine();
    used.setLabel(wiring.texts().text("antivirus.engine", engine));
    used.show(row.used(), wiring);
    cloudLookup.setLabel(wiring.texts().text("antivirus.cloudLookup"));
    cloudLookup.show(row.cloudLookup(), wiring);
    cloudHosts.show(row.cloudHosts(), wiring);
    BooleanBinding withCloud =
        Bindings.createBooleanBinding(() -> row.used().value() && row.hasCloud(), row.used().valueProperty());
    BooleanBinding asking = withCloud.and(row.cloudLookup().valueProperty());
    if (row.hasCloud()) {
      cloud.show("", wiring.texts().text("antivirus.cloud", engine), wiring.texts().text("source.document"));
    }
    wiring.present(cloudLookup, withCloud);
    wiring.present(cloudHosts, asking);
    wiring.present(cloud, asking);
    wiring.present(noCloud, row.used().valueProperty().map(on -> on && !row.hasCloud()));
  }
}
