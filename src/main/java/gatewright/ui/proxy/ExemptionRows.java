package gatewright.ui.proxy;

import gatewright.catalogue.Advisory;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Service;
import gatewright.catalogue.Source;
import gatewright.plan.Member;
import gatewright.result.Exemption;
import gatewright.result.Verdict;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The exemptions that are asked for, a row each: what is asked, what breaks without it, and the vendor's own words. */
final class ExemptionRows {
  private final Texts texts;

  ExemptionRows(Texts texts) {
    this.texts = texts;
  }

  /** Fills a box anew. */
  void show(VBox box, List<Exemption> exemptions, Catalogue catalogue) {
    List<Node> rows = exemptions.stream().map(exemption -> row(exemption, catalogue)).toList();
    rows.stream().limit(1).forEach(row -> row.getStyleClass().add("first"));
    box.getChildren().setAll(rows);
  }

  private Node row(Exemption exemption, Catalogue catalogue) {
    Member member = exemption.member();
    String title = catalogue.service(member.service()).map(Service::title).orElse(exemption.flow().title());
    String ports = exemption.flow().transport().name() + " " + member.ports();
    String where =
        member.kind() == Member.Kind.UNNAMED
            ? texts.text("proxy.exemption.unnamed", title, ports)
            : texts.text("proxy.exemption.named", member.host(), ports, title);
    String asked = texts.text("proxy.exemption.ask", exemption.reason());
    String breaks = texts.text("proxy.exemption.breaks", exemption.reason());
    VBox lines = new VBox(new Words(where, "row-title-strong"), new Words(asked), new Words(breaks, "hint"));
    quote(exemption, catalogue).ifPresent(words -> lines.getChildren().add(new Words(words, "hint")));
    lines.getStyleClass().add("exemption-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    StatusLabel status = new StatusLabel();
    switch (exemption.standing()) {
      case INTERCEPTED -> status.show(Verdict.FAIL, texts);
      case CLEAR -> status.show(Verdict.PASS, texts);
      case UNKNOWN -> status.show(Feather.HELP_CIRCLE, "neutral", texts.text("proxy.exemption.unknown"));
    }
    HBox row = new HBox(status, lines);
    row.getStyleClass().addAll("check-row", "exemption-row");
    return row;
  }

  /** The vendor's restriction on proxies, else what his document says of the row. */
  private Optional<String> quote(Exemption exemption, Catalogue catalogue) {
    Optional<Advisory> restriction = exemption.restriction(catalogue);
    if (restriction.isPresent()) {
      return Optional.of(quoted(restriction.get().text(), restriction.get().source()));
    }
    return catalogue
        .service(exemption.member().service())
        .flatMap(
            service ->
                service.remarks().stream()
                    .filter(remark -> remark.kind() == Remark.Kind.SSL_PROXY_FORBIDDEN)
                    .map(remark -> quoted(remark.text(), service.source()))
                    .findFirst());
  }

  private String quoted(String sentence, Source source) {
    String from = source.version() == null ? source.document() : source.document() + " " + source.version();
    return texts.text("proxy.exemption.quote", sentence, from);
  }
}
