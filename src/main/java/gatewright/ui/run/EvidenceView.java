package gatewright.ui.run;

import gatewright.document.EvidenceWords;
import gatewright.document.Words;
import gatewright.result.Evidence;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What was seen, in the words of the documents; long texts whole, in areas that scroll. */
public final class EvidenceView extends VBox {
  private static final List<String> LONG = List.of("headers", "body", "stack");

  /** What the chain shows already. */
  private static final Set<String> CHAIN = Set.of("chain", "subject", "issuer");

  private final FactsGrid facts = new FactsGrid();

  /** Nothing seen. */
  public EvidenceView() {
    getStyleClass().add("cards");
  }

  /** Shows it; false if there is nothing to show. */
  boolean show(Evidence evidence, Locale language) {
    EvidenceWords words = new EvidenceWords(new Words(language));
    facts.show(lines(evidence, words));
    getChildren().setAll(facts);
    for (String name : LONG) {
      if (evidence.values().containsKey(name)) {
        Label label = new Label(words.label(name));
        label.getStyleClass().add("facts-label");
        getChildren().add(new VBox(4, label, CommandsView.area(whole(evidence.values().get(name)), words.label(name))));
      }
    }
    return !evidence.values().isEmpty();
  }

  /** All that is not too long, each thing under its name. */
  static List<FactsGrid.Line> lines(Evidence evidence, EvidenceWords words) {
    Map<String, Object> rest = new TreeMap<>(evidence.values());
    rest.keySet().removeAll(LONG);
    if (rest.containsKey("chain")) {
      rest.keySet().removeAll(CHAIN);
    }
    return words.all(new Evidence(rest)).stream()
        .map(fact -> new FactsGrid.Line(fact.name(), String.join("\n", fact.lines())))
        .toList();
  }

  /** A text as it came; headers, which are kept with name and value apart, line by line. */
  static String whole(Object value) {
    if (value instanceof Collection<?> list) {
      return list.stream().map(EvidenceView::whole).collect(Collectors.joining("\n"));
    }
    return value instanceof Map<?, ?> header && header.containsKey("name")
        ? header.get("name") + ": " + header.get("value")
        : String.valueOf(value);
  }
}
