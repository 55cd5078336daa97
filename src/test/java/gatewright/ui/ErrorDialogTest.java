package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.error.ErrorViewModel;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.settings.ThemeModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorDialogTest {
  @TempDir private Path folder;

  @Test
  void oneDialogShowsAllErrorsAndGoesWhenItIsClosed() throws Exception {
    FxThread.run(
        () -> {
          ErrorDialog dialog = dialog();
          dialog.uncaughtException(Thread.currentThread(), new IllegalStateException("first"));
          Stage stage = dialog.stage();
          dialog.uncaughtException(Thread.currentThread(), new IllegalStateException("second"));

          assertThat(dialog.stage()).isSameAs(stage);
          assertThat(stage.isShowing()).isTrue();
          assertThat(stage.getTitle()).isEqualTo("Gatewright: ein Fehler im Programm");
          Parent root = stage.getScene().getRoot();
          assertThat(((TextArea) root.lookup("#details")).getText()).contains("first").contains("second").contains("Java ");

          ((Button) root.lookup("#copy")).fire();
          assertThat(Clipboard.getSystemClipboard().getString()).contains("first").contains("second");
          ((Button) root.lookup("#close")).fire();
          assertThat(stage.isShowing()).isFalse();
          assertThat(dialog.stage()).isNull();

          dialog.uncaughtException(Thread.currentThread(), new IllegalStateException("third"));
          assertThat(dialog.stage().isShowing()).isTrue();
          dialog.stage().close();
          assertThat(dialog.stage()).isNull();
        });
  }

  @Test
  void aReactionThatFailsIsToldToTheHandlerOfItsThread() throws Exception {
    assertThat(heard(() -> "fine", true)).hasMessage("reaction");
    assertThat(heard(() -> {
      throw new IllegalStateException("work");
    }, false)).hasMessage("work");
    assertThat(heard(() -> {
      throw new IOException("expected");
    }, false)).isNull();
  }

  private static Throwable heard(Callable<String> work, boolean reactionFails) {
    Thread thread = Thread.currentThread();
    Thread.UncaughtExceptionHandler before = thread.getUncaughtExceptionHandler();
    Throwable[] heard = new Throwable[1];
    thread.setUncaughtExceptionHandler((where, thrown) -> heard[0] = thrown);
    try {
      Immediately.all().run(
          work,
          done -> {
            if (reactionFails) {
              throw new IllegalStateException("reaction");
            }
          },
          thrown -> { });
    } finally {
      thread.setUncaughtExceptionHandler(before);
    }
    return heard[0];
  }

  private ErrorDialog dialog() {
    Appearance.loadFonts();
    SettingsModel settings =
        new SettingsModel(Settings.usual("de"), new SettingsFile(folder.resolve("s.json")), Immediately.all());
    ErrorViewModel errors = new ErrorViewModel(() -> ProgramFacts.lines("1.0.0"), text -> text, Clock.systemUTC());
    return new ErrorDialog(
        errors, settings, new ThemeModel(settings, () -> false, false, Immediately.all()), Runnable::run);
  }
}
