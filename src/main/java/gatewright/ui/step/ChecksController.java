package gatewright.ui.step;

import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.FactPanels;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.step.PageTest.Phase;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Durations;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is learnt of a page beside its answers: its panels, and a row for each check that they do not tell in full. */
public final class ChecksController {
  private static final int MOST = 60;

  private final StepViewModel viewModel;
  private final PageTest test;
  private final PageTools tools;
  private final Texts texts;
  @FXML private Label words;
  @FXML private Button start;
  @FXML private Button cancel;
  @FXML private FactPanels facts;
  @FXML private Label others;
  @FXML private VBox rows;
  @FXML private Callout empty;

  /** For that page. */
  public ChecksController(StepViewModel viewModel, PageTools tools) {
    this.viewModel = viewModel;
    this.test = viewModel.test();
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    tools.wiring().watch(test.wordsProperty(), now -> words.setText(texts.text(now)));
    tools.wiring().watch(test.phaseProperty(), this::showEmpty);
    tools.wiring().watch(test.entriesProperty(), entries -> show());
    tools.wiring().watch(test.outOfDateProperty(), now -> show());
    // What a page tells may come from its answers and from other pages' checks, too.
    tools.wiring().watch(viewModel.model().siteProperty(), site -> showFacts());
    tools.wiring().watch(viewModel.model().book().revisionProperty(), revision -> showFacts());
    tools.wiring().present(start, test.phaseProperty().map(phase -> phase == Phase.READY || phase == Phase.TESTED));
    tools.wiring().present(cancel, test.phaseProperty().map(phase -> phase == Phase.RUNNING));
  }

  @FXML
  private void start() {
    test.start();
  }

  @FXML
  private void cancel() {
    test.cancel();
  }

  private void showEmpty(Phase phase) {
    boolean nothing = phase == Phase.INCOMPLETE || phase == Phase.NOTHING || phase == Phase.TROUBLE;
    words.setVisible(!nothing);
    empty.setTone(phase == Phase.TROUBLE ? "danger" : "neutral");
    empty.show("", nothing ? texts.text(test.wordsProperty().get()) : "", "");
  }

  private void show() {
    List<FactPanel> panels = showFacts();
    Set<String> told = panels.stream().flatMap(panel -> panel.checks().stream()).collect(Collectors.toSet());
    Stream<Entry> rest = test.entriesProperty().get().stream().filter(entry -> !told.contains(entry.check().id()));
    List<Node> next = new ArrayList<>(rest.flatMap(this::rows).limit(MOST).toList());
    boolean heading = !next.isEmpty() && !panels.isEmpty();
    others.setVisible(heading);
    others.setManaged(heading);
    next.stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    rows.getChildren().setAll(next);
    rows.setVisible(!next.isEmpty());
    rows.setManaged(!next.isEmpty());
  }

  private List<FactPanel> showFacts() {
    List<FactPanel> panels = viewModel.panels();
    facts.show(panels, viewModel.actions(), tools);
    return panels;
  }

  private Stream<Node> rows(Entry entry) {
    return entry.results().isEmpty()
        ? Stream.of(row(entry, null))
        : entry.results().stream().map(result -> row(entry, result));
  }

  private Node row(Entry entry, Result result) {
    Check check = entry.check();
    StatusLabel status = new StatusLabel();
    if (result != null && test.outOfDateProperty().get()) {
      status.showOutOfDate(texts);
    } else if (result != null) {
      status.show(result.verdict(), texts);
    } else if (entry.progress() == Progress.TESTING) {
      status.showTesting(texts);
    } else {
      status.showUntested(texts, entry.progress() == Progress.WAITING);
    }
    VBox lines = new VBox(new Words(TargetWords.of(check, result, texts), "row-title"), new Words(more(check, result), "hint"));
    HBox.setHgrow(lines, Priority.ALWAYS);
    Label time = new Label(result == null ? "" : Durations.words(result.millis(), texts));
    time.getStyleClass().add("hint");
    time.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(status, lines, time);
    row.getStyleClass().add("check-row");
    if (!TargetWords.counts(check, result)) {
      row.getStyleClass().add("control");
    }
    return row;
  }

  private String more(Check check, Result result) {
    String service = test.model().catalogue().service(check.service()).map(known -> known.title()).orElse(check.service());
    return result == null || result.cause() == null
        ? service
        : texts.text("live.because", service, tools.explain().cause(result.cause(), texts.language()));
  }
}
