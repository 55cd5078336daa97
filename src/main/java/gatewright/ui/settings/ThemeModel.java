package gatewright.ui.settings;

import gatewright.ui.model.Background;
import gatewright.ui.system.SystemTheme;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the window is dark: by its own setting, or by the system's. Used on the window's thread only. */
public final class ThemeModel {
  private final SettingsModel settings;
  private final SystemTheme system;
  private final Background background;
  private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
  private boolean systemDark;
  private boolean asking;

  /** {@code systemDark} is what the system said before the window was made. */
  public ThemeModel(SettingsModel settings, SystemTheme system, boolean systemDark, Background background) {
    this.settings = settings;
    this.system = system;
    this.systemDark = systemDark;
    this.background = background;
    settings.settingsProperty().addListener((of, before, now) -> changed(before, now));
    show();
  }

  /** Whether the window is dark. */
  public ReadOnlyBooleanProperty darkProperty() {
    return dark.getReadOnlyProperty();
  }

  /** Asks the system again, if it is the system that decides. */
  public void lookUp() {
    if (asking || settings.settings().theme() != Theme.SYSTEM) {
      return;
    }
    asking = true;
    background.run(system::dark, this::said, thrown -> said(systemDark));
  }

  private void said(boolean now) {
    asking = false;
    systemDark = now;
    show();
  }

  private void changed(Settings before, Settings now) {
    show();
    if (before.theme() != now.theme()) {
      lookUp();
    }
  }

  private void show() {
    Theme theme = settings.settings().theme();
    dark.set(theme == Theme.DARK || theme == Theme.SYSTEM && systemDark);
  }
}
