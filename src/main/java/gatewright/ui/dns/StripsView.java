package gatewright.ui.dns;

import gatewright.ui.view.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The answers of each server as a strip, one below the other on one scale. */
final class StripsView {
  private final Texts texts;

  StripsView(Texts texts) {
    this.texts = texts;
  }

  /**
   * Fills a box anew.
   *
   * @param order the servers as the gateway asks them
   * @return whether there is a single answer to be seen
   */
  boolean show(VBox strips, List<ServerFacts> servers, List<String> order) {
    StripPlot.Scale scale = StripPlot.Scale.of(servers.stream().flatMap(server -> server.samples().stream()).toList());
    boolean sampled = servers.stream().anyMatch(server -> !server.samples().isEmpty());
    strips.getChildren().setAll(
        servers.stream().map(server -> strip(server, scale, order.indexOf(server.server()) + 1)).toList());
    strips.getChildren().stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    if (sampled) {
      strips.getChildren().add(row("strip-axis", side(texts.text("time.unit"), ""), new StripAxis(scale), figures("", "")));
    }
    return sampled;
  }

  private Node strip(ServerFacts server, StripPlot.Scale scale, int place) {
    String median = Double.isNaN(server.median()) ? silent(server) : texts.text("dns.median", server.median());
    String worst = Double.isNaN(server.worst()) ? "" : texts.text("dns.worst", server.worst());
    String spoken =
        worst.isEmpty()
            ? texts.text("live.because", server.server(), median)
            : texts.text("dns.strip", server.server(), median, worst, server.lost());
    VBox left = side(server.server(), texts.text("dns.place", place));
    left.getChildren().get(0).getStyleClass().add("mono-strong");
    return row("strip", left, new StripPlot(server, scale, spoken), figures(median, worst));
  }

  /** What stands in place of figures. */
  private String silent(ServerFacts server) {
    if (server.testing()) {
      return texts.text("verdict.testing");
    }
    return server.sent() > 0 ? texts.text("dns.allLost", server.sent()) : texts.text("unknown");
  }

  private static HBox row(String style, Node left, Region middle, Node right) {
    HBox row = new HBox(left, middle, right);
    row.getStyleClass().add(style);
    HBox.setHgrow(middle, Priority.ALWAYS);
    return row;
  }

  private static VBox figures(String upper, String lower) {
    VBox figures = side(upper, lower);
    figures.getStyleClass().add("strip-figures");
    return figures;
  }

  private static VBox side(String upper, String lower) {
    Label first = new Label(upper);
    Label second = new Label(lower);
    second.getStyleClass().add("hint");
    VBox side = new VBox(first, second);
    side.getStyleClass().add("strip-side");
    return side;
  }
}
