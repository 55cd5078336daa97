package gatewright.ui.run;

import gatewright.result.Verdict;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** The counts by verdict, and a bar with a stretch for each. Made once, and only changed from then on. */
final class RunBar {
  private static final List<Verdict> SHOWN_FIRST =
      List.of(
          Verdict.FAIL,
          Verdict.WARN,
          Verdict.INCONCLUSIVE,
          Verdict.UNCONFIRMED,
          Verdict.NOT_TESTED,
          Verdict.CONFIRMED,
          Verdict.PASS,
          Verdict.NOT_APPLICABLE);

  private final Texts texts;
  private final Pane bar;
  private final Map<Verdict, StatusLabel> chips = new EnumMap<>(Verdict.class);
  private final Map<Verdict, Region> stretches = new EnumMap<>(Verdict.class);
  private Tally shown = Tally.none();

  RunBar(Pane counts, Pane bar, Texts texts) {
    this.texts = texts;
    this.bar = bar;
    for (Verdict verdict : SHOWN_FIRST) {
      StatusLabel chip = new StatusLabel();
      chip.managedProperty().bind(chip.visibleProperty());
      chip.setVisible(false);
      chips.put(verdict, chip);
      counts.getChildren().add(chip);
      if (verdict != Verdict.NOT_APPLICABLE) {
        Region stretch = new Region();
        stretch.getStyleClass().addAll("stretch", Icons.style(verdict));
        stretches.put(verdict, stretch);
        bar.getChildren().add(stretch);
      }
    }
  }

  /** Shows these. */
  void show(Tally tally) {
    bar.setAccessibleText(texts.text(tally.words()));
    for (Map.Entry<Verdict, StatusLabel> each : chips.entrySet()) {
      int number = tally.of(each.getKey());
      if (number != shown.of(each.getKey())) {
        each.getValue().show(
            Icons.of(each.getKey()),
            Icons.style(each.getKey()),
            texts.text("test.count", number, texts.text("verdict", each.getKey())));
        each.getValue().setVisible(number > 0);
      }
    }
    shown = tally;
    fit();
  }

  /** Each stretch is as long as its share of the checks that are done. */
  void fit() {
    int results = stretches.keySet().stream().mapToInt(shown::of).sum();
    double done = shown.total() == 0 || results == 0 ? 0 : bar.getWidth() * shown.done() / shown.total() / results;
    stretches.forEach((verdict, stretch) -> stretch.setPrefWidth(done * shown.of(verdict)));
  }
}
