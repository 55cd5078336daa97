package gatewright.ui.run;

import gatewright.ui.view.Icons;
import gatewright.ui.view.Selectable;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A certificate chain, each certificate below the one that it signs. */
public final class ChainView extends VBox {
  private static final double STEP = 12;
  private static final int DAY = 10;

  /** No chain. */
  public ChainView() {
    getStyleClass().add("chain");
  }

  /** Shows these, the server's own first. */
  void show(List<ChainLink> links, Texts texts) {
    getChildren().clear();
    for (int i = 0; i < links.size(); i++) {
      VBox box = link(links.get(i), texts);
      VBox.setMargin(box, new Insets(0, 0, 0, i * STEP));
      getChildren().add(box);
    }
  }

  private static VBox link(ChainLink link, Texts texts) {
    VBox box = new VBox();
    box.getChildren().add(line(texts.text("chain.subject"), link.subject(), "chain-subject"));
    if (link.trouble() != null) {
      Words trouble = new Words(texts.text("chain", link.trouble()), "problem");
      trouble.setGraphic(Icons.icon(Feather.X_OCTAGON));
      box.getChildren().add(trouble);
    }
    String issuer = texts.text(link.issuer().equals(link.subject()) ? "chain.self" : "chain.issuer", link.issuer());
    box.getChildren().add(line(texts.text("chain.signed"), issuer, "hint"));
    if (!link.from().isEmpty() && !link.until().isEmpty()) {
      String dates = texts.text("chain.dates", day(link.from()), day(link.until()));
      box.getChildren().add(line(texts.text("chain.valid"), dates, "hint"));
    }
    if (!link.sha256().isEmpty()) {
      box.getChildren().add(line(texts.text("chain.hash"), texts.text("chain.sha", link.sha256()), "hint", "mono"));
    }
    return box;
  }

  private static Selectable line(String name, String value, String... styles) {
    Selectable line = new Selectable(styles);
    line.show(name, value);
    return line;
  }

  private static String day(String instant) {
    return instant.length() > DAY ? instant.substring(0, DAY) : instant;
  }
}
