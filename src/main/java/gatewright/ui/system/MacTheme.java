package gatewright.ui.system;

import java.util.List;

/** macOS has a value for dark, and none for light. */
final class MacTheme implements SystemTheme {
  private final Commands commands;

  MacTheme(Commands commands) {
    this.commands = commands;
  }

  @Override
  public boolean dark() {
    return commands.output(List.of("defaults", "read", "-g", "AppleInterfaceStyle")).filter(said -> said.strip().equals("Dark"))
        .isPresent();
  }
}
