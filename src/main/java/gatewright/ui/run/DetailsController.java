package gatewright.ui.run;

import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.trust.TrustBox;
import gatewright.ui.trust.TrustQuestion;
import gatewright.ui.trust.TrustViewModel;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Shows one result in full. */
public final class DetailsController {
  private final RunViewModel viewModel;
  private final PageTools tools;
  private final Texts texts;
  private final DetailFacts facts;
  private final LoginQuestion login;
  @FXML private BorderPane root;
  @FXML private StatusLabel status;
  @FXML private Label title;
  @FXML private Label subtitle;
  @FXML private Callout meaning;
  @FXML private VBox loginPlace;
  @FXML private VBox identity;
  @FXML private FactsGrid factsGrid;
  @FXML private VBox confirm;
  @FXML private TextField token;
  @FXML private TextField name;
  @FXML private Label confirmTrouble;
  @FXML private Label stepsHeading;
  @FXML private StepsChart steps;
  @FXML private Label attemptsHeading;
  @FXML private FactsGrid attempts;
  @FXML private Label chainHeading;
  @FXML private ChainView chain;
  @FXML private Label evidenceHeading;
  @FXML private EvidenceView evidence;
  @FXML private Label notesHeading;
  @FXML private VBox notes;
  @FXML private Label commandsHeading;
  @FXML private CommandsView commands;
  @FXML private Button copy;
  @FXML private Button test;

  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");

  /** For that page. */
  public DetailsController(RunViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.texts = tools.texts();
    this.facts = new DetailFacts(tools);
    this.login = new LoginQuestion(viewModel.retests(), texts);
  }

  @FXML
  private void initialize() {
    // The boxes hear this one, which ends with the view, and not the tester, which would keep them.
    tools.wiring().watch(viewModel.model().tester().runningProperty(), step -> busy.set(step != null));
    tools.wiring().tie(name.textProperty(), viewModel.operatorProperty());
    tools.wiring().watch(viewModel.selectedProperty(), item -> line().ifPresent(this::show));
    tools.wiring().watch(viewModel.retests().askingProperty(), this::showLogin);
    tools.wiring().watch(viewModel.model().confirmTroubleProperty(), now -> trouble(now == null ? "" : texts.text(now)));
    tools.wiring().watch(viewModel.tallyProperty(), tally -> test.setDisable(tally.running()));
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  private Optional<Line> line() {
    return viewModel.selectedProperty().get() instanceof Line line ? Optional.of(line) : Optional.empty();
  }

  private void key(KeyEvent event) {
    boolean used = true;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      next();
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      previous();
    } else {
      used = false;
    }
    if (used) {
      event.consume();
    }
  }

  @FXML
  private void close() {
    viewModel.selectedProperty().set(null);
  }

  @FXML
  private void next() {
    viewModel.move(1);
  }

  @FXML
  private void previous() {
    viewModel.move(-1);
  }

  @FXML
  private void copy() {
    line().filter(line -> line.result() != null).ifPresent(line -> {
      put(tools.explain().ticket(line.result(), viewModel.model().site(), texts.language()));
      copy.setText(texts.text("details.copied"));
    });
  }

  @FXML
  private void testAgain() {
    line().ifPresent(viewModel.retests()::one);
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
    if (line().isPresent() && !viewModel.confirm(line().get(), wasSeen)) {
      trouble(texts.text("details.confirm.nameless"));
      name.requestFocus();
    }
  }

  private void trouble(String words) {
    confirmTrouble.setText(words);
    part(confirmTrouble, !words.isEmpty());
  }

  private void showLogin(Line line) {
    loginPlace.getChildren().setAll(line == null ? List.of() : List.of(login));
    part(loginPlace, line != null);
    if (line != null) {
      login.ask();
    }
  }

  private void show(Line line) {
    Result result = line.result();
    title.setText(line.title());
    subtitle.setText(subtitle(line));
    copy.setText(texts.text("details.copy"));
    copy.setDisable(result == null);
    showStatus(line);
    boolean open = result != null && Confirmations.canBeConfirmed(result);
    part(confirm, open);
    token.setText(open ? result.evidence().text(Confirmations.TOKEN).orElse("") : "");
    trouble("");
    showIdentity(line);
    showRest(line, result);
  }

  private void showStatus(Line line) {
    Result result = line.result();
    if (result != null) {
      status.show(result.verdict(), texts);
      meaning.setTone(Icons.style(result.verdict()));
      String cause = result.cause() == null ? "" : tools.explain().cause(result.cause(), texts.language());
      meaning.show(cause, tools.explain().meaning(result, texts.language()), "");
    } else {
      status.showUntested(texts, false);
      if (line.testing()) {
        status.showTesting(texts);
      }
      meaning.setTone("neutral");
      meaning.show("", texts.text(line.testing() ? "details.testing" : "details.untested"), "");
    }
  }

  private String subtitle(Line line) {
    String target = TargetWords.of(line.check(), line.result(), texts);
    boolean direct = line.result() == null || line.result().via() == null;
    String where = direct ? target : texts.text("details.via", target, line.result().via());
    return line.check().flow() == null ? where : texts.text("details.flow", where, line.check().flow());
  }

  /** A question that is shown already stays, with what was typed to compare. */
  private void showIdentity(Line line) {
    Optional<TrustQuestion> asked = viewModel.question(line);
    List<Node> shown = new ArrayList<>(identity.getChildren());
    shown.removeIf(node -> !(node instanceof TrustBox box && asked.filter(box.question()::equals).isPresent()));
    if (shown.isEmpty()) {
      asked.ifPresent(
          question ->
              shown.add(new TrustBox(new TrustViewModel(question, busy, theirs -> viewModel.answer(question, theirs)), texts)));
    }
    identity.getChildren().setAll(shown);
    part(identity, asked.isPresent());
  }

  private void showRest(Line line, Result result) {
    boolean there = result != null;
    factsGrid.show(there ? facts.of(line, viewModel.model().site()) : List.of());
    section(stepsHeading, steps, there && !result.steps().isEmpty());
    section(attemptsHeading, attempts, there && !result.attempts().isEmpty());
    section(notesHeading, notes, there && !result.notes().isEmpty());
    List<ChainLink> links = there ? ChainLink.of(result) : List.of();
    section(chainHeading, chain, !links.isEmpty());
    section(evidenceHeading, evidence, there && evidence.show(result.evidence(), texts.language()));
    chain.show(links, texts);
    var lines = tools.explain().reproduce(line.check(), result);
    section(commandsHeading, commands, !lines.isEmpty());
    commands.show(lines, texts, DetailsController::put);
    if (there) {
      stepsHeading.setText(texts.text("details.stepsIn", Durations.words(StepsChart.whole(result), texts)));
      steps.show(result, texts);
      attempts.show(facts.attempts(result));
      notes.getChildren().setAll(result.notes().stream().map(Words::new).toList());
    }
  }

  private static void section(Label heading, Node content, boolean there) {
    part(heading, there);
    part(content, there);
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }

  private static void put(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
