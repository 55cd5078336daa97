package gatewright.ui.view;

import gatewright.ui.answer.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;

/** Remembers which control takes which answer, so that a message can lead to it. */
public final class AnswerNodes {
  private AnswerNodes() {}

  /** That control takes this answer. */
  static void mark(Node control, Answer answer) {
    control.getProperties().put(AnswerNodes.class, answer);
  }

  /** The answer that a control takes; empty for other nodes. */
  public static Optional<Answer> answer(Node node) {
    return Optional.ofNullable((Answer) node.getProperties().get(AnswerNodes.class));
  }

  /** The first control that takes such an answer and can be typed into now. */
  public static Optional<Node> first(Node root, Predicate<Answer> which) {
    return reachable(root).stream().filter(node -> answer(node).filter(which).isPresent()).findFirst();
  }

  /** All that the keyboard reaches in a part of the window, in order. Panes that only scroll are left out. */
  public static List<Node> reachable(Node root) {
    List<Node> found = new ArrayList<>();
    collect(root, found);
    return found;
  }

  private static void collect(Node node, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable()) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
    }
  }
}
