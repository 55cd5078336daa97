package gatewright.ui.trust;

import gatewright.result.FingerprintComparison.Outcome;
import gatewright.result.KnownHosts;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.trust.TrustQuestion.Standing;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows a fingerprint to be compared letter by letter, a field for the one that was given, and both answers. */
public final class TrustBox extends VBox {
  /** How many groups of four letters stand in a line, and how long one is with the space behind it. */
  private static final int HOST_KEY_GROUPS = 6;

  private static final int CERTIFICATE_GROUPS = 8;
  private static final int GROUP = 5;

  private final TrustViewModel viewModel;
  private final Texts texts;
  private final boolean hostKey;
  private final Words comparison = new Words("", "comparison");

  /** For that question. */
  public TrustBox(TrustViewModel viewModel, Texts texts) {
    this.viewModel = viewModel;
    this.texts = texts;
    TrustQuestion question = viewModel.question();
    this.hostKey = question.shown().kind() == KnownHosts.Kind.HOST_KEY;
    getStyleClass().add("trust");
    getChildren().addAll(head(question.standing()), warning(question.standing()));
    getChildren().add(question.standing() == Standing.CHANGED ? beside(question) : facts(question));
    Label label = new Label(texts.text("trust.given"));
    label.getStyleClass().add("field-label");
    TextField field = new TextField();
    field.setId("given");
    field.getStyleClass().add("mono");
    field.setPromptText(texts.text(hostKey ? "trust.example.hostKey" : "trust.example.certificate"));
    field.textProperty().bindBidirectional(viewModel.givenProperty());
    label.setLabelFor(field);
    // Each of both keeps the other; the question is gone when either is.
    viewModel.comparisonProperty().addListener((of, before, now) -> compare(field));
    compare(field);
    VBox given = new VBox(label, field, comparison);
    given.getStyleClass().add("answer");
    getChildren().addAll(given, answers());
  }

  /** What it is about. */
  public TrustQuestion question() {
    return viewModel.question();
  }

  private Node head(Standing standing) {
    Words heading = new Words(texts.text(hostKey ? "trust.hostKey" : "trust.certificate"), "section");
    heading.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(heading, Priority.ALWAYS);
    StatusLabel status = new StatusLabel();
    if (standing == Standing.NEW) {
      status.show(Feather.HELP_CIRCLE, "neutral", texts.text("trust.waiting"));
    } else {
      status.show(Verdict.FAIL, texts);
    }
    HBox head = new HBox(heading, status);
    head.getStyleClass().add("live-head");
    return head;
  }

  private Node warning(Standing standing) {
    if (standing == Standing.NEW) {
      Words first = new Words(texts.text("trust.new"));
      Words safe = new Words(texts.text("trust.safe"), "field-label");
      return new VBox(first, safe);
    }
    Callout warning = new Callout();
    warning.setTone("danger");
    if (standing == Standing.CHANGED) {
      warning.show(texts.text("trust.changed"), texts.text("trust.changed.more"), "");
    } else {
      warning.show(texts.text("trust.denied"), texts.text("trust.denied.more"), "");
    }
    return warning;
  }

  private Node facts(TrustQuestion question) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts-tight");
    row(grid, "trust.server", new Words(server(question)));
    row(grid, "trust.key", new Words(algorithm(question)));
    row(grid, "trust.sha256", fingerprint(question, lines(question.shown().grouped())));
    return grid;
  }

  /** What was confirmed and what is shown now, one beside the other where there is room. */
  private Node beside(TrustQuestion question) {
    FlowPane both = new FlowPane();
    both.getStyleClass().add("offers");
    VBox old = new VBox(new Words(texts.text("trust.before"), "field-label"));
    for (String each : question.before()) {
      String[] parts = each.split(" ", 2);
      old.getChildren().add(new Words(parts.length == 2 ? parts[0] : question.shown().algorithm(), "hint"));
      String letters = parts[parts.length - 1].replaceFirst("^SHA256:", "");
      old.getChildren().add(mono(letters.replaceAll("(.{4})(?=.)", "$1 ")));
    }
    VBox now = new VBox(
        new Words(texts.text("trust.now"), "field-label"),
        new Words(server(question), "hint"),
        new Words(algorithm(question), "hint"),
        fingerprint(question, question.shown().grouped()));
    for (VBox side : List.of(old, now)) {
      side.getStyleClass().addAll("trust-side");
      both.getChildren().add(side);
    }
    now.getStyleClass().add("danger");
    return both;
  }

  private Node answers() {
    Button trust = new Button(texts.text(hostKey ? "trust.hostKey.do" : "trust.certificate.do"), Icons.icon(Feather.CHECK));
    trust.setId("trust");
    trust.getStyleClass().add("accent");
    trust.disableProperty().bind(viewModel.barredProperty());
    trust.setOnAction(event -> viewModel.trust());
    FlowPane answers = new FlowPane(trust);
    if (viewModel.canBeDenied()) {
      Button deny = new Button(texts.text("trust.deny"), Icons.icon(Feather.X));
      deny.setId("deny");
      deny.disableProperty().bind(viewModel.undeniableProperty());
      deny.setOnAction(event -> viewModel.deny());
      answers.getChildren().add(deny);
    }
    answers.getStyleClass().add("offers");
    VBox both = new VBox(answers, new Words(texts.text("trust.kept"), "hint"));
    both.getStyleClass().add("answer");
    return both;
  }

  private void compare(TextField field) {
    Message now = viewModel.words();
    String words = texts.text(now);
    Outcome outcome = viewModel.comparisonProperty().getValue().outcome();
    boolean agrees = outcome == Outcome.AGREES;
    boolean open = outcome == Outcome.NOTHING || outcome == Outcome.BEGINS;
    comparison.getStyleClass().removeAll("success", "danger", "neutral");
    comparison.getStyleClass().add(agrees ? "success" : open ? "neutral" : "danger");
    comparison.setGraphic(Icons.icon(agrees ? Feather.CHECK : open ? Feather.INFO : Feather.ALERT_CIRCLE));
    comparison.setText(words);
    comparison.setVisible(now != null);
    comparison.setManaged(now != null);
    field.setAccessibleHelp(words);
  }

  private String server(TrustQuestion question) {
    String endpoint = question.shown().endpoint();
    return question.address().isEmpty() || endpoint.startsWith(question.address())
        ? endpoint
        : texts.text("trust.at", endpoint, question.address());
  }

  private String algorithm(TrustQuestion question) {
    String name = question.shown().algorithm();
    return question.bits() > 0 ? texts.text("trust.bits", name, String.valueOf(question.bits())) : name;
  }

  /** In lines that are about as long as each other. */
  private String lines(String grouped) {
    int line = (hostKey ? HOST_KEY_GROUPS : CERTIFICATE_GROUPS) * GROUP;
    return grouped.replaceAll("(.{" + (line - 1) + "}) ", "$1\n");
  }

  private static Words fingerprint(TrustQuestion question, String shown) {
    Words letters = mono(shown);
    letters.setAccessibleText(question.shown().fingerprint());
    return letters;
  }

  private static Words mono(String letters) {
    return new Words(letters, "fingerprint");
  }

  private void row(GridPane grid, String key, Words value) {
    Label name = new Label(texts.text(key));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("facts-label");
    GridPane.setValignment(name, VPos.TOP);
    GridPane.setHgrow(value, Priority.ALWAYS);
    grid.addRow(grid.getRowCount(), name, value);
  }
}
