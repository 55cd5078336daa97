package gatewright.ui;

import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.StepKind;
import gatewright.ui.view.AnswerNodes;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hears the keys of the wizard before its controls do: lists and fields take Page Down or Ctrl+Z for themselves otherwise. Escape
 * comes last, so that whatever is open can close first.
 */
final class WizardKeys {
  private static final List<KeyCode> DIGITS =
      List.of(
          KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7,
          KeyCode.DIGIT8, KeyCode.DIGIT9, KeyCode.DIGIT0);

  private final Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
  private final Consumer<StepKind> jump;

  /** {@code jump} goes to a step. */
  WizardKeys(Consumer<StepKind> jump) {
    this.jump = jump;
  }

  /** Does this for that key. */
  WizardKeys on(Shortcut shortcut, Runnable action) {
    actions.put(shortcut, action);
    return this;
  }

  /** Listens to what is pressed anywhere in that part of the window. */
  void listenTo(Node root) {
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::before);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::after);
  }

  private void before(KeyEvent event) {
    if ((Shortcut.UNDO.matches(event) || Shortcut.REDO.matches(event)) && isHalfTyped(event.getTarget())) {
      return;
    }
    Optional<Runnable> action =
        actions.entrySet().stream().filter(each -> each.getKey().matches(event)).map(Map.Entry::getValue).findFirst();
    int digit = DIGITS.indexOf(event.getCode());
    if (action.isPresent()) {
      action.get().run();
      event.consume();
    } else if (digit >= 0 && event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
      jump.accept(StepKind.values()[digit]);
      event.consume();
    }
  }

  private void after(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      actions.getOrDefault(Shortcut.ESCAPE, () -> {}).run();
      event.consume();
    }
  }

  /** Whether there is text that nobody has accepted yet, which the field itself takes back. */
  private static boolean isHalfTyped(EventTarget target) {
    if (!(target instanceof TextInputControl field) || !field.isEditable()) {
      return false;
    }
    Object answer = AnswerNodes.answer(field).orElse(null);
    return answer instanceof TextAnswer text ? text.edited() : !field.getText().isEmpty();
  }
}
