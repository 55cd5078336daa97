package gatewright.ui.facts;

import gatewright.result.Cause;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import javafx.scene.control.Label;

/** Shows what is said: plain words, or a status with its icon. */
final class SaidLabel {
  private SaidLabel() {}

  /** A label that wraps and is never cut off. */
  static Label of(Said said, PageTools tools) {
    if (said.verdict() == null && said.progress() == null) {
      return new Words(words(said, tools), "facts-value");
    }
    StatusLabel label = new StatusLabel();
    if (said.verdict() != null) {
      label.show(Icons.of(said.verdict()), Icons.style(said.verdict()), words(said, tools));
    } else if (said.progress() == Progress.TESTING) {
      label.showTesting(tools.texts());
    } else {
      label.showUntested(tools.texts(), said.progress() == Progress.WAITING);
    }
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private static String words(Said said, PageTools tools) {
    Texts texts = tools.texts();
    Cause cause = said.cause();
    String because = cause == null ? "" : tools.explain().cause(cause, texts.language());
    if (said.words() != null) {
      String words = texts.text(said.words());
      return because.isEmpty() ? words : texts.text("live.because", words, because);
    }
    return because.isEmpty() && said.verdict() != null ? texts.text("verdict", said.verdict()) : because;
  }
}
