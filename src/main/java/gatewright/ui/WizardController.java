package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.Spot;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepStatus;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.view.FieldFinder;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

/** Shows the rail, the current page and the bar below it. */
public final class WizardController {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final StepModels models;
  private final WizardModel model;
  private final PageTools tools;
  private final Texts texts;
  private final Runnable home;
  private final Map<StepKind, Parent> pages = new EnumMap<>(StepKind.class);
  private StepKind shown;
  private StepKind warned;
  @FXML private Label customer;
  @FXML private Label place;
  @FXML private Label practice;
  @FXML private Button mend;
  @FXML private ListView<StepKind> rail;
  @FXML private Label workstation;
  @FXML private Label saved;
  @FXML private ToggleButton settings;
  @FXML private Node settingsPane;
  @FXML private StackPane host;
  @FXML private Button back;
  @FXML private Button next;
  @FXML private StatusLabel status;
  @FXML private Label reason;

  /** {@code home} leads back to the start page. */
  WizardController(StepModels models, PageTools tools, Runnable home) {
    this.models = models;
    this.model = models.wizard();
    this.tools = tools;
    this.texts = tools.texts();
    this.home = home;
  }

  @FXML
  private void initialize() {
    rail.getItems().setAll(StepKind.values());
    rail.setCellFactory(of -> new RailCell(model, tools.wiring()));
    tools.wiring().watch(rail.getSelectionModel().selectedItemProperty(), this::chosen);
    tools.wiring().watch(model.currentProperty(), this::show);
    tools.wiring().watch(model.siteProperty(), this::name);
    tools.wiring().watch(model.saver().stateProperty(), now -> saved.setText(texts.text(now)));
    tools.wiring().watch(model.saver().failedProperty(), now -> saved.pseudoClassStateChanged(PROBLEM, now));
    for (StepKind step : StepKind.values()) {
      tools.wiring().watch(model.statusProperty(step), now -> bar());
    }
    tools.wiring().watch(model.guide().soughtProperty(), this::seek);
    tools.wiring().present(settingsPane, settings.selectedProperty());
    List<String> addresses = model.open().vantage().addresses();
    workstation.setText(
        addresses.isEmpty() ? texts.text("rail.workstation.none") : texts.text("rail.workstation", addresses.get(0)));
    tools.wiring().present(practice, model.faultProperty().map(name -> true));
    tools.wiring().present(mend, model.faultProperty().map(name -> !name.equals("none")));
    tools.wiring().watch(model.faultProperty(), this::nameFault);
  }

  private void nameFault(String fault) {
    practice.setText(fault == null ? "" : texts.text("rail.practice", texts.text("fault." + fault)));
  }

  @FXML
  private void mend() {
    model.mend();
  }

  /** Goes one step back. */
  @FXML
  void back() {
    model.currentProperty().get().previous().ifPresentOrElse(this::goInto, home);
  }

  /** Goes on; where something typed is wrong, says so first and goes on when asked again. */
  @FXML
  void next() {
    StepKind here = model.currentProperty().get();
    models.asking(here).ifPresent(StepViewModel::leave);
    if (!model.standing(here).wrong().isEmpty() && warned != here) {
      warned = here;
      bar();
      wrongField().ifPresent(Node::requestFocus);
      return;
    }
    here.next().ifPresent(this::goInto);
  }

  @FXML
  private void home() {
    models.asking(model.currentProperty().get()).ifPresent(StepViewModel::leave);
    home.run();
  }

  /** Tests what is shown. */
  void test() {
    model.test(model.currentProperty().get() == StepKind.DOCUMENTS ? StepKind.TEST : model.currentProperty().get());
  }

  /** Puts the cursor into the page's first field. */
  void focusPage() {
    pages.get(shown).lookupAll(".text-field").stream().filter(this::isThere).findFirst().ifPresent(Node::requestFocus);
  }

  /** Puts the cursor into a field of the page that is shown; into its first one if that field is not there. */
  private void seek(Spot spot) {
    if (spot != null) {
      // A page that was just loaded has no size yet, and where a field is follows from that.
      host.applyCss();
      host.layout();
      FieldFinder.find(pages.get(shown), spot.answer(), spot.place()).ifPresentOrElse(FieldFinder::enter, this::focusPage);
    }
  }

  private boolean isThere(Node node) {
    return node == null || node.isVisible() && isThere(node.getParent());
  }

  private void goInto(StepKind step) {
    go(step);
    focusPage();
  }

  private void go(StepKind step) {
    model.currentProperty().set(step);
  }

  private void chosen(StepKind step) {
    if (step != null && step != model.currentProperty().get()) {
      go(step);
    }
  }

  private void show(StepKind step) {
    if (shown != null && shown != step) {
      models.asking(shown).ifPresent(StepViewModel::leave);
    }
    shown = step;
    warned = null;
    host.getChildren().setAll(pages.computeIfAbsent(step, fresh -> tools.loader().load(View.valueOf(fresh.name())).root()));
    rail.getSelectionModel().select(step);
    rail.scrollTo(Math.max(0, step.ordinal() - 4));
    Optional<StepKind> following = step.next();
    following.ifPresent(to -> next.setText(texts.text("bar.nextTo", texts.text("step", to))));
    next.setVisible(following.isPresent());
    next.setManaged(following.isPresent());
    back.setText(texts.text(step.previous().isPresent() ? "bar.back" : "bar.home"));
    bar();
  }

  private void name(Site site) {
    customer.setText(site.customer().name().isEmpty() ? texts.text("rail.nameless") : site.customer().name());
    place.setText(
        Stream.of(site.customer().site(), site.customer().ticket()).filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · ")));
    place.setVisible(!place.getText().isEmpty());
    place.setManaged(!place.getText().isEmpty());
  }

  /** What the bar says of the page: how it stands, and what is missing or wrong by name. */
  private void bar() {
    if (shown == null) {
      return;
    }
    StepStatus now = model.statusProperty(shown).get();
    status.show(now.state(), texts.text(now.word()));
    PageStanding standing = model.standing(shown);
    boolean wrong = !standing.wrong().isEmpty();
    String names =
        (wrong ? standing.wrong() : standing.missing()).stream().map(answer -> texts.text(Message.of(answer.name()))).distinct()
            .limit(3).collect(Collectors.joining(", "));
    if (wrong) {
      reason.setText(texts.text(warned == shown ? "bar.wrongAgain" : "bar.wrong", names));
    } else if (standing.touched() && !names.isEmpty()) {
      reason.setText(texts.text("bar.missing", names));
    } else {
      reason.setText(texts.text(shown == StepKind.TEST ? "bar.vantage" : "bar.fine"));
    }
  }

  private Optional<Node> wrongField() {
    return pages.get(shown).lookupAll(".text-field").stream()
        .filter(field -> field.getPseudoClassStates().contains(PROBLEM))
        .findFirst();
  }
}
