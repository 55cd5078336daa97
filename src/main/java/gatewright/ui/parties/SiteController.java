package gatewright.ui.parties;

import gatewright.result.Vantage;
import gatewright.ui.step.FormController;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.RowsField;
import gatewright.ui.view.View;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Shows who the customer is, and the gateways. */
public final class SiteController extends FormController<SiteViewModel> {
  @FXML private AnswerField customer;
  @FXML private AnswerField place;
  @FXML private AnswerField ticket;
  @FXML private ChoiceField environment;
  @FXML private RowsField contacts;
  @FXML private AnswerField engineer;
  @FXML private AnswerField company;
  @FXML private AnswerField email;
  @FXML private RowsField gateways;
  @FXML private ListField administrators;
  @FXML private ListField pmmUsers;
  @FXML private Label host;
  @FXML private Label addresses;
  @FXML private Label resolvers;
  @FXML private Label proxy;
  @FXML private VBox live;

  /** For that page. */
  public SiteController(SiteViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    SiteViewModel asked = viewModel();
    customer.show(asked.customer(), wiring());
    place.show(asked.place(), wiring());
    ticket.show(asked.ticket(), wiring());
    environment.show(asked.environment(), "environment", wiring());
    engineer.show(asked.engineer(), wiring());
    company.show(asked.company(), wiring());
    email.show(asked.email(), wiring());
    administrators.show(asked.administrators(), wiring());
    pmmUsers.show(asked.pmmUsers(), wiring());
    gateways.show(
        asked.gateways(),
        (row, wires) -> tools().loader().load(View.ROW_GATEWAY, new GatewayRowController(row, asked.gateways(), wires)),
        wiring());
    contacts.show(
        asked.contacts(),
        (row, wires) ->
            tools().loader().load(View.ROW_CONTACT, new ContactRowController(row, asked.contacts(), tools().explain(), wires)),
        wiring());
    showWorkstation(asked.workstation());
    live.getChildren().add(checks());
  }

  private void showWorkstation(Vantage vantage) {
    String unknown = texts().text("site.workstation.none");
    host.setText(vantage.host().isEmpty() ? unknown : vantage.host());
    List<String> own = vantage.networks().isEmpty() ? vantage.addresses() : vantage.networks();
    addresses.setText(own.isEmpty() ? unknown : String.join(", ", own));
    resolvers.setText(vantage.resolvers().isEmpty() ? unknown : String.join(", ", vantage.resolvers()));
    proxy.setText(vantage.proxy() == null ? unknown : vantage.proxy());
  }
}
