package gatewright.ui;

import gatewright.probe.net.Redactor;
import gatewright.site.Customer;
import gatewright.site.Site;
import gatewright.ui.dns.DnsController;
import gatewright.ui.documents.DocumentsController;
import gatewright.ui.files.BackupController;
import gatewright.ui.model.Background;
import gatewright.ui.model.Explain;
import gatewright.ui.model.Remembering;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.WizardModel;
import gatewright.ui.parties.DirectoriesController;
import gatewright.ui.parties.ExtrasController;
import gatewright.ui.parties.SiteController;
import gatewright.ui.proxy.ProxyController;
import gatewright.ui.run.NoticesController;
import gatewright.ui.run.RunController;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.ThemeModel;
import gatewright.ui.step.AlertsController;
import gatewright.ui.step.AntivirusController;
import gatewright.ui.step.VendorController;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.Texts;
import gatewright.ui.view.View;
import gatewright.ui.view.ViewLoader;
import gatewright.ui.view.ViewLoader.Loaded;
import gatewright.ui.view.Wiring;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;

/** The one window: shows the start page or a wizard, in the language and the look that are set. */
final class MainWindow {
  private final Outside outside;
  private final SettingsModel settings;
  private final ThemeModel theme;
  private final Background background;
  private final Scene scene = new Scene(new StackPane(), 1280, 800);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(this, "title", "Gatewright");
  private final StartViewModel start;
  private Wiring wiring;
  private Runnable firstFocus = () -> {};
  private Opened open;
  private StepModels models;

  /** Nothing shown yet. */
  MainWindow(DesktopServices services, SettingsModel settings, ThemeModel theme, Background background, Outside outside) {
    this.settings = settings;
    this.theme = theme;
    this.background = background;
    this.outside = outside;
    this.start = new StartViewModel(services, settings, background, this::opened);
    settings.settingsProperty().addListener((of, before, now) -> changed(before, now));
    dress();
    theme.darkProperty().addListener((of, before, now) -> dress());
  }

  /** What the window is called: customer and site. */
  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  /** What the window shows. */
  Scene scene() {
    return scene;
  }

  /** A text without what was typed as passwords of the site that is open. */
  String withoutSecrets(String text) {
    Redactor redactor = new Redactor();
    if (open != null) {
      open.secrets().hideFrom(redactor);
    }
    return redactor.clean(text);
  }

  /** What the start page offers. */
  StartViewModel start() {
    return start;
  }

  /** The view models of the site that is open; null if none is. */
  StepModels models() {
    return models;
  }

  /** Shows the start page. */
  void showStart() {
    leave();
    show();
  }

  /** Closes what is open; completes when its answers are saved. */
  CompletableFuture<Void> leave() {
    if (open == null) {
      return CompletableFuture.completedFuture(null);
    }
    remember();
    models.documents().preview().close();
    WizardModel model = models.wizard();
    Secrets secrets = open.secrets();
    open = null;
    models = null;
    return model.close().whenComplete(
        (nothing, thrown) -> {
          secrets.close();
          if (thrown != null) {
            Thread.currentThread().getUncaughtExceptionHandler().uncaughtException(Thread.currentThread(), thrown);
          }
        });
  }

  private void opened(Opened fresh) {
    leave();
    open = fresh;
    fresh.secrets().rememberIn(outside.remembering().apply(fresh));
    WizardModel model = new WizardModel(fresh.site(), fresh.secrets(), background);
    models = StepModels.of(model, fresh.secrets(), language());
    model.selfTester().onProperty().set(!settings.settings().pagesByHand());
    remember();
    show();
    Resuming.begin(model, fresh.then());
  }

  private void changed(Settings before, Settings now) {
    if (!before.language().equals(now.language())) {
      show();
    } else if (before.fontSize() != now.fontSize()) {
      dress();
    }
    if (models != null) {
      models.wizard().selfTester().onProperty().set(!now.pagesByHand());
    }
  }

  private void dress() {
    Appearance.apply(settings.settings(), theme.darkProperty().get(), scene);
  }

  private void show() {
    if (wiring != null) {
      wiring.close();
    }
    wiring = new Wiring(new Texts(language()));
    scene.getAccelerators().clear();
    WindowFrame frame = new WindowFrame(open == null ? startPage() : wizard(), wiring).takes(start::drop);
    frame.tell("settings.notice", settings.troubleProperty(), settings::dismiss);
    if (open != null) {
      frame.tell("start.notOpened", start.troubleProperty(), start::dismiss);
    }
    Parent root = frame.root();
    scene.setRoot(root);
    wiring.watch(open == null ? new SimpleObjectProperty<>(Site.empty()) : models.wizard().siteProperty(), this::entitle);
    firstFocus.run();
    Appearance.applyTextSize(settings.settings(), root);
  }

  private void entitle(Site site) {
    Customer customer = site.customer();
    title.set(
        Stream.of(customer.name(), customer.site(), "Gatewright").filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" – ")));
  }

  private Parent startPage() {
    Loaded loaded = new ViewLoader(wiring.texts(), startControllers()).load(View.START);
    StartController controller = (StartController) loaded.controller();
    firstFocus = () -> {};
    key(KeyCode.N, controller::newSite);
    key(KeyCode.O, controller::openSite);
    key(KeyCode.F, controller::find);
    return loaded.root();
  }

  private Parent wizard() {
    Map<Class<?>, Supplier<?>> controllers = new HashMap<>(startControllers());
    Explain explain = open.site().session().explain();
    Wiring mine = wiring;
    // The suppliers run after the loader exists, which they themselves are part of. Each page gets tools of its own.
    PageTools[] tools = new PageTools[1];
    controllers.put(
        WizardController.class,
        () -> new WizardController(models, tools[0], new Pages(tools[0], next -> tools[0] = next), this::showStart));
    controllers.put(SiteController.class, () -> new SiteController(models.site(), tools[0]));
    controllers.put(DnsController.class, () -> new DnsController(models.dns(), tools[0]));
    controllers.put(ProxyController.class, () -> new ProxyController(models.proxy(), tools[0]));
    controllers.put(AntivirusController.class, () -> new AntivirusController(models.antivirus(), tools[0]));
    controllers.put(VendorController.class, () -> new VendorController(models.vendor(), tools[0]));
    controllers.put(BackupController.class, () -> new BackupController(models.backup(), tools[0]));
    controllers.put(AlertsController.class, () -> new AlertsController(models.alerts(), tools[0]));
    controllers.put(DirectoriesController.class, () -> new DirectoriesController(models.directories(), tools[0]));
    controllers.put(ExtrasController.class, () -> new ExtrasController(models.extras(), tools[0]));
    controllers.put(NoticesController.class, () -> new NoticesController(models.run(), tools[0], this::chime));
    controllers.put(RunController.class, () -> new RunController(models.run(), tools[0]));
    controllers.put(
        DocumentsController.class, () -> new DocumentsController(models.documents(), tools[0], outside.opener()));
    tools[0] = new PageTools(new ViewLoader(mine.texts(), controllers), mine, explain);
    Loaded loaded = tools[0].loader().load(View.WIZARD);
    WizardController controller = (WizardController) loaded.controller();
    firstFocus = controller::focusPage;
    controller.listenTo(loaded.root());
    return loaded.root();
  }

  private void chime() {
    if (settings.settings().sound()) {
      new Chime(background).sound();
    }
  }

  private Map<Class<?>, Supplier<?>> startControllers() {
    Wiring mine = wiring;
    return Map.of(
        StartController.class, () -> new StartController(start, outside.chooser(), mine, outside.clock()),
        SettingsController.class, () -> new SettingsController(settings, mine));
  }

  private void key(KeyCode code, Runnable action) {
    scene.getAccelerators().put(new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN), action);
  }

  private Locale language() {
    return Locale.forLanguageTag(settings.settings().language());
  }

  private void remember() {
    if (open.site().session().practice().isPresent()) {
      return;
    }
    RecentSite recent = Remember.site(models.wizard(), settings.settings().recent(), outside.clock());
    settings.change(known -> known.withRecent(recent));
  }

  /**
   * What the window asks of the system.
   *
   * @param chooser asks for a folder, under the title that it is given
   * @param opener shows a file or folder in the system's way
   * @param remembering what can keep passwords of a site that is being opened
   */
  record Outside(
      Function<String, Optional<Path>> chooser,
      Consumer<Path> opener,
      Clock clock,
      Function<Opened, Remembering> remembering) {}
}
