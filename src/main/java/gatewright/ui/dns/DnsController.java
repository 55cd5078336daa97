package gatewright.ui.dns;

import gatewright.ui.step.FormController;
import gatewright.ui.step.PageTest.Phase;
import gatewright.ui.view.AnswerField;
import gatewright.ui.view.Callout;
import gatewright.ui.view.ChoiceField;
import gatewright.ui.view.ListField;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the resolvers, and what a test of them found. */
public final class DnsController extends FormController<DnsViewModel> {
  @FXML private ChoiceField kind;
  @FXML private ListField servers;
  @FXML private VBox found;
  @FXML private FlowPane offers;
  @FXML private AnswerField blockListZone;
  @FXML private Button wellKnown;
  @FXML private Label words;
  @FXML private Button start;
  @FXML private Button cancel;
  @FXML private Callout trouble;
  @FXML private Callout empty;
  @FXML private VBox results;
  @FXML private VBox strips;
  @FXML private FlowPane legend;
  @FXML private GridPane facts;
  @FXML private VBox ranking;
  @FXML private Callout publicResolver;

  /** For that page. */
  public DnsController(DnsViewModel viewModel, PageTools tools) {
    super(viewModel, tools);
  }

  @FXML
  private void initialize() {
    DnsViewModel asked = viewModel();
    kind.show(asked.kindOfServers(), "dnsKind", wiring());
    servers.show(asked.servers(), wiring());
    blockListZone.show(asked.blockListZone(), wiring());
    wellKnown.setText(texts().text("dns.useZone", DnsViewModel.WELL_KNOWN_ZONE));
    wiring().present(wellKnown, asked.blockListZone().textProperty().map(String::isBlank));
    wiring()
        .watch(
            asked.servers().rows(),
            () -> {
              showOffers();
              showMarks();
            });
    wiring().watch(asked.test().wordsProperty(), now -> words.setText(texts().text(now)));
    wiring().watch(asked.test().entriesProperty(), entries -> showResults());
    wiring().watch(asked.test().phaseProperty(), this::showEmpty);
    wiring().present(start, asked.test().phaseProperty().map(phase -> phase == Phase.READY || phase == Phase.TESTED));
    wiring().present(cancel, asked.test().phaseProperty().map(phase -> phase == Phase.RUNNING));
    wiring()
        .watch(
            asked.model().tester().troubleProperty(),
            now -> trouble.show(now == null ? "" : texts().text("live.trouble"), texts().text(now), ""));
  }

  @FXML
  private void start() {
    viewModel().test().start();
  }

  @FXML
  private void cancel() {
    viewModel().test().cancel();
  }

  @FXML
  private void useWellKnown() {
    viewModel().blockListZone().give(DnsViewModel.WELL_KNOWN_ZONE);
  }

  private void showEmpty(Phase phase) {
    boolean nothing = phase == Phase.INCOMPLETE || phase == Phase.NOTHING || phase == Phase.TROUBLE;
    words.setVisible(!nothing);
    empty.setTone(phase == Phase.TROUBLE ? "danger" : "neutral");
    empty.show(
        nothing ? texts().text(viewModel().test().wordsProperty().get()) : "", nothing ? texts().text("dns.empty") : "", "");
  }

  private void showOffers() {
    List<String> resolvers = viewModel().found();
    offers.getChildren().setAll(resolvers.stream().map(this::offer).toList());
    found.setVisible(!resolvers.isEmpty());
    found.setManaged(!resolvers.isEmpty());
  }

  private Button offer(String server) {
    Button offer = new Button(texts().text("dns.useFound", server));
    offer.setTooltip(new Tooltip(texts().text("dns.origin", viewModel().ofWorkstation(server))));
    offer.setOnAction(event -> viewModel().servers().add(server));
    return offer;
  }

  private void showMarks() {
    servers.mark(server -> new ListField.Mark(viewModel().facts(server).map(this::status).orElse(null), origin(server)));
  }

  /** How a server stands, beside its field; nothing while nobody has tested it. */
  private StatusLabel status(ServerFacts server) {
    if (!server.testing() && server.verdict() == null) {
      return null;
    }
    StatusLabel label = new StatusLabel();
    if (server.testing()) {
      label.showTesting(texts());
    } else {
      label.show(server.verdict(), texts());
    }
    return label;
  }

  private String origin(String server) {
    int place = viewModel().ofWorkstation(server);
    String found = place == 0 ? "" : texts().text("dns.origin", place);
    String operator = viewModel().facts(server).map(ServerFacts::operator).orElse(null);
    String open = operator == null ? "" : texts().text("dns.public", operator);
    return found.isEmpty() || open.isEmpty() ? found + open : texts().text("facts.and", found, open);
  }

  private void showResults() {
    List<ServerFacts> servers = viewModel().facts();
    boolean something = servers.stream().anyMatch(server -> !server.checks().isEmpty() || server.testing());
    results.setVisible(something);
    results.setManaged(something);
    if (something) {
      showStrips(servers);
      new FactsView(texts(), tools().explain()).show(facts, servers);
      showRanking(servers);
    }
    showPublic(servers);
    showMarks();
  }

  private void showStrips(List<ServerFacts> servers) {
    boolean sampled = new StripsView(texts()).show(strips, servers, viewModel().servers().values());
    legend.setVisible(sampled);
    legend.setManaged(sampled);
  }

  private void showRanking(List<ServerFacts> servers) {
    List<Ranking.Place> places = Ranking.of(servers);
    ranking.getChildren().setAll(places.stream().map(this::place).toList());
    first(ranking);
    ranking.setVisible(!places.isEmpty());
    ranking.setManaged(!places.isEmpty());
  }

  private static void first(VBox rows) {
    rows.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
  }

  private Node place(Ranking.Place place) {
    Label number = new Label(place.number() == 0 ? "–" : Integer.toString(place.number()));
    number.getStyleClass().add("rank-number");
    Label server = new Label(place.server().server());
    server.getStyleClass().add("mono-strong");
    server.setMinWidth(Region.USE_PREF_SIZE);
    String cause =
        place.number() > 0 || place.server().cause() == null
            ? ""
            : tools().explain().cause(place.server().cause(), texts().language());
    String why = texts().text(place.reason());
    Words reason = new Words(cause.isEmpty() ? why : texts().text("dns.rank.because", why, cause));
    HBox.setHgrow(reason, Priority.ALWAYS);
    HBox row = new HBox(number, server, reason);
    row.getStyleClass().add("rank-row");
    return row;
  }

  private void showPublic(List<ServerFacts> servers) {
    String known =
        servers.stream()
            .filter(server -> server.operator() != null)
            .map(server -> texts().text("dns.public.heading", server.server(), server.operator()))
            .reduce((one, other) -> one + " " + other)
            .orElse("");
    publicResolver.show(
        known, known.isEmpty() ? "" : texts().text("dns.public.quote"), known.isEmpty() ? "" : texts().text("source.dns"));
  }
}
