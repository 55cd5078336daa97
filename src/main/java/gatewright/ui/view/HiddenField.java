package gatewright.ui.view;

import javafx.scene.control.PasswordField;

/** An answer that nobody may read over a shoulder. */
public final class HiddenField extends AnswerField {
  /** A field that shows dots. */
  public HiddenField() {
    super(new PasswordField());
  }
}
