package gatewright.ui.live;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a system keeps a user's settings: %APPDATA%, Library/Application Support, or the XDG base directory. */
record SettingsPlace(String system, Map<String, String> environment, Path home) {
  Path file() {
    return directory().resolve("gatewright").resolve("settings.json");
  }

  private Path directory() {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return given("APPDATA", home.resolve("AppData").resolve("Roaming"));
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Application Support");
    }
    return given("XDG_CONFIG_HOME", home.resolve(".config"));
  }

  private Path given(String variable, Path otherwise) {
    String value = environment.get(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
