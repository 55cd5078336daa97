package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.model.StepKind;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Words;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** Says in the window, whichever page it shows, that a row turned; for as long as reading it takes. */
public final class NoticesController {
  private static final Duration READING = Duration.seconds(15);

  private final RunViewModel viewModel;
  private final PageTools tools;
  private final Runnable sound;
  private final PauseTransition read = new PauseTransition(READING);
  private Turn shown;
  @FXML private HBox notice;
  @FXML private StatusLabel status;
  @FXML private Words words;

  /**
   * For those rows.
   *
   * @param sound makes itself heard, if that is wanted
   */
  public NoticesController(RunViewModel viewModel, PageTools tools, Runnable sound) {
    this.viewModel = viewModel;
    this.tools = tools;
    this.sound = sound;
  }

  @FXML
  private void initialize() {
    // What was said before this view was there has been read.
    shown = viewModel.keepTesting().latestProperty().get();
    part(false);
    read.setOnFinished(event -> part(false));
    tools.wiring().atEnd(read::stop);
    tools.wiring().watch(viewModel.keepTesting().latestProperty(), this::said);
  }

  private void said(Turn turn) {
    if (turn == null || turn.equals(shown)) {
      return;
    }
    shown = turn;
    Verdict like = turn.holds() ? Verdict.PASS : Verdict.FAIL;
    Feather icon = Icons.of(like);
    status.show(icon, Icons.style(like), tools.texts().text("verdict", like));
    words.setText(new RowWords(tools).turn(turn));
    part(true);
    read.playFromStart();
    words.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    sound.run();
  }

  @FXML
  private void close() {
    part(false);
  }

  @FXML
  private void show() {
    viewModel.model().currentProperty().set(StepKind.TEST);
    viewModel.items().stream()
        .filter(item -> item instanceof Line && item.key().equals(shown.key()))
        .findFirst()
        .ifPresent(viewModel.selectedProperty()::set);
    part(false);
  }

  private void part(boolean there) {
    notice.setVisible(there);
    notice.setManaged(there);
  }
}
