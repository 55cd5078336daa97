package gatewright.ui.error;

import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/** Shows errors that nobody foresaw. */
public final class ErrorController {
  private final ErrorViewModel viewModel;
  private final Wiring wiring;
  @FXML private Words sentence;
  @FXML private TextArea details;
  @FXML private Button copy;

  /** Shows what the view model has. */
  public ErrorController(ErrorViewModel viewModel, Wiring wiring) {
    this.viewModel = viewModel;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    wiring.watch(viewModel.sentenceProperty(), now -> sentence.setText(wiring.texts().text(now)));
    wiring.watch(
        viewModel.detailsProperty(),
        now -> {
          details.setText(now);
          copy.setText(wiring.texts().text("error.copy"));
        });
  }

  @FXML
  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, details.getText()));
    copy.setText(wiring.texts().text("error.copied"));
  }

  @FXML
  private void close() {
    viewModel.close();
  }
}
