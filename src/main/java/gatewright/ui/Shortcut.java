package gatewright.ui;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** The keys of the wizard, in the order in which they are explained. */
enum Shortcut {
  NEXT("keys.next.name", "keys.next", key(KeyCode.PAGE_DOWN, KeyCombination.SHORTCUT_DOWN)),
  BACK("keys.back.name", "keys.back", key(KeyCode.PAGE_UP, KeyCombination.SHORTCUT_DOWN)),
  STEP("keys.step.name", "keys.step"),
  DOCUMENTS("keys.documents.name", "keys.documents", key(KeyCode.D, KeyCombination.SHORTCUT_DOWN)),
  AREA("keys.area.name", "keys.area", key(KeyCode.F6)),
  AREA_BACK("keys.areaBack.name", "keys.areaBack", key(KeyCode.F6, KeyCombination.SHIFT_DOWN)),
  TEST("keys.test.name", "keys.test", key(KeyCode.F5)),
  FILTER("keys.filter.name", "keys.filter", key(KeyCode.F, KeyCombination.SHORTCUT_DOWN)),
  UNDO("keys.undo.name", "keys.undo", key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN)),
  REDO(
      "keys.redo.name",
      "keys.redo",
      key(KeyCode.Y, KeyCombination.SHORTCUT_DOWN),
      key(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN)),
  ESCAPE("keys.escape.name", "keys.escape"),
  MOVE("keys.move.name", "keys.move"),
  MNEMONIC("keys.mnemonic.name", "keys.mnemonic"),
  HELP("keys.help.name", "keys.help", key(KeyCode.F1));

  private final String keys;
  private final String words;
  private final List<KeyCombination> combinations;

  Shortcut(String keys, String words, KeyCombination... combinations) {
    this.keys = keys;
    this.words = words;
    this.combinations = List.of(combinations);
  }

  /** Key of the text that names them as they stand on the keyboard. */
  String keys() {
    return keys;
  }

  /** Key of the text that says what they do. */
  String words() {
    return words;
  }

  /** Whether that is what was pressed. */
  boolean matches(KeyEvent event) {
    return combinations.stream().anyMatch(each -> each.match(event));
  }

  private static KeyCombination key(KeyCode code, Modifier... modifiers) {
    return new KeyCodeCombination(code, modifiers);
  }
}
