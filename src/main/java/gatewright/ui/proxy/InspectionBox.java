package gatewright.ui.proxy;

import gatewright.plan.Way;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Says that somebody opens TLS: who signs, where it was seen, and on request the certificates. */
final class InspectionBox {
  private static final int DAY = 10;

  private final Texts texts;
  private final Callout callout;
  private final VBox chains = new VBox();
  private final Button show = new Button();
  private final Button copy = new Button();

  /** In that callout; {@code copying} puts the text for the ticket on the clipboard. */
  InspectionBox(Callout callout, Texts texts, Runnable copying) {
    this.callout = callout;
    this.texts = texts;
    chains.getStyleClass().add("chains");
    show.getStyleClass().add("small");
    copy.getStyleClass().add("small");
    copy.setGraphic(Icons.icon(Feather.COPY));
    show.setOnAction(event -> chains(!chains.isVisible()));
    copy.setOnAction(
        event -> {
          copying.run();
          copy.setText(texts.text("details.copied"));
        });
    chains(false);
  }

  void show(Inspection seen) {
    copy.setText(texts.text("details.copy"));
    String head = texts.text(seen.byProxy() ? "proxy.inspection.proxy" : "proxy.inspection.path");
    callout.show(head, texts.text("proxy.inspection.text", seen.hosts().size()), "");
    List<Node> parts = new ArrayList<>();
    if (seen.licence()) {
      parts.add(new Words(texts.text("proxy.inspection.licence")));
    }
    parts.add(fact("proxy.inspection.issuer", seen.issuer().isEmpty() ? texts.text("unknown") : seen.issuer(), "mono"));
    parts.add(fact("proxy.inspection.hosts", String.join(", ", seen.hosts()), ""));
    if (!seen.maker().isEmpty()) {
      parts.add(fact("proxy.inspection.maker", seen.maker(), ""));
    }
    FlowPane buttons = new FlowPane(copy);
    buttons.getStyleClass().add("offers");
    if (!seen.chains().isEmpty()) {
      buttons.getChildren().add(0, show);
    }
    parts.add(buttons);
    chains.getChildren().setAll(seen.chains().stream().map(this::chain).toList());
    parts.add(chains);
    callout.setMore(parts);
  }

  private void chains(boolean shown) {
    chains.setVisible(shown);
    chains.setManaged(shown);
    show.setText(texts.text(shown ? "proxy.inspection.hide" : "proxy.inspection.show"));
  }

  private Node fact(String key, String value, String style) {
    Label name = new Label(texts.text(key));
    name.getStyleClass().add("facts-label");
    name.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(name, style.isEmpty() ? new Words(value) : new Words(value, style));
    row.getStyleClass().add("inspection-fact");
    return row;
  }

  private Node chain(Inspection.Chain chain) {
    String way = texts.text(chain.way() == Way.PROXY ? "proxy.chain.proxy" : "proxy.chain.direct", chain.hostPort());
    VBox box = new VBox(new Words(texts.text(chain.genuine() ? "proxy.chain.genuine" : "proxy.chain.foreign", way), "field-label"));
    if (chain.certificates() instanceof Collection<?> several) {
      several.forEach(each -> box.getChildren().add(new Words(certificate(each), "code")));
    }
    box.getStyleClass().add("chain");
    return box;
  }

  private String certificate(Object each) {
    return each instanceof Map<?, ?> parts
        ? texts.text("evidence.certificate", parts.get("subject"), parts.get("issuer"), day(parts.get("notBefore")),
            day(parts.get("notAfter")), parts.get("sha256"))
        : String.valueOf(each);
  }

  private static String day(Object instant) {
    String text = String.valueOf(instant);
    return text.length() > DAY ? text.substring(0, DAY) : text;
  }
}
