package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import gatewright.plan.RequestNumbers;
import gatewright.site.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads one tree of request numbers and gathers what is wrong with it. */
final class NumbersReader {
  private static final String NUMBER = "a whole number from 1 that no other entry has";

  private final List<Problem> problems = new ArrayList<>();

  NumbersReading read(JsonNode tree) {
    String schema = tree.path("schema").asText();
    if (!schema.equals(NumbersFile.SCHEMA) && !schema.startsWith(NumbersFile.SCHEMA + ".")) {
      wrong("/schema", tree.path("schema"), "\"" + NumbersFile.SCHEMA + "\"");
      return new NumbersReading(Optional.empty(), problems);
    }
    RequestNumbers numbers = flows(tree.path("flows"));
    List<RequestLedger.Revision> revisions = revisions(tree.path("revisions"));
    return problems.isEmpty()
        ? new NumbersReading(Optional.of(new RequestLedger(numbers, revisions)), problems)
        : new NumbersReading(Optional.empty(), problems);
  }

  private RequestNumbers flows(JsonNode tree) {
    SortedMap<String, Integer> flows = new TreeMap<>();
    SortedMap<String, SortedMap<String, Integer>> members = new TreeMap<>();
    Set<Integer> taken = new HashSet<>();
    if (!tree.isObject()) {
      wrong("/flows", tree, "an object in braces { }");
    }
    for (Map.Entry<String, JsonNode> flow : tree.properties()) {
      String place = below("/flows", flow.getKey());
      flows.put(flow.getKey(), number(flow.getValue().path("number"), place + "/number", taken));
      members.put(flow.getKey(), members(flow.getValue().path("members"), place + "/members"));
    }
    return new RequestNumbers(flows, members);
  }

  private SortedMap<String, Integer> members(JsonNode tree, String place) {
    SortedMap<String, Integer> members = new TreeMap<>();
    Set<Integer> taken = new HashSet<>();
    if (!tree.isObject()) {
      wrong(place, tree, "an object in braces { }");
    }
    for (Map.Entry<String, JsonNode> member : tree.properties()) {
      members.put(member.getKey(), number(member.getValue(), below(place, member.getKey()), taken));
    }
    return members;
  }

  private int number(JsonNode value, String place, Set<Integer> taken) {
    int number = value.isIntegralNumber() && value.canConvertToInt() ? value.intValue() : 0;
    if (number < 1 || !taken.add(number)) {
      wrong(place, value, NUMBER);
    }
    return number;
  }

  private List<RequestLedger.Revision> revisions(JsonNode tree) {
    List<RequestLedger.Revision> revisions = new ArrayList<>();
    if (!tree.isArray()) {
      wrong("/revisions", tree, "a list in brackets [ ]");
      return revisions;
    }
    for (int i = 0; i < tree.size(); i++) {
      String place = "/revisions/" + i;
      JsonNode number = tree.get(i).path("revision");
      if (!number.isIntegralNumber() || number.asLong() != i + 1) {
        wrong(place + "/revision", number, Integer.toString(i + 1));
      }
      JsonNode hash = tree.get(i).path("sha256");
      if (!hash.asText().matches("[0-9a-f]{64}")) {
        wrong(place + "/sha256", hash, "64 hexadecimal digits in lower case");
      }
      time(tree.get(i).path("at"), place + "/at")
          .ifPresent(at -> revisions.add(new RequestLedger.Revision(revisions.size() + 1, at, hash.asText())));
    }
    return revisions;
  }

  private Optional<Instant> time(JsonNode value, String place) {
    try {
      return Optional.of(Instant.parse(value.asText()));
    } catch (DateTimeParseException e) {
      wrong(place, value, "a time such as 2026-11-24T10:32:07.120Z");
      return Optional.empty();
    }
  }

  private void wrong(String pointer, JsonNode value, String expected) {
    String shown = value.isObject() ? "{…}" : value.isArray() ? "[…]" : value.asText();
    problems.add(new Problem(Problem.Kind.WRONG, pointer, shown, expected));
  }

  private static String below(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
