package gatewright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
  @TempDir private Path folder;

  @Test
  void settingsComeBackAsTheyWereKept() throws IOException {
    SettingsFile file = new SettingsFile(folder.resolve("deep").resolve("settings.json"));
    Settings kept =
        Settings.usual("de")
            .withTheme(Theme.DARK)
            .withFontSize(18)
            .withRecent(new RecentSite("/acme", "Acme", "Reading", "CHG1", "2026-11-24T10:00:00Z", "PASSING"));
    file.save(kept);

    assertThat(file.load("en")).isEqualTo(kept);
    try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void withoutAFileThereAreTheUsualSettings() throws IOException {
    assertThat(new SettingsFile(folder.resolve("none.json")).load("de")).isEqualTo(Settings.usual("de"));
  }

  @Test
  void aFileThatCannotBeUnderstoodIsNoReasonNotToStart() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"theme\": ");
    Path foreign = Files.writeString(folder.resolve("foreign.json"), "{\"theme\": \"PINK\"}");

    assertThat(new SettingsFile(broken).load("en")).isEqualTo(Settings.usual("en"));
    assertThat(new SettingsFile(foreign).load("en")).isEqualTo(Settings.usual("en"));
  }

  @Test
  void fieldsOfANewerVersionAreNoFault() throws IOException {
    Path newer = Files.writeString(folder.resolve("newer.json"), "{\"fontSize\": 99, \"colour\": \"blue\"}");

    assertThat(new SettingsFile(newer).load("en").fontSize()).isEqualTo(Settings.LARGEST);
  }

  @Test
  void aSiteIsRememberedOnceAndTheOldestAreForgotten() {
    Settings settings = Settings.usual("en");
    for (int i = 0; i < Settings.MOST_RECENT + 3; i++) {
      settings = settings.withRecent(new RecentSite("/site" + i, "", "", "", "", ""));
    }
    settings = settings.withRecent(new RecentSite("/site9", "again", "", "", "", ""));

    List<String> folders = settings.recent().stream().map(RecentSite::folder).toList();
    assertThat(folders).hasSize(Settings.MOST_RECENT).startsWith("/site9").doesNotHaveDuplicates();
    assertThat(settings.withoutRecent("/site9").recent()).hasSize(Settings.MOST_RECENT - 1);
  }
}
