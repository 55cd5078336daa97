package gatewright.ui.run;

import gatewright.ui.run.RunItem.Ask;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;

/** A row that says by its style what it is; heads of groups and questions take up its whole width. */
final class RunRow extends TableRow<RunItem> {
  private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
  private static final PseudoClass CONTROL = PseudoClass.getPseudoClass("control");
  private static final PseudoClass ASK = PseudoClass.getPseudoClass("ask");

  private final RowWords words;

  RunRow(RowWords words) {
    this.words = words;
  }

  /** Whether that takes up a whole row. */
  static boolean spans(RunItem item) {
    return item instanceof Group || item instanceof Ask;
  }

  @Override
  protected void updateItem(RunItem item, boolean empty) {
    super.updateItem(item, empty);
    pseudoClassStateChanged(GROUP, item instanceof Group);
    pseudoClassStateChanged(ASK, item instanceof Ask);
    pseudoClassStateChanged(CONTROL, item instanceof Line line && !line.counts() || item instanceof Needless);
    setAccessibleText(empty || item == null ? null : words.spoken(item));
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    List<Node> cells = getChildrenUnmodifiable();
    if (spans(getItem()) && !cells.isEmpty()) {
      cells.get(0).resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
