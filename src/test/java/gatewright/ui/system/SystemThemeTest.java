package gatewright.ui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SystemThemeTest {
  private final List<List<String>> asked = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({"0x0, true", "0x00000000, true", "0x1, false", "0x10, false", "'', false"})
  void windowsIsDarkWhereProgramsDoNotUseTheLightTheme(String value, boolean dark) {
    String said = "\r\nHKEY_CURRENT_USER\\Software\\X\r\n    AppsUseLightTheme    REG_DWORD    " + value + "\r\n\r\n";

    assertThat(dark("Windows 11", Map.of(), Map.of("reg", said))).isEqualTo(dark);
    assertThat(asked.get(0)).startsWith("reg", "query").contains("AppsUseLightTheme");
  }

  @Test
  void macOsSaysDarkOrNothing() {
    assertThat(dark("Mac OS X", Map.of(), Map.of("defaults", "Dark\n"))).isTrue();
    assertThat(dark("Mac OS X", Map.of(), Map.of("defaults", "Light\n"))).isFalse();
    assertThat(dark("Mac OS X", Map.of(), Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"'''prefer-dark''', Adwaita, true", "'''prefer-light''', Adwaita-dark, false", "'''default''', Adwaita, false",
    "'''default''', ''Yaru-dark'', true", "'''default''', Breeze-Dark, true", "'''default''', Darkly, false", "'', Yaru-blue-dark, false"})
  void linuxAsksTheDesktopAndThenItsTheme(String scheme, String theme, boolean dark) {
    assertThat(dark("Linux", Map.of(), Map.of("color-scheme", scheme + "\n", "gtk-theme", theme + "\n"))).isEqualTo(dark);
  }

  @Test
  void anOldDesktopWithoutTheSettingIsJudgedByItsTheme() {
    assertThat(dark("Linux", Map.of(), Map.of("gtk-theme", "'Adwaita-dark'\n"))).isTrue();
    assertThat(dark("Linux", Map.of(), Map.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"Adwaita:dark, true", "Yaru-dark, true", "Adwaita, false"})
  void aVariableDecidesBeforeTheDesktopIsAsked(String variable, boolean dark) {
    assertThat(dark("Linux", Map.of("GTK_THEME", variable), Map.of("color-scheme", "'prefer-dark'"))).isEqualTo(dark);
    assertThat(asked).isEmpty();
  }

  @Test
  void aProgramThatIsNotThereSaysNothing() {
    assertThat(new SystemCommands(Duration.ofSeconds(5)).output(List.of("no-such-program-of-gatewright"))).isEmpty();
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void aProgramHasItsTimeAndNoMore() {
    assertThat(new SystemCommands(Duration.ofSeconds(20)).output(List.of("echo", "yes"))).contains("yes\n");
    assertThat(new SystemCommands(Duration.ofSeconds(20)).output(List.of("false"))).isEmpty();
    assertThatCode(() -> assertThat(new SystemCommands(Duration.ofMillis(50)).output(List.of("sleep", "30"))).isEmpty())
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Windows 10", "Mac OS X", "Linux", "FreeBSD"})
  void noSystemFallsOverWhatItDoesNotUnderstand(String system) {
    Commands odd = command -> Optional.of("\u0000 '' REG_DWORD 0x");

    assertThat(SystemTheme.of(system, Map.of("GTK_THEME", " "), odd).dark()).isFalse();
  }

  /** Answers go with a word of the command. */
  private boolean dark(String system, Map<String, String> environment, Map<String, String> answers) {
    Commands commands =
        command -> {
          asked.add(command);
          return answers.entrySet().stream().filter(entry -> command.contains(entry.getKey())).map(Map.Entry::getValue).findFirst();
        };
    return SystemTheme.of(system, environment, commands).dark();
  }
}
