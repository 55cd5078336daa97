package gatewright.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What this build says of itself. */
public final class Program {
  private static final String FILE = "/gatewright/program.properties";

  private Program() {}

  /** Version of Gatewright. */
  public static String version() {
    return property("version");
  }

  /** A property of the build; "unknown" if it has none of that name. */
  public static String property(String name) {
    try (InputStream in = Program.class.getResourceAsStream(FILE)) {
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
