package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsPlaceTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, , , home/.config",
    "Linux, XDG_CONFIG_HOME, elsewhere, elsewhere",
    "Linux, XDG_CONFIG_HOME, ' ', home/.config",
    "Linux, APPDATA, elsewhere, home/.config",
    "FreeBSD, , , home/.config",
    "Mac OS X, , , home/Library/Application Support",
    "Mac OS X, XDG_CONFIG_HOME, elsewhere, home/Library/Application Support",
    "Windows 11, , , home/AppData/Roaming",
    "Windows 11, APPDATA, roaming, roaming"
  })
  void everySystemHasItsOwnPlace(String system, String variable, String value, Path expected) {
    Map<String, String> environment = variable == null ? Map.of() : Map.of(variable, value);

    assertThat(new SettingsPlace(system, environment, Path.of("home")).file())
        .isEqualTo(expected.resolve("gatewright").resolve("settings.json"));
  }
}
