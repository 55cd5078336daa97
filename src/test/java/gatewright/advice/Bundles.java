package gatewright.advice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Reads the property files themselves, without the fallback from one language to the other. */
public final class Bundles {
  private Bundles() {}

  /** The keys of one file, sorted. */
  public static Set<String> keys(String file) {
    return new TreeSet<>(properties(file).stringPropertyNames());
  }

  /** The content of one file. */
  public static Properties properties(String file) {
    Properties properties = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream("/" + file)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
