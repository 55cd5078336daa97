package gatewright.ui.facts;

import gatewright.result.Result;
import gatewright.ui.facts.Part.Column;
import gatewright.ui.facts.Part.Confirm;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.facts.Part.Offers;
import gatewright.ui.facts.Part.Receipt;
import gatewright.ui.facts.Part.Remark;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.trust.TrustBox;
import gatewright.ui.trust.TrustQuestion;
import gatewright.ui.trust.TrustViewModel;
import gatewright.ui.view.Callout;
import gatewright.ui.view.Icons;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.Wiring;
import gatewright.ui.view.Words;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** Shows the parts of a panel. */
final class PartView {
  private static final double NAMES = 34;

  private final FactActions actions;
  private final PageTools tools;
  private final Wiring wiring;
  private final Texts texts;

  PartView(FactActions actions, PageTools tools, Wiring wiring) {
    this.actions = actions;
    this.tools = tools;
    this.wiring = wiring;
    this.texts = tools.texts();
  }

  Node of(Part part) {
    if (part instanceof Facts facts) {
      return facts(facts);
    } else if (part instanceof Table table) {
      return table(table);
    } else if (part instanceof Remark remark) {
      Callout box = new Callout();
      box.setTone(remark.tone());
      box.show(texts.text(remark.heading()), texts.text(remark.words()), "");
      return box;
    } else if (part instanceof Why why) {
      return why(why.result());
    } else if (part instanceof Receipt receipt) {
      return new ReceiptBox(receipt.result(), actions, wiring);
    } else if (part instanceof Confirm confirm) {
      return confirm(confirm);
    } else if (part instanceof Offers offers) {
      return offers(offers);
    }
    throw new IllegalArgumentException("no view of " + part);
  }

  private Node facts(Facts facts) {
    GridPane grid = grid(List.of(NAMES, 100 - NAMES));
    for (Fact fact : facts.facts()) {
      row(grid, new Words(texts.text(fact.name()), "facts-label"), SaidLabel.of(fact.said(), tools));
    }
    return grid;
  }

  private Node table(Table table) {
    GridPane grid = grid(table.heads().stream().map(column -> (double) column.share()).toList());
    row(grid, table.heads().stream().map(Column::head).map(head -> new Words(texts.text(head), "hint")).toArray(Node[]::new));
    for (List<Said> cells : table.rows()) {
      row(grid, cells.stream().map(said -> SaidLabel.of(said, tools)).toArray(Node[]::new));
    }
    return grid;
  }

  private static GridPane grid(List<Double> shares) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("fact-grid");
    for (double share : shares) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(share);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private static void row(GridPane grid, Node... cells) {
    grid.addRow(grid.getRowCount(), cells);
    for (Node cell : cells) {
      GridPane.setValignment(cell, VPos.TOP);
    }
  }

  private Node why(Result result) {
    Callout box = new Callout();
    box.setTone(Icons.style(result.verdict()));
    String heading =
        result.cause() == null
            ? texts.text("verdict", result.verdict())
            : tools.explain().cause(result.cause(), texts.language());
    String note = result.notes().isEmpty() ? "" : result.notes().get(0);
    String meaning = tools.explain().meaning(result, texts.language());
    box.show(heading, meaning.isEmpty() ? note : meaning, meaning.isEmpty() ? "" : note);
    return box;
  }

  private Node confirm(Confirm identity) {
    BooleanProperty busy = new SimpleBooleanProperty();
    wiring.watch(actions.busy(), busy::set);
    TrustQuestion question = identity.question();
    return new TrustBox(new TrustViewModel(question, busy, theirs -> actions.answer(question, theirs)), texts);
  }

  private Node offers(Offers offers) {
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("offers");
    buttons.getChildren().setAll(offers.offers().stream().map(this::offer).toList());
    Label words = new Words(texts.text(offers.words()), "hint");
    VBox box = new VBox(words, buttons);
    box.getStyleClass().add("answer");
    return box;
  }

  private Button offer(Offer offer) {
    Button button = new Button(texts.text(offer.label()));
    button.setMnemonicParsing(false);
    button.getStyleClass().add("small");
    button.setOnAction(event -> actions.take(offer));
    return button;
  }
}
