package gatewright.ui.proxy;

import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import gatewright.ui.model.Explain;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;

/** Says what a proxy script can answer, and offers its proxies; or why it could not be read. */
final class ScriptBox {
  private final Texts texts;
  private final Explain explain;
  private final Consumer<String> proxies;

  /** {@code proxies} takes a proxy. */
  ScriptBox(Texts texts, Explain explain, Consumer<String> proxies) {
    this.texts = texts;
    this.explain = explain;
    this.proxies = proxies;
  }

  void show(Callout callout, ScriptReader.State state) {
    callout.setTone(state.phase() == ScriptReader.Phase.FAILED ? "attention" : "neutral");
    callout.setMore(state.file().map(this::answers).orElse(List.of()));
    switch (state.phase()) {
      case IDLE -> callout.show("", "", "");
      case READING -> callout.show("", texts.text("proxy.script.reading", state.address()), "");
      case FAILED -> callout.show(texts.text("proxy.script.trouble"), trouble(state.trouble().orElseThrow()), state.address());
      case READ -> {
        boolean none = state.file().orElseThrow().answers().isEmpty();
        callout.show("", texts.text(none ? "proxy.script.none" : "proxy.script.found"), state.address());
      }
    }
  }

  private List<Node> answers(PacFile file) {
    List<Node> lines = new ArrayList<>();
    for (PacFile.Answer answer : file.answers()) {
      lines.add(
          switch (answer.kind()) {
            case PROXY -> button(answer.hostPort());
            case DIRECT -> new Words(texts.text("proxy.script.DIRECT"));
            case SOCKS -> new Words(texts.text("proxy.script.SOCKS", answer.hostPort()));
            case TLS_PROXY -> new Words(texts.text("proxy.script.TLS_PROXY", answer.hostPort()));
          });
    }
    if (file.computed()) {
      lines.add(new Words(texts.text("proxy.script.computed"), "hint"));
    }
    return lines;
  }

  private Button button(String hostPort) {
    Button button = new Button(texts.text("proxy.useFound", hostPort));
    button.getStyleClass().add("small");
    button.setWrapText(true);
    button.setMinHeight(Button.USE_PREF_SIZE);
    button.setOnAction(event -> proxies.accept(hostPort));
    return button;
  }

  private String trouble(Throwable thrown) {
    if (!(thrown instanceof PacException known)) {
      return texts.text("proxy.script.trouble.other", String.valueOf(thrown.getMessage()));
    }
    String key = "proxy.script.trouble." + known.trouble().name();
    return known.reason() == null
        ? texts.text(key, known.detail())
        : texts.text(key, explain.cause(known.reason(), texts.language()), known.detail());
  }
}
