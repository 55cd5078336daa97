package gatewright.ui;

import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.Theme;
import gatewright.ui.view.Wiring;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;

/** Shows language, theme, size of text, sound and motion. */
public final class SettingsController {
  private final SettingsModel settings;
  private final Wiring wiring;
  @FXML private ToggleButton english;
  @FXML private ToggleButton german;
  @FXML private ToggleButton system;
  @FXML private ToggleButton light;
  @FXML private ToggleButton dark;
  @FXML private Button smaller;
  @FXML private Label size;
  @FXML private Button larger;
  @FXML private CheckBox testPages;
  @FXML private CheckBox sound;
  @FXML private CheckBox motion;

  SettingsController(SettingsModel settings, Wiring wiring) {
    this.settings = settings;
    this.wiring = wiring;
  }

  @FXML
  private void initialize() {
    wiring.watch(settings.settingsProperty(), this::show);
  }

  @FXML
  private void english() {
    settings.change(now -> now.withLanguage("en"));
    show(settings.settings());
  }

  @FXML
  private void german() {
    settings.change(now -> now.withLanguage("de"));
    show(settings.settings());
  }

  @FXML
  private void system() {
    settings.change(now -> now.withTheme(Theme.SYSTEM));
    show(settings.settings());
  }

  @FXML
  private void light() {
    settings.change(now -> now.withTheme(Theme.LIGHT));
    show(settings.settings());
  }

  @FXML
  private void dark() {
    settings.change(now -> now.withTheme(Theme.DARK));
    show(settings.settings());
  }

  @FXML
  private void smaller() {
    settings.change(now -> now.withFontSize(now.fontSize() - 1));
  }

  @FXML
  private void larger() {
    settings.change(now -> now.withFontSize(now.fontSize() + 1));
  }

  @FXML
  private void testPages() {
    boolean byHand = !testPages.isSelected();
    settings.change(now -> now.withPagesByHand(byHand));
  }

  @FXML
  private void sound() {
    settings.change(now -> now.withSound(sound.isSelected()));
  }

  @FXML
  private void motion() {
    settings.change(now -> now.withReducedMotion(motion.isSelected()));
  }

  /** Also shown when a button is pressed whose value is set already: it would come out of its group. */
  private void show(Settings now) {
    english.setSelected(now.language().equals("en"));
    german.setSelected(now.language().equals("de"));
    system.setSelected(now.theme() == Theme.SYSTEM);
    light.setSelected(now.theme() == Theme.LIGHT);
    dark.setSelected(now.theme() == Theme.DARK);
    testPages.setSelected(!now.pagesByHand());
    size.setText(Integer.toString(now.fontSize()));
    smaller.setDisable(now.fontSize() == Settings.SMALLEST);
    larger.setDisable(now.fontSize() == Settings.LARGEST);
    sound.setSelected(now.sound());
    motion.setSelected(now.reducedMotion());
  }
}
