package gatewright.ui.files;

import gatewright.probe.files.FolderEntry;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** One thing in a folder: its name, inert, its size and its day. */
final class FolderCell extends ListCell<FolderEntry> {
  private static final int KIBI = 1024;

  private final Texts texts;
  private final Label name = new Label();
  private final Label more = new Label();
  private final HBox row = new HBox(name, more);

  FolderCell(Texts texts) {
    this.texts = texts;
    name.setMaxWidth(Double.MAX_VALUE);
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    more.getStyleClass().add("hint");
    more.setMinWidth(Region.USE_PREF_SIZE);
    row.getStyleClass().add("folder-row");
    // As wide as the list: a long name is cut in its middle, and whole in the tip.
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(FolderEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    if (empty || entry == null) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      return;
    }
    boolean file = entry.kind() == FolderEntry.Kind.FILE;
    name.setText(entry.shown());
    name.setGraphic(Icons.icon(file ? Feather.FILE : entry.plain() ? Feather.FOLDER : Feather.ALERT_TRIANGLE));
    more.setText(more(entry));
    row.getStyleClass().remove("file");
    if (file || !entry.plain()) {
      row.getStyleClass().add("file");
    }
    setTooltip(new Tooltip(entry.plain() ? entry.shown() : texts.text("folders.odd", entry.shown())));
    setAccessibleText(texts.text(file ? "folders.file" : "folders.folder", entry.shown(), more.getText()));
    setGraphic(row);
  }

  private String more(FolderEntry entry) {
    String day = entry.changed() == null ? "" : entry.changed().toString();
    if (entry.size() < 0) {
      return day;
    }
    return day.isEmpty() ? size(entry.size()) : texts.text("folders.more", size(entry.size()), day);
  }

  private String size(long bytes) {
    if (bytes < KIBI) {
      return texts.text("folders.bytes", bytes);
    }
    return bytes < (long) KIBI * KIBI
        ? texts.text("folders.kib", bytes / KIBI)
        : texts.text("folders.mib", bytes / KIBI / KIBI);
  }
}
