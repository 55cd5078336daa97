package gatewright.ui;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the program runs on, for whoever mends it. */
final class ProgramFacts {
  private ProgramFacts() {}

  /** A line each: the program, Java, JavaFX, the system. */
  static String lines(String version) {
    return Stream.of(
            "Gatewright " + version,
            "Java " + property("java.version") + ", " + property("java.vendor"),
            "JavaFX " + property("javafx.runtime.version"),
            property("os.name") + " " + property("os.version") + ", " + property("os.arch"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }
}
