package gatewright.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers remarks in the order in which rules first refer to them. What several rules share is said once. */
final class Notes {
  private final Map<String, Set<String>> rules = new LinkedHashMap<>();

  /**
   * Notes something on a rule.
   *
   * @return the note's number, from 1
   */
  int add(String text, String rule) {
    rules.computeIfAbsent(text, ignored -> new LinkedHashSet<>()).add(rule);
    return new ArrayList<>(rules.keySet()).indexOf(text) + 1;
  }

  List<RequestPage.Note> notes() {
    List<RequestPage.Note> notes = new ArrayList<>();
    rules.forEach(
        (text, numbers) -> notes.add(new RequestPage.Note(String.valueOf(notes.size() + 1), text, String.join(", ", numbers))));
    return notes;
  }
}
