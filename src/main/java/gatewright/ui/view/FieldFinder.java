package gatewright.ui.view;

import gatewright.ui.answer.Answer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Toggle;

/** Finds the control that shows an answer, and brings it into sight. */
public final class FieldFinder {
  /** How far below the upper edge a field comes to stand, as a part of the height that is seen. */
  private static final double PLACE = 0.25;

  private FieldFinder() {}

  /**
   * The part of a page that the cursor goes to for an answer.
   *
   * @param place which of several controls for answers of that name, from 0; the last one where there are fewer
   */
  public static Optional<Node> find(Parent page, String answer, int place) {
    Map<Answer, List<Node>> found = new IdentityHashMap<>();
    List<Answer> order = new ArrayList<>();
    for (Node node : AnswerNodes.reachable(page)) {
      AnswerNodes.answer(node)
          .filter(shown -> shown.name().equals(answer))
          .ifPresent(
              shown ->
                  found
                      .computeIfAbsent(
                          shown,
                          first -> {
                            order.add(first);
                            return new ArrayList<>();
                          })
                      .add(node));
    }
    return order.isEmpty() ? Optional.empty() : Optional.of(target(found.get(order.get(Math.min(place, order.size() - 1)))));
  }

  /** Of several buttons for one answer, the one that is chosen. */
  private static Node target(List<Node> controls) {
    return controls.stream()
        .filter(node -> node instanceof Toggle toggle && toggle.isSelected())
        .findFirst()
        .orElse(controls.get(0));
  }

  /** Puts the cursor there, and scrolls until it is seen. */
  public static void enter(Node field) {
    field.requestFocus();
    for (Parent above = field.getParent(); above != null; above = above.getParent()) {
      if (above instanceof ScrollPane pane) {
        reveal(field, pane);
      }
    }
  }

  private static void reveal(Node field, ScrollPane pane) {
    Bounds place = pane.getContent().sceneToLocal(field.localToScene(field.getBoundsInLocal()));
    double hidden = pane.getContent().getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
    if (hidden > 0) {
      double above = place.getMinY() - pane.getViewportBounds().getHeight() * PLACE;
      pane.setVvalue(Math.max(0, Math.min(1, above / hidden)));
    }
  }
}
