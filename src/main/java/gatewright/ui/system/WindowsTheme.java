package gatewright.ui.system;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Windows keeps it in the registry: whether programs use the light theme. */
final class WindowsTheme implements SystemTheme {
  private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
  private static final Pattern VALUE = Pattern.compile("AppsUseLightTheme\\s+REG_DWORD\\s+0x([0-9a-fA-F]+)");

  private final Commands commands;

  WindowsTheme(Commands commands) {
    this.commands = commands;
  }

  @Override
  public boolean dark() {
    Optional<String> said = commands.output(List.of("reg", "query", KEY, "/v", "AppsUseLightTheme"));
    Matcher value = VALUE.matcher(said.orElse(""));
    return value.find() && value.group(1).matches("0+");
  }
}
