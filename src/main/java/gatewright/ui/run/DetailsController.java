package gatewright.ui.run;

import gatewright.result.Attempt;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.site.Customer.Contact;
import gatewright.ui.model.Explain;
import gatewright.ui.run.EvidenceWords.Fact;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows one result in full. */
public final class DetailsController {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS 'UTC'").withZone(ZoneOffset.UTC);

  /** Rows of text before an area scrolls, and about how many letters one holds. */
  private static final int MOST_ROWS = 6;
  private static final int ROW_LETTERS = 44;

  private final RunViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  @FXML private VBox root;
  @FXML private StatusLabel status;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Callout meaning;
  @FXML private VBox identity;
  @FXML private GridPane facts;
  @FXML private VBox confirm;
  @FXML private TextField token;
  @FXML private TextField name;
  @FXML private Label confirmTrouble;
  @FXML private Label stepsHeading;
  @FXML private VBox steps;
  @FXML private Label evidenceHeading;
  @FXML private GridPane evidence;
  @FXML private Label notesHeading;
  @FXML private VBox notes;
  @FXML private Label commandsHeading;
  @FXML private VBox commands;
  @FXML private Button copy;

  /** For that page. */
  public DetailsController(RunViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    tools.wiring()
        .watch(
            viewModel.selectedProperty(),
            item -> {
              if (item instanceof Line line) {
                show(line);
              }
            });
    tools.wiring()
        .watch(
            viewModel.model().confirmTroubleProperty(),
            trouble -> {
              confirmTrouble.setText(trouble == null ? "" : texts.text(trouble));
              heading(confirmTrouble, trouble != null);
            });
    root.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  @FXML
  private void close() {
    viewModel.selectedProperty().set(null);
  }

  @FXML
  private void copy() {
    if (viewModel.selectedProperty().get() instanceof Line line && line.result() != null) {
      put(tools.explain().ticket(line.result(), viewModel.model().site(), texts.language()));
      copy.setText(texts.text("details.copied"));
    }
  }

  @FXML
  private void takeToken() {
    put(token.getText());
  }

  @FXML
  private void seen() {
    confirm(true);
  }

  @FXML
  private void notSeen() {
    confirm(false);
  }

  private void confirm(boolean wasSeen) {
    if (name.getText().isBlank()) {
      confirmTrouble.setText(texts.text("details.confirm.nameless"));
      heading(confirmTrouble, true);
      name.requestFocus();
    } else if (viewModel.selectedProperty().get() instanceof Line line && line.result() != null) {
      viewModel.model().confirm(line.result(), wasSeen, name.getText().strip());
    }
  }

  private void showConfirm(Result result) {
    boolean open = result != null && Confirmations.canBeConfirmed(result);
    confirm.setVisible(open);
    confirm.setManaged(open);
    token.setText(open ? result.evidence().text(Confirmations.TOKEN).orElse("") : "");
    heading(confirmTrouble, false);
  }

  private void show(Line line) {
    Result result = line.result();
    showConfirm(result);
    title.setText(line.title());
    subtitle.setText(subtitle(line));
    copy.setText(texts.text("details.copy"));
    copy.setDisable(result == null);
    if (result == null) {
      status.showUntested(texts, false);
      meaning.show("", texts.text("details.untested"), "");
      List.of(facts, evidence).forEach(grid -> grid.getChildren().clear());
      List.of(identity, steps, notes, commands).forEach(box -> box.getChildren().clear());
    } else {
      status.show(result.verdict(), texts);
      showMeaning(result);
      showIdentity(line);
      showFacts(result);
      steps.getChildren().setAll(result.steps().stream().map(step -> (Node) new Waterfall(step, result, texts)).toList());
      showEvidence(result);
      notes.getChildren().setAll(result.notes().stream().map(DetailsController::wrapped).toList());
      commands.getChildren().setAll(commands(tools.explain().reproduce(line.check(), result)));
    }
    identity.setManaged(!identity.getChildren().isEmpty());
    heading(stepsHeading, !steps.getChildren().isEmpty());
    heading(evidenceHeading, !evidence.getChildren().isEmpty());
    heading(notesHeading, !notes.getChildren().isEmpty());
    heading(commandsHeading, !commands.getChildren().isEmpty());
  }

  private String subtitle(Line line) {
    String target = TargetWords.of(line.check(), line.result(), texts);
    String where = line.result() == null || line.result().via() == null
        ? target
        : texts.text("details.via", target, line.result().via());
    return line.check().flow() == null ? where : texts.text("details.flow", where, line.check().flow());
  }

  private void showMeaning(Result result) {
    meaning.setTone(Icons.style(result.verdict()));
    String heading = result.cause() == null ? "" : tools.explain().cause(result.cause(), texts.language());
    meaning.show(heading, tools.explain().meaning(result, texts.language()), "");
  }

  private void showIdentity(Line line) {
    Optional<ShownIdentity> shown = viewModel.confirmable(line);
    ObservableValue<Boolean> busy = viewModel.model().tester().runningProperty().map(step -> true).orElse(false);
    identity.getChildren().setAll(
        shown.map(each -> (Node) new ConfirmBox(each, texts, busy, () -> viewModel.confirm(line))).stream().toList());
  }

  private void showFacts(Result result) {
    facts.getChildren().clear();
    if (result.owner() != null) {
      String who = tools.explain().owner(result.owner(), texts.language());
      Optional<Contact> known = viewModel.model().site().customer().contact(result.owner());
      Stream<String> contact = known.stream().flatMap(each -> Stream.of(each.name(), each.email(), each.phone()));
      fact(facts, texts.text("details.owner"),
          Stream.concat(Stream.of(who), contact).filter(part -> !part.isEmpty()).distinct().collect(Collectors.joining(", ")));
    }
    List<String> advice = tools.explain().advice(result, texts.language());
    if (!advice.isEmpty()) {
      fact(facts, texts.text("details.advice"), String.join("\n", advice));
    }
    if (!result.attempts().isEmpty()) {
      Attempt last = result.attempts().get(result.attempts().size() - 1);
      fact(facts, texts.text("details.fromTo"), texts.text("details.path", point(last.source().address(), last.source().port()),
          point(last.destination().address(), last.destination().port())));
      fact(facts, texts.text("details.when"), MOMENT.format(last.at()));
    }
    fact(facts, texts.text("details.proof"), texts.text("proof", result.proof()));
    fact(facts, texts.text("details.identity"), texts.text("identity", result.identity()));
    if (result.resolver() != null) {
      fact(facts, texts.text("details.resolver"), result.resolver());
    }
  }

  private void showEvidence(Result result) {
    evidence.getChildren().clear();
    for (Fact seen : new EvidenceWords(texts).of(result.evidence())) {
      if (seen.lines()) {
        wide(evidence, seen.name(), wrapped(seen.value()));
      } else if (seen.area()) {
        wide(evidence, seen.name(), area(seen.value(), MOST_ROWS, seen.name()));
      } else {
        fact(evidence, seen.name(), seen.value());
      }
    }
  }

  /** One box for each system, with all its commands. */
  private List<Node> commands(List<Explain.Command> all) {
    Map<String, List<String>> bySystem = new LinkedHashMap<>();
    all.forEach(each -> bySystem.computeIfAbsent(each.system(), fresh -> new ArrayList<>()).add(each.line()));
    return bySystem.entrySet().stream()
        .map(each -> command(new Explain.Command(each.getKey(), String.join("\n", each.getValue()))))
        .toList();
  }

  private TextArea area(String text, int rows, String spoken) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    int lines = text.lines().mapToInt(line -> 1 + line.length() / ROW_LETTERS).sum();
    area.setPrefRowCount(Math.max(1, Math.min(rows, lines)));
    area.getStyleClass().add("code");
    area.setAccessibleText(spoken);
    return area;
  }

  private Node command(Explain.Command command) {
    Label system = new Label(command.system());
    system.getStyleClass().add("hint");
    TextArea line = area(command.line(), MOST_ROWS, texts.text("details.command", command.system()));
    Button take = new Button(texts.text("details.take"), Icons.icon(Feather.COPY));
    take.getStyleClass().add("small");
    take.setAccessibleText(texts.text("details.takeFor", command.system()));
    take.setOnAction(event -> put(command.line()));
    VBox box = new VBox(system, line, take);
    box.getStyleClass().add("command");
    return box;
  }

  private static String point(String address, int port) {
    return (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + port;
  }

  private static void fact(GridPane grid, String name, String value) {
    Label label = wrapped(name);
    label.getStyleClass().add("facts-label");
    GridPane.setValignment(label, VPos.TOP);
    int row = grid.getRowCount();
    grid.add(label, 0, row);
    grid.add(wrapped(value), 1, row);
  }

  private static void wide(GridPane grid, String name, Node value) {
    Label label = wrapped(name);
    label.getStyleClass().add("facts-label");
    int row = grid.getRowCount();
    grid.add(label, 0, row, 2, 1);
    grid.add(value, 0, row + 1, 2, 1);
  }

  private static Label wrapped(String words) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static void heading(Label heading, boolean there) {
    heading.setVisible(there);
    heading.setManaged(there);
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
