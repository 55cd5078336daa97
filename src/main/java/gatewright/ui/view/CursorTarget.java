package gatewright.ui.view;

import javafx.scene.Node;

/** A control of several parts that shows an answer, and knows which part the cursor goes to. */
interface CursorTarget {
  /** That part. */
  Node cursorTarget();
}
