package gatewright.ui.system;

import java.util.Locale;
import java.util.Map;

/** Whether the desktop is set to dark. */
@FunctionalInterface
public interface SystemTheme {
  /** Looks it up; on a worker. No means light, or that nobody knows. */
  boolean dark();

  /**
   * The one of this system.
   *
   * @param system its name, as in {@code os.name}
   * @param environment its variables
   */
  static SystemTheme of(String system, Map<String, String> environment, Commands commands) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return new WindowsTheme(commands);
    }
    return name.startsWith("mac") ? new MacTheme(commands) : new LinuxTheme(environment, commands);
  }
}
