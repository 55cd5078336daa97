package gatewright.ui.settings;

import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings while the program runs: changed on the window's thread, kept on a worker. */
public final class SettingsModel {
  private final SettingsFile file;
  private final Background background;
  private final ReadOnlyObjectWrapper<Settings> settings = new ReadOnlyObjectWrapper<>(this, "settings");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
  private boolean failed;
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

  /** What is wrong with the file: why the last change was not kept, or what was read could not be used; null if nothing is. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Says what was wrong with the settings that were read. */
  public void warn(Message wrong) {
    trouble.set(wrong);
  }

  /** The user has read what was wrong. */
  public void dismiss() {
    trouble.set(null);
  }

  /** Completes when all that was changed so far is kept, or could not be. */
  public CompletableFuture<Void> settled() {
    return busy ? settled : CompletableFuture.completedFuture(null);
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
    if (settled.isDone()) {
      settled = new CompletableFuture<>();
    }
    busy = true;
    Settings kept = settings.get();
    background.run(
        () -> {
          file.save(kept);
          return kept;
        },
        saved -> ended(failed ? null : trouble.get(), false),
        thrown -> ended(Message.of("settings.trouble", String.valueOf(thrown.getMessage())), true));
  }

  private void ended(Message wrong, boolean now) {
    busy = false;
    failed = now;
    trouble.set(wrong);
    if (again) {
      again = false;
      keep();
    } else {
      settled.complete(null);
    }
  }
}
