package gatewright.ui;

import gatewright.ui.answer.Answer;
import gatewright.ui.model.PageStanding;
import gatewright.ui.view.AnswerNodes;
import gatewright.ui.view.StepPage;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;

/** Where the keyboard goes on the page that is shown. */
final class PageFocus {
  private PageFocus() {}

  /** To the first answer that is missing or wrong, else to the first field, else to the first thing that can be pressed. */
  static void begin(Node page, PageStanding standing) {
    Node form = form(page);
    Optional<Node> asked = standing.complete() ? Optional.empty() : open(form, standing);
    asked.or(() -> AnswerNodes.reachable(form).stream().filter(PageFocus::isField).findFirst())
        .or(() -> AnswerNodes.reachable(form).stream().findFirst())
        .ifPresent(Node::requestFocus);
  }

  /** To the first answer that is wrong, or else missing. False if there is none. */
  static boolean toOpen(Node page, PageStanding standing) {
    Optional<Node> field = open(page, standing);
    field.ifPresent(Node::requestFocus);
    return field.isPresent();
  }

  /** To the field of an answer of that name, if the page has it. */
  static boolean to(Node page, String answer) {
    Optional<Node> field = AnswerNodes.first(page, each -> each.name().equals(answer));
    field.ifPresent(Node::requestFocus);
    return field.isPresent();
  }

  /** To the next of these parts of the window that has something to go to, seen from where the keyboard is now. */
  static void cycle(Scene scene, List<Node> parts, boolean backwards) {
    int here = -1;
    for (int i = 0; i < parts.size(); i++) {
      here = isIn(scene.getFocusOwner(), parts.get(i)) ? i : here;
    }
    for (int i = 1; i <= parts.size(); i++) {
      int next = Math.floorMod(here + (backwards ? -i : i), parts.size());
      Optional<Node> first = AnswerNodes.reachable(parts.get(next)).stream().findFirst();
      if (first.isPresent()) {
        first.get().requestFocus();
        return;
      }
    }
  }

  /** The parts of a page: what is asked, and what is learnt. */
  static List<Node> parts(Node page) {
    return page instanceof StepPage step && step.getForm() != null && step.getLive() != null
        ? List.of(step.getForm(), step.getLive())
        : List.of(page);
  }

  private static Node form(Node page) {
    return parts(page).get(0);
  }

  private static Optional<Node> open(Node page, PageStanding standing) {
    return Stream.concat(standing.wrong().stream(), standing.missing().stream())
        .flatMap(answer -> node(page, answer).stream())
        .findFirst();
  }

  private static Optional<Node> node(Node page, Answer answer) {
    return AnswerNodes.first(page, each -> each == answer);
  }

  private static boolean isField(Node node) {
    return node instanceof TextInputControl || AnswerNodes.answer(node).isPresent();
  }

  private static boolean isIn(Node node, Node part) {
    return node != null && (node == part || isIn(node.getParent(), part));
  }
}
