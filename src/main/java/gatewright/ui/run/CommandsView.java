package gatewright.ui.run;

import gatewright.ui.model.Explain;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The commands that show the same by hand, a box for each system. */
public final class CommandsView extends VBox {
  /** Rows of text before an area scrolls, and about how many letters one holds. */
  private static final int MOST_ROWS = 8;
  private static final int ROW_LETTERS = 44;

  /** No commands. */
  public CommandsView() {
    getStyleClass().add("cards");
  }

  /** Shows these; {@code copied} is given what is to be copied. */
  void show(List<Explain.Command> all, Texts texts, Consumer<String> copied) {
    Map<String, List<String>> bySystem = new LinkedHashMap<>();
    all.forEach(each -> bySystem.computeIfAbsent(each.system(), fresh -> new ArrayList<>()).add(each.line()));
    getChildren().clear();
    bySystem.forEach((system, lines) -> getChildren().add(box(system, String.join("\n", lines), texts, copied)));
  }

  private static VBox box(String system, String lines, Texts texts, Consumer<String> copied) {
    Label name = new Label(system);
    name.getStyleClass().add("hint");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Button take = new Button(texts.text("details.take"), Icons.icon(Feather.COPY));
    take.getStyleClass().add("small");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setAccessibleText(texts.text("details.takeFor", system));
    take.setOnAction(event -> copied.accept(lines));
    HBox head = new HBox(8, name, take);
    head.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(head, area(lines, texts.text("details.command", system)));
    box.getStyleClass().add("command");
    return box;
  }

  /** Long text that scrolls after a few rows. */
  static TextArea area(String text, String spoken) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.setWrapText(true);
    int lines = text.lines().mapToInt(line -> 1 + line.length() / ROW_LETTERS).sum();
    area.setPrefRowCount(Math.max(1, Math.min(MOST_ROWS, lines)));
    area.getStyleClass().add("code");
    area.setAccessibleText(spoken);
    return area;
  }
}
