package gatewright.ui.settings;

import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings while the program runs: changed on the window's thread, kept on a worker. */
public final class SettingsModel {
  private final SettingsFile file;
  private final Background background;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(this, "settings");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private boolean busy;
  private boolean again;

  /** Begins with these. */
  public SettingsModel(Settings first, SettingsFile file, Background background) {
    this.file = file;
    this.background = background;
    settings.set(first);
  }

  /** What is set. */
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** What is set. */
  public Settings settings() {
    return settings.get();
  }

  /** Why the last change was not kept; null if it was. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Changes something, at once and for the next start. */
  public void change(UnaryOperator<Settings> change) {
    Settings next = change.apply(settings.get());
    if (!next.equals(settings.get())) {
      settings.set(next);
      keep();
    }
  }

  private void keep() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    Settings kept = settings.get();
    background.run(
        () -> {
          file.save(kept);
          return kept;
        },
        saved -> ended(null),
        thrown -> ended(Message.of("settings.trouble", String.valueOf(thrown.getMessage()))));
  }

  private void ended(Message wrong) {
    busy = false;
    trouble.set(wrong);
    if (again) {
      again = false;
      keep();
    }
  }
}
