package gatewright.ui;

import gatewright.result.Verdict;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.view.CardButton;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of recent sites: a button each, and one beside it that forgets it. Arrows lead through it. */
final class RecentList {
  private final VBox box;
  private final StartViewModel viewModel;
  private final Texts texts;
  private final Clock clock;
  private final List<CardButton> rows = new ArrayList<>();

  /** Fills that box; days are those of the clock's zone. */
  RecentList(VBox box, StartViewModel viewModel, Texts texts, Clock clock) {
    this.box = box;
    this.viewModel = viewModel;
    this.texts = texts;
    this.clock = clock;
  }

  /** Shows these sites; the one that had the focus keeps it. */
  void show(List<RecentLine> lines) {
    int focused = rows.stream().filter(Node::isFocused).map(rows::indexOf).findFirst().orElse(-1);
    rows.clear();
    box.getChildren().setAll(lines.stream().map(this::row).toList());
    box.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    if (focused >= 0 && !rows.isEmpty()) {
      rows.get(Math.min(focused, rows.size() - 1)).requestFocus();
    }
  }

  /** Puts the focus on the first site. */
  void focusFirst() {
    rows.stream().findFirst().ifPresent(Node::requestFocus);
  }

  /** What the site is called. */
  String name(RecentLine line) {
    String name = String.join(" – ", line.name());
    return name.isEmpty() ? texts.text("start.nameless") : name;
  }

  /** When its run was interrupted, and how much of it is there. */
  String interrupted(RecentLine line) {
    Optional<Interrupted> run = line.look().flatMap(look -> look.interrupted());
    return run.map(
            found ->
                found.planned() == 0
                    ? texts.text("start.interrupted.kept", when(found.at(), true), found.kept())
                    : texts.text("start.interrupted.keptOf", when(found.at(), true), found.kept(), found.planned()))
        .orElse("");
  }

  private Node row(RecentLine line) {
    String name = name(line);
    String gateways = line.site().gateways() == 0 ? "" : texts.text("recent.gateways", line.site().gateways());
    String about =
        Stream.of(line.site().ticket(), gateways, line.place()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    VBox lines = new VBox(new Words(name, "row-title-strong"), new Words(about, "hint"));
    lines.getStyleClass().add("recent-name");
    HBox.setHgrow(lines, Priority.ALWAYS);
    Label day = new Label(opened(line));
    day.getStyleClass().addAll("hint", "recent-day");
    day.setMinWidth(Region.USE_PREF_SIZE);
    StatusLabel status = status(line);
    Words more = new Words(line.more().map(texts::text).orElse(""), "hint", "recent-more");
    VBox standing = new VBox(status);
    standing.getStyleClass().add("recent-standing");
    if (!more.getText().isEmpty()) {
      standing.getChildren().add(more);
    }
    HBox content = new HBox(lines, day, standing);
    content.getStyleClass().add("recent-content");
    CardButton open = new CardButton();
    open.setGraphic(content);
    open.getStyleClass().add("recent-row");
    open.setAccessibleText(texts.text("start.openRecent", name, about, status.getText() + " " + more.getText()));
    open.setTooltip(new Tooltip(line.site().folder()));
    open.setOnAction(event -> viewModel.open(line.site()));
    open.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, line, open));
    HBox.setHgrow(open, Priority.ALWAYS);
    rows.add(open);
    HBox row = new HBox(open, forget(line, name));
    row.getStyleClass().add("recent-line");
    return row;
  }

  private Button forget(RecentLine line, String name) {
    Button forget = new Button(null, Icons.icon(Feather.X));
    forget.getStyleClass().add("flat-icon");
    forget.setAccessibleText(texts.text("start.forget", name));
    forget.setTooltip(new Tooltip(texts.text("start.forget.tip")));
    forget.setOnAction(event -> viewModel.recent().forget(line.site()));
    return forget;
  }

  private StatusLabel status(RecentLine line) {
    StatusLabel status = new StatusLabel();
    Optional<Verdict> verdict = line.verdict();
    verdict.ifPresentOrElse(
        known -> status.show(known, texts), () -> status.show(Feather.FOLDER_MINUS, "attention", texts.text("recent.gone")));
    return status;
  }

  private void key(KeyEvent event, RecentLine line, CardButton row) {
    int here = rows.indexOf(row);
    KeyCode code = event.getCode();
    if (code == KeyCode.DELETE) {
      viewModel.recent().forget(line.site());
    } else if (code == KeyCode.UP || code == KeyCode.DOWN) {
      rows.get(Math.max(0, Math.min(rows.size() - 1, here + (code == KeyCode.UP ? -1 : 1)))).requestFocus();
    } else if (code == KeyCode.HOME || code == KeyCode.END) {
      rows.get(code == KeyCode.HOME ? 0 : rows.size() - 1).requestFocus();
    } else if (code == KeyCode.ENTER) {
      row.fire();
    } else {
      return;
    }
    event.consume();
  }

  private String opened(RecentLine line) {
    try {
      return when(Instant.parse(line.site().opened()), false);
    } catch (DateTimeException e) {
      return "";
    }
  }

  private String when(Instant instant, boolean exactly) {
    ZonedDateTime then = instant.atZone(clock.getZone());
    LocalDate today = LocalDate.now(clock);
    String time = DateTimeFormatter.ofPattern("HH:mm").format(then);
    if (then.toLocalDate().equals(today)) {
      return texts.text("start.today", time);
    }
    if (then.toLocalDate().equals(today.minusDays(1))) {
      return texts.text("start.yesterday", time);
    }
    String day = DateTimeFormatter.ofPattern(texts.text("start.day"), texts.language()).format(then);
    return exactly ? texts.text("start.dayAndTime", day, time) : day;
  }
}
