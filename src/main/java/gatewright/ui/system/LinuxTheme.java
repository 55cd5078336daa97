package gatewright.ui.system;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** On Linux a variable can say it, or the desktop's settings; older desktops only by the name of the theme. */
final class LinuxTheme implements SystemTheme {
  private static final String SCHEMA = "org.gnome.desktop.interface";

  private final Map<String, String> environment;
  private final Commands commands;

  LinuxTheme(Map<String, String> environment, Commands commands) {
    this.environment = Map.copyOf(environment);
    this.commands = commands;
  }

  @Override
  public boolean dark() {
    String forced = environment.getOrDefault("GTK_THEME", "");
    if (!forced.isBlank()) {
      return named(forced);
    }
    String scheme = setting("color-scheme").orElse("default");
    return scheme.equals("default") ? setting("gtk-theme").filter(LinuxTheme::named).isPresent() : scheme.equals("prefer-dark");
  }

  private Optional<String> setting(String key) {
    return commands.output(List.of("gsettings", "get", SCHEMA, key)).map(said -> said.strip().replace("'", ""));
  }

  /** Such as Adwaita:dark, Yaru-blue-dark or Breeze-Dark. */
  private static boolean named(String theme) {
    return theme.strip().toLowerCase(Locale.ROOT).matches(".*[:_-]dark(er|est)?([:_-].*)?");
  }
}
