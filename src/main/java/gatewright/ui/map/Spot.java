package gatewright.ui.map;

import javafx.geometry.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Something on the map that can be gone to and opened: with the mouse, the keyboard and a screen reader. */
abstract class Spot extends Group {
  private final Tooltip tip = new Tooltip();
  private Runnable opens = () -> {};

  Spot() {
    setAccessibleRole(AccessibleRole.BUTTON);
    Tooltip.install(this, tip);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> open());
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
  }

  /** What opening it does. */
  final void opens(Runnable action) {
    opens = action;
  }

  /** Opens it. */
  final void open() {
    opens.run();
  }

  /** Where it is for whoever moves by arrow keys, in units of the picture. */
  abstract Point2D place();

  /** Says what it is, aloud and under the mouse. */
  final void says(String words) {
    setAccessibleText(words);
    tip.setText(words);
  }

  /** Under the mouse, says these lines as well; they are asked for when they are to be seen. */
  final void details(Supplier<List<String>> lines) {
    tip.setOnShowing(
        event -> {
          List<String> all = new ArrayList<>(List.of(getAccessibleText()));
          all.addAll(lines.get());
          tip.setText(String.join("\n", all));
        });
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      open();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
