package gatewright.ui.proxy;

import gatewright.result.ProxySetting;
import gatewright.result.ProxySetting.Kind;
import gatewright.result.ProxySetting.Origin;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What this workstation is set to, each with the place it comes from and what can be done with it. */
final class FoundRows {
  private final Texts texts;
  private final Consumer<String> proxies;
  private final Consumer<String> scripts;

  /** {@code proxies} takes a proxy, {@code scripts} reads a script. */
  FoundRows(Texts texts, Consumer<String> proxies, Consumer<String> scripts) {
    this.texts = texts;
    this.proxies = proxies;
    this.scripts = scripts;
  }

  /** Fills a box anew. */
  void show(VBox box, List<ProxySetting> settings) {
    List<Node> rows = settings.stream().map(this::row).toList();
    rows.stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    box.getChildren().setAll(rows);
  }

  private Node row(ProxySetting setting) {
    VBox row = new VBox(new Words(place(setting), "hint"));
    row.getStyleClass().add("found-row");
    row.getChildren().addAll(
        switch (setting.kind()) {
          case PROXY -> List.<Node>of(line(setting.value(), button("proxy.found.use", setting.value(), proxies)));
          case SOCKS -> List.of(value(setting.value()), new Words(texts.text("proxy.found.socks"), "hint"));
          case SCRIPT -> List.<Node>of(line(setting.value(), button("proxy.script.read", setting.value(), scripts)));
          case SEARCH -> List.<Node>of(new Words(texts.text("proxy.found.search")));
        });
    if (setting.kind() == Kind.PROXY && !setting.exceptions().isEmpty()) {
      String hosts = String.join(", ", setting.exceptions());
      row.getChildren().add(new Words(texts.text("proxy.found.except", hosts), "hint"));
    }
    return row;
  }

  private String place(ProxySetting setting) {
    String place = texts.text("proxy.origin", setting.origin());
    if (setting.name().isEmpty()) {
      return place;
    }
    return setting.origin() == Origin.ENVIRONMENT
        ? texts.text("proxy.found.variable", setting.name())
        : texts.text("proxy.found.traffic", place, setting.name());
  }

  private static Node line(String text, Button button) {
    FlowPane line = new FlowPane(value(text), button);
    line.getStyleClass().addAll("offers", "found-line");
    return line;
  }

  private static Node value(String text) {
    return new Words(text, "mono");
  }

  private Button button(String key, String value, Consumer<String> action) {
    Button button = new Button(texts.text(key));
    button.setAccessibleText(texts.text("proxy.found.action", texts.text(key), value));
    button.getStyleClass().add("small");
    button.setOnAction(event -> action.accept(value));
    return button;
  }
}
