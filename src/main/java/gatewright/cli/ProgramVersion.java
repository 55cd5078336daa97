package gatewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Names and versions of what runs. */
final class ProgramVersion implements IVersionProvider {
  /** Version of Gatewright. */
  static String own() {
    return property("/gatewright/program.properties", "version");
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "Gatewright " + own(),
      "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
      "JavaFX " + property("/gatewright/program.properties", "javafx"),
      System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch")
    };
  }

  private static String property(String resource, String name) {
    try (InputStream in = ProgramVersion.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty(name, "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
