package gatewright.ui;

import gatewright.site.Site;
import gatewright.ui.model.History;
import gatewright.ui.model.Spot;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.view.FieldFinder;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import java.util.ArrayList;
import java.util.List;
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
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** Shows the rail, the current page and the bar below it. */
public final class WizardController {
  private static final PseudoClass PROBLEM = PseudoClass.getPseudoClass("problem");

  private final StepModels models;
  private final WizardModel model;
  private final PageTools tools;
  private final Texts texts;
  private final Runnable home;
  private final Pages pages;
  private StepKind shown;
  private Parent page;
  private Parent keys;
  private Node focused;
  private StepKind warned;
  @FXML private Label customer;
  @FXML private Label place;
  @FXML private Label practice;
  @FXML private Button mend;
  @FXML private ListView<StepKind> rail;
  @FXML private Label workstation;
  @FXML private Label clock;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Label saved;
  @FXML private ToggleButton settings;
  @FXML private Node settingsPane;
  @FXML private StackPane host;
  @FXML private HBox bar;
  @FXML private Button back;
  @FXML private Button next;
  @FXML private StatusLabel status;
  @FXML private ProgressBar progress;
  @FXML private Label reason;
  @FXML private Button lead;

  /** {@code home} leads back to the start page. */
  WizardController(StepModels models, PageTools tools, Pages pages, Runnable home) {
    this.models = models;
    this.model = models.wizard();
    this.tools = tools;
    this.pages = pages;
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
      models.asking(step).ifPresent(asking -> tools.wiring().watch(asking.test().wordsProperty(), now -> bar()));
    }
    new RailFoot(model, tools.wiring()).show(clock, undo, redo);
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

  /** Listens to the keys of the window. */
  void listenTo(Node root) {
    new WizardKeys(this::goInto)
        .on(Shortcut.NEXT, this::next)
        .on(Shortcut.BACK, () -> model.currentProperty().get().previous().ifPresent(this::goInto))
        .on(Shortcut.DOCUMENTS, () -> goInto(StepKind.DOCUMENTS))
        .on(Shortcut.AREA, () -> cycle(false))
        .on(Shortcut.AREA_BACK, () -> cycle(true))
        .on(Shortcut.TEST, this::test)
        .on(Shortcut.FILTER, this::filter)
        .on(Shortcut.UNDO, this::undo)
        .on(Shortcut.REDO, this::redo)
        .on(Shortcut.ESCAPE, this::escape)
        .on(Shortcut.HELP, this::help)
        .listenTo(root);
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
      PageFocus.toOpen(page, model.standing(here));
      return;
    }
    here.next().ifPresent(this::goInto);
  }

  @FXML
  private void home() {
    models.asking(model.currentProperty().get()).ifPresent(StepViewModel::leave);
    home.run();
  }

  @FXML
  private void undo() {
    model.history().undo();
    showRestored();
  }

  @FXML
  private void redo() {
    model.history().redo();
    showRestored();
  }

  private void showRestored() {
    settle();
    History.Change change = model.history().restoredProperty().get();
    if (change == null || !PageFocus.to(page, change.answer().key())) {
      focusPage();
    }
  }

  /** Leads to the first answer that is wrong or missing. */
  @FXML
  private void lead() {
    PageFocus.toOpen(page, model.standing(shown));
  }

  /** Tests what is shown. */
  void test() {
    model.test(shown == StepKind.DOCUMENTS ? StepKind.TEST : shown);
  }

  /** Puts the cursor where the page begins. */
  void focusPage() {
    settle();
    PageFocus.begin(page, model.standing(shown));
  }

  /** Puts the cursor into a field of the page that is shown; where the page begins if that field is not there. */
  private void seek(Spot spot) {
    if (spot != null) {
      settle();
      FieldFinder.find(page, spot.answer(), spot.place()).ifPresentOrElse(FieldFinder::enter, this::focusPage);
    }
  }

  /** A page that was just loaded takes no focus before it is laid out: its panes take up what they scroll only then. */
  private void settle() {
    for (int i = 0; i < 2; i++) {
      host.applyCss();
      host.layout();
    }
  }

  private void cycle(boolean backwards) {
    List<Node> parts = new ArrayList<>(List.of(rail));
    parts.addAll(keys == null ? PageFocus.parts(page) : List.of(keys));
    parts.add(bar);
    PageFocus.cycle(rail.getScene(), parts, backwards);
  }

  private void filter() {
    if (shown != StepKind.TEST) {
      go(StepKind.TEST);
    }
    settle();
    Optional.ofNullable(page.lookup("#filter")).ifPresent(Node::requestFocus);
  }

  /** Closes what is open; else stops the test of the page. A run over everything is stopped by its own button only. */
  private void escape() {
    if (keys != null) {
      closeKeys();
    } else if (settings.isSelected()) {
      settings.setSelected(false);
      settings.requestFocus();
    } else if (model.tester().runningProperty().get() == shown && shown != StepKind.TEST) {
      model.tester().cancel();
    }
  }

  /** Shows the keys in the place of the page. */
  private void help() {
    if (keys == null) {
      focused = rail.getScene().getFocusOwner();
      KeysController controller = new KeysController(texts, this::closeKeys);
      keys = tools.loader().load(View.KEYS, controller);
      page.setVisible(false);
      host.getChildren().add(keys);
      controller.button().requestFocus();
    }
  }

  private void closeKeys() {
    host.getChildren().remove(keys);
    keys = null;
    page.setVisible(true);
    Node before = focused;
    focused = null;
    if (before != null && before.getScene() == rail.getScene()) {
      before.requestFocus();
    } else {
      focusPage();
    }
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
    page = pages.load(step);
    keys = null;
    focused = null;
    host.getChildren().setAll(page);
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

  private void bar() {
    if (shown != null) {
      new BottomBar(models, texts, status, progress, reason, lead).show(shown, warned == shown);
    }
  }
}
