package gatewright.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.view.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
            .withWindow(new WindowPlace(-1280, 40, 1300, 800, true))
            .withSound(true)
            .withReducedMotion(true)
            .withRemembered(new Remembered("3f/backup", "2026-11-24"))
            .withRecent(new RecentSite("/leeds", "Northgate", "Leeds", "", "2026-11-18T10:00:00Z", "PASSING"))
            .withRecent(
                new RecentSite(
                    "/acme", "Acme", "Reading", "CHG1", "2026-11-24T10:00:00Z", "FAILING", 2,
                    new RecentSite.Tally(3, 1, 2, 1, 9, 0)));
    file.save(kept);

    assertThat(file.read("en").settings()).isEqualTo(kept);
    try (Stream<Path> files = Files.list(folder.resolve("deep"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void withoutAFileThereAreTheUsualSettings() throws IOException {
    assertThat(new SettingsFile(folder.resolve("none.json")).read("de").settings()).isEqualTo(Settings.usual("de"));
  }

  @Test
  void aFileThatCannotBeUnderstoodIsNamedAndKeptAside() throws IOException {
    SettingsFile file = new SettingsFile(folder.resolve("settings.json"));
    for (String broken : List.of("{\"theme\": ", "{\"fontSize\": \"large\"}")) {
      Files.writeString(folder.resolve("settings.json"), broken);
      SettingsFile.Reading reading = file.read("en");
      file.save(reading.settings().withSound(true));

      assertThat(reading.settings()).isEqualTo(Settings.usual("en"));
      assertThat(new Texts(Locale.ENGLISH).text(reading.trouble().orElseThrow())).contains("settings-broken-");
      assertThat(file.read("en").settings().sound()).isTrue();
    }
    assertThat(folder.resolve("settings-broken-1.json")).hasContent("{\"theme\": ");
    assertThat(folder.resolve("settings-broken-2.json")).hasContent("{\"fontSize\": \"large\"}");
  }

  @Test
  void placesForBrokenFilesDoNotRunOut() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(folder.resolve("settings.json"), "broken " + i);
      assertThat(new SettingsFile(folder.resolve("settings.json")).read("en").settings()).isEqualTo(Settings.usual("en"));
    }
    assertThat(folder.resolve("settings-broken-9.json")).hasContent("broken 11");
    assertThat(folder.resolve("settings.json")).doesNotExist();
  }

  @Test
  void aFolderInThePlaceOfTheFileIsNoReasonNotToStart() throws IOException {
    Files.createDirectory(folder.resolve("settings.json"));

    assertThat(new SettingsFile(folder.resolve("settings.json")).read("de").trouble()).isPresent();
  }

  @Test
  void fieldsOfANewerVersionAreKeptWhenItIsSaved() throws IOException {
    Path newer =
        Files.writeString(
            folder.resolve("newer.json"),
            """
            {"fontSize": 99, "colour": {"of": "text"}, "none": null, "recent": [{"folder": "/a", "star": 1}]}
            """);
    SettingsFile file = new SettingsFile(newer);
    Settings settings = file.read("en").settings();
    file.save(settings.withSound(true));

    assertThat(settings.fontSize()).isEqualTo(Settings.LARGEST);
    assertThat(Files.readString(newer)).contains("\"colour\"").contains("\"of\" : \"text\"").contains("\"none\" : null");
    assertThat(file.read("en").settings().sound()).isTrue();
  }

  @Test
  void aFileOfTheFirstVersionIsReadAndItsThemeStays() throws IOException {
    Path first =
        Files.writeString(
            folder.resolve("first.json"),
            """
            {"schema": "gatewright/settings/1", "theme": "LIGHT", "fontSize": 14, "language": "de", "recent": [
              {"folder": "/acme", "customer": "Acme", "site": "", "ticket": "", "opened": "2026-11-24T10:00:00Z", "state": "FAILING"}]}
            """);
    Settings settings = new SettingsFile(first).read("en").settings();

    assertThat(settings)
        .isEqualTo(
            Settings.usual("de")
                .withTheme(Theme.LIGHT)
                .withFontSize(14)
                .withRecent(new RecentSite("/acme", "Acme", "", "", "2026-11-24T10:00:00Z", "FAILING")));
    assertThat(settings.window()).isNull();
    assertThat(settings.sound()).isFalse();
  }

  @Test
  void aPlaceThatNoWindowCanHaveIsForgotten() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.json"), "{\"window\": {\"x\": 3, \"y\": 4, \"width\": 0, \"height\": 1e9}}");

    assertThat(new SettingsFile(odd).read("en").settings().window()).isNull();
  }

  @Test
  void anotherThemeThanThoseKnownIsNoReasonToForgetTheRest() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign.json"), "{\"theme\": \"PINK\", \"fontSize\": 17}");

    assertThat(new SettingsFile(foreign).read("en").settings()).isEqualTo(Settings.usual("en").withFontSize(17));
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
