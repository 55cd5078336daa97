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
  private static final int BESIDE = 3;

  private final Texts texts;
  private final Explain explain;

  FactsView(Texts texts, Explain explain) {
    this.texts = texts;
    this.explain = explain;
  }

  /** Fills a grid anew. Servers that have no room beside each other come in blocks, one below the other. */
  void show(GridPane grid, List<ServerFacts> servers) {
    grid.getChildren().clear();
    grid.getColumnConstraints().clear();
    int blocks = (servers.size() + BESIDE - 1) / BESIDE;
    int columns = (servers.size() + blocks - 1) / Math.max(1, blocks);
    ColumnConstraints names = new ColumnConstraints();
    names.setPercentWidth(LABELS);
    grid.getColumnConstraints().add(names);
    for (int column = 0; column < columns; column++) {
      ColumnConstraints even = new ColumnConstraints();
      even.setPercentWidth((100.0 - LABELS) / columns);
      grid.getColumnConstraints().add(even);
    }
    for (int block = 0; block < blocks; block++) {
      int last = Math.min(servers.size(), (block + 1) * columns);
      show(grid, grid.getRowCount(), servers.subList(block * columns, last));
    }
  }

  private void show(GridPane grid, int row, List<ServerFacts> servers) {
    for (int column = 0; column < servers.size(); column++) {
      Label head = styled(servers.get(column).server(), "facts-head");
      if (row > 0) {
        head.getStyleClass().add("facts-next");
      }
      grid.add(head, column + 1, row);
    }
    row(grid, row + 1, "dns.fact.verdict", servers, this::verdict);
    row(grid, row + 2, "dns.fact.lost", servers, server -> plain(lost(server)));
    row(grid, row + 3, "dns.fact.blockList", servers, this::blockList);
    row(grid, row + 4, "dns.fact.tcp", servers, this::tcp);
    row(grid, row + 5, "dns.fact.edns", servers, server -> plain(yesNo(server, "edns")));
    row(grid, row + 6, "dns.fact.truncation", servers, server -> plain(yesNo(server, "truncation")));
    row(grid, row + 7, "dns.fact.honest", servers, this::honest);
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
    if (server.sent() == 0) {
      return unknown(server);
    }
    // What was lost is never shown as nothing.
    long percent = Math.max(1, Math.round(100.0 * server.lost() / server.sent()));
    return server.lost() == 0
        ? texts.text("dns.lostOf", 0, server.sent())
        : texts.text("dns.lostShare", server.lost(), server.sent(), percent);
  }

  private Node blockList(ServerFacts server) {
    Optional<String> listed = server.saw("blockList127002").map(FactsView::words);
    String unlisted = server.saw("blockList127001").map(FactsView::words).orElse("");
    if (listed.isEmpty()) {
      return plain(server.testing() ? unknown(server) : texts.text("dns.blockList.notAsked"));
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
      return plain(yesNo(server, "tcp"));
    }
    Cause cause = tcp.cause();
    return bad(cause == null ? texts.text("verdict", tcp.verdict()) : explain.cause(cause, texts.language()), tcp.verdict());
  }

  private Node honest(ServerFacts server) {
    Optional<Object> rewriting = server.saw("rewriting");
    if (rewriting.isEmpty()) {
      return plain(unknown(server));
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

  private String yesNo(ServerFacts server, String name) {
    Optional<Object> seen = server.saw(name);
    if (seen.isEmpty()) {
      return unknown(server);
    }
    String words = words(seen.get());
    return switch (words) {
      case "true" -> texts.text("yes");
      case "false" -> texts.text("no");
      default -> words;
    };
  }

  /** What is not known yet is not unknown. */
  private String unknown(ServerFacts server) {
    return server.testing() ? "…" : texts.text("unknown");
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
