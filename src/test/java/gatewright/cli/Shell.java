package gatewright.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** Runs command lines in this process and keeps what they say. */
final class Shell {
  final Fakes engine = new Fakes();
  final Map<String, String> environment = new HashMap<>();
  final Path directory;
  String answers = "";
  boolean terminal;
  Desktop desktop =
      folder -> {
        throw new Desktop.UnavailableException("no display", null);
      };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Shell(Path directory) {
    this.directory = directory;
  }

  /** Runs one; what was said before is forgotten. */
  int run(String... arguments) {
    out.reset();
    err.reset();
    return new Program(new CommandContext(engine, desktop, console(), environment, directory, clock())).run(arguments);
  }

  Console console() {
    return new Console(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        new BufferedReader(new StringReader(answers)),
        terminal,
        terminal,
        terminal,
        terminal,
        true);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** A folder with the example site. */
  Path site() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("acme"));
    Files.copy(Path.of("src/test/resources/site/example.json"), folder.resolve("site.json"));
    return folder;
  }

  private static Clock clock() {
    return Clock.fixed(Fakes.STARTED, ZoneOffset.UTC);
  }
}
