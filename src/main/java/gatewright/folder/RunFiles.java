package gatewright.folder;

import gatewright.result.Run;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Finished runs on disk, one file each. None is ever overwritten, unless {@link #rewrite} adds to it. */
public final class RunFiles {
  private static final String SUFFIX = ".run.json";
  private static final int LONGEST_NAME = 40;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  private final Path directory;
  private final RunJson json = new RunJson();

  /**
   * Names the directory.
   *
   * @param directory need not exist
   */
  public RunFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * What is there.
   *
   * @param runs those that can be read, newest first
   * @param broken those that cannot
   */
  public record Saved(List<SavedRun> runs, List<BrokenRun> broken) {
    public Saved {
      runs = List.copyOf(runs);
      broken = List.copyOf(broken);
    }
  }

  /** A run and where it stands. */
  public record SavedRun(Path file, Run run) {}

  /**
   * A file that is no run, though it is called one.
   *
   * @param reason what is wrong with it, in words
   */
  public record BrokenRun(Path file, String reason) {}

  /**
   * Saves a run under a name of its own.
   *
   * @return the new file
   */
  public Path write(Run run) throws IOException {
    AtomicFile.createDirectories(directory);
    String stem = TIME.format(run.started()) + "-" + fileName(run.vantage().name());
    Path file = directory.resolve(stem + SUFFIX);
    for (int i = 2; Files.exists(file); i++) {
      file = directory.resolve(stem + "-" + i + SUFFIX);
    }
    rewrite(file, run);
    return file;
  }

  /** Puts a run in the place of one that it holds all of that still counts. */
  public void rewrite(Path file, Run run) throws IOException {
    AtomicFile.write(file, out -> {
      OutputStream buffered = new BufferedOutputStream(out);
      json.write(run, buffered);
      buffered.flush();
    });
  }

  /** All run files, oldest first. */
  public List<Path> list() throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  /** Reads one file. */
  public Run read(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return json.read(in);
    }
  }

  /** Reads all of them. */
  public Saved newestFirst() throws IOException {
    List<SavedRun> runs = new ArrayList<>();
    List<BrokenRun> broken = new ArrayList<>();
    for (Path file : list()) {
      try {
        runs.add(new SavedRun(file, read(file)));
      } catch (IOException e) {
        broken.add(new BrokenRun(file, reason(e)));
      }
    }
    runs.sort(Comparator.comparing((SavedRun saved) -> saved.run().finished()).thenComparing(SavedRun::file).reversed());
    return new Saved(runs, broken);
  }

  private static String reason(IOException error) {
    String said = error.getMessage();
    return said == null || said.isBlank() ? error.getClass().getSimpleName() : said.lines().findFirst().orElseThrow();
  }

  private static String fileName(String vantage) {
    String name = vantage.replaceAll("[^A-Za-z0-9._-]+", "-");
    String shortened = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    return shortened.isEmpty() ? "vantage" : shortened;
  }
}
