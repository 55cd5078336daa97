package gatewright.ui.facts;

import gatewright.ui.view.PageTools;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the panels of a page. One that stays as it is stays untouched, so that focus and typed text survive a test of others. */
public final class FactPanels extends VBox {
  private final Map<String, Shown> shown = new HashMap<>();

  /** Nothing yet, and not there. */
  public FactPanels() {
    getStyleClass().add("results");
    show(List.of(), null, null);
  }

  /** Shows these panels. */
  public void show(List<FactPanel> panels, FactActions actions, PageTools tools) {
    Set<String> gone = new HashSet<>(shown.keySet());
    String focused = null;
    for (FactPanel panel : panels) {
      gone.remove(panel.key());
      Shown before = shown.get(panel.key());
      if (before == null || !before.panel().equals(panel)) {
        focused = before != null && holdsFocus(before.node()) ? panel.key() : focused;
        forget(before);
        Wiring wiring = tools.wiring().part();
        shown.put(panel.key(), new Shown(panel, draw(panel, actions, tools, wiring), wiring));
      }
    }
    gone.forEach(key -> forget(shown.remove(key)));
    List<Node> next = panels.stream().map(panel -> shown.get(panel.key()).node()).toList();
    if (!next.equals(getChildren())) {
      getChildren().setAll(next);
    }
    setVisible(!next.isEmpty());
    setManaged(!next.isEmpty());
    if (focused != null) {
      focusFrom(next.subList(next.indexOf(shown.get(focused).node()), next.size()));
    }
  }

  private static boolean holdsFocus(Node panel) {
    Node owner = panel.getScene() == null ? null : panel.getScene().getFocusOwner();
    while (owner != null && owner != panel) {
      owner = owner.getParent();
    }
    return owner != null;
  }

  /** Whoever answers by keyboard goes on with the next question, and does not begin at the top again. */
  private static void focusFrom(List<Node> panels) {
    panels.stream().flatMap(FactPanels::within).filter(Node::isFocusTraversable).findFirst().ifPresent(Node::requestFocus);
  }

  private static Stream<Node> within(Node node) {
    return node instanceof Parent parent
        ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(FactPanels::within))
        : Stream.of(node);
  }

  private static void forget(Shown before) {
    if (before != null) {
      before.wiring().close();
    }
  }

  private static Node draw(FactPanel panel, FactActions actions, PageTools tools, Wiring wiring) {
    VBox names = new VBox(new Words(tools.texts().text(panel.title()), "details-title"));
    if (panel.hint() != null) {
      names.getChildren().add(new Words(tools.texts().text(panel.hint()), "hint"));
    }
    HBox.setHgrow(names, Priority.ALWAYS);
    HBox head = new HBox(names);
    head.getStyleClass().add("fact-head");
    if (panel.standing() != null) {
      Label standing = SaidLabel.of(panel.standing(), tools);
      standing.setWrapText(false);
      standing.setMinWidth(USE_PREF_SIZE);
      head.getChildren().add(standing);
    }
    PartView parts = new PartView(actions, tools, wiring);
    VBox box = new VBox(head);
    box.getStyleClass().addAll("panel", "fact-panel");
    panel.parts().forEach(part -> box.getChildren().add(parts.of(part)));
    return box;
  }

  private record Shown(FactPanel panel, Node node, Wiring wiring) {}
}
