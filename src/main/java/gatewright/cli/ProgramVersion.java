package gatewright.cli;

import gatewright.session.Program;
import picocli.CommandLine.IVersionProvider;

/** Names and versions of what runs. */
final class ProgramVersion implements IVersionProvider {
  /** Version of Gatewright. */
  static String own() {
    return Program.version();
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Gatewright " + own(),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "JavaFX " + Program.property("javafx"),
      System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch")
    };
  }
}
