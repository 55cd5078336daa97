package gatewright.ui.view;

import javafx.scene.control.Label;

/** Running text: it wraps, and is never cut off. */
public final class Words extends Label {
  /** Nothing said yet. */
  public Words() {
    this("");
  }

  /** That text, in these styles. */
  public Words(String text, String... styles) {
    super(text);
    getStyleClass().addAll(styles);
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
  }
}
