package gatewright.ui.dns;

import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.model.Explain;
import gatewright.ui.view.Durations;
import gatewright.ui.view.Icons;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** What was seen of each server, a column each. */
final class FactsView {
  private static final double LABELS = 22;

  private final Texts texts;
  private final Explain explain;

  FactsView(Texts texts, Explain explain) {
    this.texts = texts;
    this.explain = explain;
  }

  /** Fills a grid anew. */
  void show(GridPane grid, List<ServerFacts> servers) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(LABELS);
    grid.getColumnConstraints().add(names);
    for (int column = 0; column < servers.size(); column++) {
      ColumnConstraints even = new ColumnConstraints();
      even.setPercentWidth((100.0 - LABELS) / servers.size());
      grid.getColumnConstraints().add(even);
      Label head = styled(servers.get(column).server(), "facts-head");
      grid.add(head, column + 1, 0);
    }
    row(grid, 1, "dns.fact.verdict", servers, this::verdict);
    row(grid, 2, "dns.fact.lost", servers, server -> plain(lost(server)));
    row(grid, 3, "dns.fact.blockList", servers, this::blockList);
    row(grid, 4, "dns.fact.tcp", servers, this::tcp);
    row(grid, 5, "dns.fact.edns", servers, server -> plain(yesNo(server.saw("edns"))));
    row(grid, 6, "dns.fact.truncation", servers, server -> plain(yesNo(server.saw("truncation"))));
    row(grid, 7, "dns.fact.honest", servers, this::honest);
  }

  private void row(GridPane grid, int row, String key, List<ServerFacts> servers, Function<ServerFacts, Node> cell) {
    Label label = styled(texts.text(key), "facts-label");
    grid.add(label, 0, row);
    for (int column = 0; column < servers.size(); column++) {
      grid.add(cell.apply(servers.get(column)), column + 1, row);
    }
  }

  private Node verdict(ServerFacts server) {
    StatusLabel label = new StatusLabel();
    if (server.testing()) {
      label.showTesting(texts);
    } else if (server.verdict() == null) {
      label.showUntested(texts, false);
    } else {
      label.show(server.verdict(), texts);
    }
    return label;
  }

  private String lost(ServerFacts server) {
    return server.sent() == 0 ? unknown() : texts.text("dns.lostOf", server.lost(), server.sent());
  }

  private Node blockList(ServerFacts server) {
    Optional<String> listed = server.saw("blockList127002").map(FactsView::words);
    String unlisted = server.saw("blockList127001").map(FactsView::words).orElse("");
    if (listed.isEmpty()) {
      return plain(texts.text("dns.blockList.notAsked"));
    }
    String answer = listed.get();
    if (answer.startsWith("127.255.255.")) {
      return bad(texts.text("dns.blockList.refused", answer), Verdict.FAIL);
    }
    if (answer.startsWith("127.") && !unlisted.startsWith("127.")) {
      return plain(texts.text("dns.blockList.works"));
    }
    return bad(texts.text("dns.blockList.other", answer), Verdict.WARN);
  }

  private Node tcp(ServerFacts server) {
    if (server.saw("tcp").orElse(null) instanceof Number millis) {
      return plain(texts.text("dns.tcp.answers", Durations.words(millis.longValue(), texts)));
    }
    Result tcp = server.checks().get("TCP");
    if (tcp == null || tcp.verdict() == Verdict.PASS) {
      return plain(yesNo(server.saw("tcp")));
    }
    Cause cause = tcp.cause();
    return bad(cause == null ? texts.text("verdict", tcp.verdict()) : explain.cause(cause, texts.language()), tcp.verdict());
  }

  private Node honest(ServerFacts server) {
    Optional<Object> rewriting = server.saw("rewriting");
    if (rewriting.isEmpty()) {
      return plain(unknown());
    }
    if (Boolean.FALSE.equals(rewriting.get())) {
      return plain(texts.text("dns.honest.yes"));
    }
    return bad(
        server.saw("inventedName")
            .map(got -> texts.text("dns.honest.rewritten", words(got)))
            .orElseGet(() -> texts.text("dns.honest.no")),
        Verdict.FAIL);
  }

  private String yesNo(Optional<Object> seen) {
    if (seen.isEmpty()) {
      return unknown();
    }
    String words = words(seen.get());
    return switch (words) {
      case "true" -> texts.text("yes");
      case "false" -> texts.text("no");
      default -> words;
    };
  }

  private String unknown() {
    return texts.text("unknown");
  }

  private static String words(Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
    return value instanceof Map<?, ?> map ? map.values().toString() : value.toString();
  }

  private static Node plain(String words) {
    return styled(words, "facts-value");
  }

  private Node bad(String words, Verdict verdict) {
    StatusLabel label = new StatusLabel();
    label.show(Icons.of(verdict), Icons.style(verdict), words);
    label.setWrapText(true);
    label.setMinWidth(0);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  private static Label styled(String words, String style) {
    return new Words(words, style);
  }
}
