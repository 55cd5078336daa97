package gatewright.ui;

import gatewright.ui.answer.Message;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Wiring;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What stands around every page: it takes what is dropped anywhere, and says above the page what concerns the whole program. */
final class WindowFrame {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

  private final VBox box = new VBox();
  private final Wiring wiring;

  /** Around that page. */
  WindowFrame(Parent page, Wiring wiring) {
    this.wiring = wiring;
    box.getStyleClass().add("frame");
    VBox.setVgrow(page, Priority.ALWAYS);
    box.getChildren().add(page);
  }

  /** The page with all that is around it. */
  Parent root() {
    return box;
  }

  /** Says this above the page while there is something to say; the user can put it away. */
  WindowFrame tell(String headKey, ObservableValue<Message> what, Runnable dismiss) {
    Callout callout = new Callout();
    callout.setTone("attention");
    HBox.setHgrow(callout, Priority.ALWAYS);
    Button close = new Button(null, Icons.icon(Feather.X));
    close.getStyleClass().add("flat-icon");
    close.setAccessibleText(wiring.texts().text("notice.close"));
    close.setOnAction(event -> dismiss.run());
    HBox notice = new HBox(callout, close);
    notice.getStyleClass().add("notice");
    box.getChildren().add(box.getChildren().size() - 1, notice);
    wiring.watch(
        what,
        now -> {
          callout.show(now == null ? "" : wiring.texts().text(headKey), wiring.texts().text(now), "");
          notice.setVisible(now != null);
          notice.setManaged(now != null);
        });
    return this;
  }

  /** Hands over files that are dropped. */
  WindowFrame takes(Consumer<List<Path>> dropped) {
    box.setOnDragOver(this::over);
    box.setOnDragExited(event -> box.pseudoClassStateChanged(DROPPING, false));
    box.setOnDragDropped(
        event -> {
          boolean files = event.getDragboard().hasFiles();
          if (files) {
            dropped.accept(event.getDragboard().getFiles().stream().map(File::toPath).toList());
          }
          event.setDropCompleted(files);
          event.consume();
        });
    return this;
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      box.pseudoClassStateChanged(DROPPING, true);
      event.consume();
    }
  }
}
