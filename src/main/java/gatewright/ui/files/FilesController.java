package gatewright.ui.files;

import gatewright.plan.Question;
import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.files.Stage.State;
import gatewright.ui.step.PageTest;
import gatewright.ui.step.PageTest.Phase;
import gatewright.ui.trust.TrustBox;
import gatewright.ui.trust.TrustQuestion;
import gatewright.ui.trust.TrustViewModel;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.TimeBar;
import gatewright.ui.view.Words;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Shows what is learnt of a file server beside the page's answers. */
public final class FilesController {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  /** Where it is shown. */
  public enum Place {
    /** It is all that the page tests, so the test is begun here. */
    ALONE,
    /** The page tests other things, too, and begins its test elsewhere. */
    BESIDE_OTHERS
  }

  /** Trouble with data connections needs more than a sentence. */
  private static final Map<Cause, String> EXPLAINED = explained();

  private final FileTestViewModel viewModel;
  private final Place place;
  private final PageTools tools;
  private final Texts texts;
  private final BooleanProperty busy = new SimpleBooleanProperty(this, "busy");
  @FXML private Label heading;
  @FXML private Label words;
  @FXML private Button start;
  @FXML private Button cancel;
  @FXML private Callout trouble;
  @FXML private Callout empty;
  @FXML private VBox questions;
  @FXML private VBox trips;

  /**
   * For that page.
   *
   * @param place what else of the page's tests is shown there
   */
  public FilesController(FileTestViewModel viewModel, Place place, PageTools tools) {
    this.viewModel = viewModel;
    this.place = place;
    this.tools = tools;
    this.texts = tools.texts();
  }

  @FXML
  private void initialize() {
    // The boxes hear this one, which ends with the view, and not the tester, which would keep them.
    tools.wiring().watch(viewModel.test().model().tester().runningProperty(), step -> busy.set(step != null));
    PageTest test = viewModel.test();
    heading.setText(texts.text(place == Place.ALONE ? "files.heading" : "files.heading.reading"));
    tools.wiring().watch(viewModel.questionsProperty(), this::ask);
    tools.wiring().watch(viewModel.tripsProperty(), this::show);
    if (place == Place.ALONE) {
      showTest(test);
    } else {
      List.of(words, start, cancel).forEach(part -> present(part, false));
    }
  }

  private void showTest(PageTest test) {
    tools.wiring().watch(test.wordsProperty(), now -> words.setText(texts.text(now)));
    tools.wiring().watch(test.phaseProperty(), this::showEmpty);
    tools.wiring().present(start, test.phaseProperty().map(phase -> phase == Phase.READY || phase == Phase.TESTED));
    tools.wiring().present(cancel, test.phaseProperty().map(phase -> phase == Phase.RUNNING));
    tools.wiring().watch(
        test.model().tester().troubleProperty(),
        now -> trouble.show(now == null ? "" : texts.text("live.trouble"), texts.text(now), ""));
  }

  @FXML
  private void start() {
    viewModel.test().start();
  }

  @FXML
  private void cancel() {
    viewModel.test().cancel();
  }

  private void showEmpty(Phase phase) {
    boolean nothing = phase == Phase.INCOMPLETE || phase == Phase.NOTHING || phase == Phase.TROUBLE;
    words.setVisible(!nothing);
    empty.setTone(phase == Phase.TROUBLE ? "danger" : "neutral");
    empty.show("", nothing ? texts.text(viewModel.test().wordsProperty().get()) : "", "");
  }

  /** What is asked still keeps its box, and what was typed into it. */
  private void ask(List<TrustQuestion> now) {
    List<Node> boxes = new ArrayList<>();
    for (TrustQuestion question : now) {
      boxes.add(
          questions.getChildren().stream()
              .filter(box -> box instanceof TrustBox known && known.question().equals(question))
              .findFirst()
              .orElseGet(() -> box(question)));
    }
    questions.getChildren().setAll(boxes);
    present(questions, !boxes.isEmpty());
  }

  private Node box(TrustQuestion question) {
    return new TrustBox(new TrustViewModel(question, busy, theirs -> viewModel.answer(question, theirs)), texts);
  }

  private void show(List<Trip> now) {
    trips.getChildren().setAll(now.stream().map(this::trip).toList());
    present(trips, !now.isEmpty());
  }

  private Node trip(Trip trip) {
    VBox box = new VBox(head(trip));
    box.getStyleClass().add("trip");
    VBox rows = new VBox();
    rows.getStyleClass().add("panel");
    for (Stage stage : trip.stages()) {
      rows.getChildren().add(row(stage, trip, rows.getChildren().isEmpty()));
    }
    box.getChildren().add(rows);
    explain(trip, box);
    return box;
  }

  private Node head(Trip trip) {
    Result result = trip.result();
    String where = trip.check().target().hostPort();
    String server =
        result == null || result.address().isEmpty() || result.address().equals(trip.check().target().host())
            ? where
            : texts.text("trust.at", where, result.address());
    boolean reading = trip.check().question() instanceof Question.FileServer files && files.readOnly();
    VBox head = new VBox(new Words(texts.text(reading ? "files.trip.reading" : "files.trip"), "section"));
    head.getChildren().add(new Words(result == null || result.attempts().isEmpty() ? server : from(server, result), "hint"));
    if (result != null) {
      head.getChildren().add(new Words(texts.text("files.proof", texts.text("proof", result.proof())), "hint"));
    }
    return head;
  }

  private String from(String server, Result result) {
    Attempt first = result.attempts().get(0);
    String source = first.source().address();
    String point = (source.indexOf(':') >= 0 ? "[" + source + "]" : source) + ":" + first.source().port();
    return texts.text("files.from", server, point, MOMENT.format(first.at()));
  }

  private Node row(Stage stage, Trip trip, boolean first) {
    StatusLabel status = new StatusLabel();
    show(stage, status);
    Label name = new Label(texts.text("stage", stage.kind()));
    name.getStyleClass().add("stage-name");
    name.setMinWidth(Region.USE_PREF_SIZE);
    Words detail = new Words(texts.text(stage.detail()), "hint");
    detail.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(detail, Priority.ALWAYS);
    TimeBar bar = new TimeBar(stage.start(), stage.millis(), trip.millis(), stage.state() == State.FAIL ? "danger" : "accent");
    Label time = new Label(stage.millis() < 0 ? "" : Durations.words(stage.millis(), texts));
    time.getStyleClass().addAll("hint", "stage-time");
    time.setMinWidth(Region.USE_PREF_SIZE);
    HBox row = new HBox(status, name, detail, bar, time);
    row.getStyleClass().add("stage-row");
    if (first) {
      row.getStyleClass().add("first");
    }
    if (stage.state() == State.WAITING_FOR_YOU) {
      row.getStyleClass().add("waiting");
    }
    return row;
  }

  private void show(Stage stage, StatusLabel status) {
    switch (stage.state()) {
      case PASS -> status.show(Verdict.PASS, texts);
      case WARN -> status.show(Verdict.WARN, texts);
      case FAIL -> status.show(Verdict.FAIL, texts);
      case INCONCLUSIVE -> status.show(Verdict.INCONCLUSIVE, texts);
      case NOT_TESTED -> status.show(Verdict.NOT_TESTED, texts);
      case WAITING_FOR_YOU -> status.show(Feather.HELP_CIRCLE, "accent", texts.text("files.waiting"));
      case TESTING -> status.showTesting(texts);
      case UNTESTED -> status.showUntested(texts, false);
    }
  }

  /** What it means and who has to do what, where something is wrong; what a question asks already is not said twice. */
  private void explain(Trip trip, VBox box) {
    Result result = trip.result();
    if (result == null || result.cause() == null || TrustQuestion.of(trip.check(), result).isPresent()) {
      return;
    }
    Callout callout = new Callout();
    callout.setTone(Icons.style(result.verdict()));
    List<String> sentences = new ArrayList<>(List.of(tools.explain().meaning(result, texts.language())));
    if (EXPLAINED.containsKey(result.cause())) {
      sentences.add(texts.text(EXPLAINED.get(result.cause())));
    }
    sentences.addAll(tools.explain().advice(result, texts.language()));
    callout.show(tools.explain().cause(result.cause(), texts.language()), String.join("\n", sentences), "");
    box.getChildren().add(callout);
  }

  private static Map<Cause, String> explained() {
    Map<Cause, String> keys = new EnumMap<>(Cause.class);
    keys.put(Cause.DATA_CHANNEL_BLOCKED, "files.explain.data");
    keys.put(Cause.PASSIVE_ADDRESS_WRONG, "files.explain.passive");
    keys.put(Cause.TLS_SESSION_REUSE_REQUIRED, "files.explain.reuse");
    return keys;
  }

  private static void present(Node part, boolean there) {
    part.setVisible(there);
    part.setManaged(there);
  }
}
