package gatewright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.Immediately;
import gatewright.ui.model.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeModelTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final Background background = new Background(work::add, Runnable::run, (time, task) -> task.run());
  private boolean desktop;
  private int asked;
  @TempDir private Path folder;
  private SettingsModel settings;

  @BeforeEach
  void settings() {
    settings = new SettingsModel(Settings.usual("en"), new SettingsFile(folder.resolve("s.json")), Immediately.all());
  }

  @Test
  void theWindowFollowsTheDesktopWhenItIsAskedAgain() {
    ThemeModel theme = theme(false);
    assertThat(theme.darkProperty().get()).isFalse();

    desktop = true;
    theme.lookUp();
    theme.lookUp();
    assertThat(theme.darkProperty().get()).as("nobody waits for the answer").isFalse();
    work.remove().run();
    assertThat(theme.darkProperty().get()).isTrue();
    assertThat(work).isEmpty();
  }

  @Test
  void aThemeOfItsOwnAsksNobody() {
    ThemeModel theme = theme(true);
    settings.change(now -> now.withTheme(Theme.LIGHT));
    theme.lookUp();

    assertThat(theme.darkProperty().get()).isFalse();
    assertThat(work).isEmpty();

    settings.change(now -> now.withTheme(Theme.SYSTEM));
    assertThat(theme.darkProperty().get()).as("what it said last, until it says otherwise").isTrue();
    work.remove().run();
    assertThat(theme.darkProperty().get()).isFalse();
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void aDesktopThatCannotBeAskedLeavesTheWindowAsItIs() {
    ThemeModel theme =
        new ThemeModel(
            settings,
            () -> {
              throw new IllegalArgumentException("odd");
            },
            true,
            background);
    theme.lookUp();
    work.remove().run();
    theme.lookUp();

    assertThat(theme.darkProperty().get()).isTrue();
    assertThat(work).hasSize(1);
  }

  private ThemeModel theme(boolean before) {
    return new ThemeModel(
        settings,
        () -> {
          asked++;
          return desktop;
        },
        before,
        background);
  }
}
