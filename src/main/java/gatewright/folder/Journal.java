package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatewright.plan.Check;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.Vantage;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps each result on disk from the moment it is there until the run is saved, so that neither a killed program nor a dead
 * battery loses any. One line of JSON names the run, each further line is one result or the end of one check.
 */
public final class Journal implements RunListener, Closeable {
  private static final String SCHEMA = "gatewright/journal/1";
  private static final String ENDED = "ended";

  // Never changed; a new one would look through all the records at each call.
  private static final ObjectMapper MAPPER = new RunJson().mapper();

  private final Path file;
  // No FileChannel: an interrupt, which is how a run is cancelled, would close it with results still to come.
  private final FileOutputStream out;
  private final Object disk = new Object();
  private long written;
  private long safe;
  private IOException failure;

  private Journal(Path file, FileOutputStream out) {
    this.file = file;
    this.out = out;
  }

  /**
   * Which run it is.
   *
   * @param program version of Gatewright
   * @param planHash of the checks that were planned; results are of use only for the same plan
   * @param started UTC
   * @param practice "none" or the fault of a practice run; null for a real one
   */
  public record Header(String schema, String program, String planHash, Vantage vantage, Instant started, String practice) {
    public Header {
      Objects.requireNonNull(schema, "schema");
      Objects.requireNonNull(planHash, "planHash");
      Objects.requireNonNull(vantage, "vantage");
      Objects.requireNonNull(started, "started");
    }

    /** A header of the version that this program writes. */
    public Header(String program, String planHash, Vantage vantage, Instant started, String practice) {
      this(SCHEMA, program, planHash, vantage, started, practice);
    }
  }

  /**
   * A run that was not saved.
   *
   * @param results in the order in which they came; the last of the same check and address counts
   * @param ended ids of the checks that have all their results
   * @param damaged number of lines that could not be read
   * @param length of the part of the file that is whole, in bytes
   */
  public record Unfinished(Path file, Header header, List<Result> results, Set<String> ended, int damaged, long length) {
    public Unfinished {
      results = List.copyOf(results);
      ended = Set.copyOf(ended);
    }
  }

  /**
   * Begins a journal.
   *
   * @throws FileAlreadyExistsException if the folder still has the results of an unfinished run
   */
  public static Journal start(SiteFolder folder, Header header) throws IOException {
    Path file = file(folder);
    if (find(folder).isPresent()) {
      throw new FileAlreadyExistsException(file.toString(), null, "holds the results of an unfinished run; resume or discard it");
    }
    folder.create();
    AtomicFile.write(file, line(header));
    return new Journal(file, new FileOutputStream(file.toFile(), true));
  }

  /** Goes on with a journal. What was torn at its end is cut off. */
  public static Journal resume(Unfinished unfinished) throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(unfinished.file().toFile(), "rw")) {
      whole.setLength(unfinished.length());
    }
    return new Journal(unfinished.file(), new FileOutputStream(unfinished.file().toFile(), true));
  }

  /**
   * Looks for a run that was not saved.
   *
   * @return empty if there is none, or if nothing of it reached the disk
   * @throws IOException if there is a journal that this program cannot read
   */
  public static Optional<Unfinished> find(SiteFolder folder) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    byte[] content = Files.readAllBytes(file);
    int length = content.length;
    while (length > 0 && content[length - 1] != '\n') {
      length--;
    }
    if (length == 0) {
      return Optional.empty();
    }
    List<String> lines = new String(content, 0, length, StandardCharsets.UTF_8).lines().toList();
    Header header = header(lines.get(0), file);
    List<Result> results = new ArrayList<>();
    Set<String> ended = new HashSet<>();
    int damaged = 0;
    for (String line : lines.subList(1, lines.size())) {
      Optional<Entry> entry = entry(line);
      entry.map(Entry::result).ifPresent(results::add);
      entry.map(Entry::ended).ifPresent(ended::add);
      damaged += entry.isEmpty() ? 1 : 0;
    }
    return Optional.of(new Unfinished(file, header, results, ended, damaged, length));
  }

  /** Removes the journal of an unfinished run, if there is one. */
  public static void discard(SiteFolder folder) throws IOException {
    Files.deleteIfExists(file(folder));
  }

  /** Puts a result on disk before it returns. If that fails, the run goes on and {@link #failure()} tells. */
  @Override
  public void finished(Result result) {
    append(result);
  }

  /** Notes that a check has all its results. */
  @Override
  public void ended(Check check) {
    append(Map.of(ENDED, check.id()));
  }

  private void append(Object entry) {
    try {
      byte[] line = line(entry);
      long mine;
      synchronized (this) {
        if (failure != null) {
          return;
        }
        out.write(line);
        written += line.length;
        mine = written;
      }
      secure(mine);
    } catch (IOException e) {
      failed(e);
    }
  }

  /** The first error in writing; after it, nothing more was written. */
  public synchronized Optional<IOException> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Saves the run, and only then removes the journal.
   *
   * @return the run's file
   */
  public Path finish(Run run, RunFiles runs) throws IOException {
    Path saved = runs.write(run);
    close();
    Files.deleteIfExists(file);
    return saved;
  }

  /** Closes the file and leaves it for a later start. */
  @Override
  public void close() throws IOException {
    out.close();
  }

  /** While one thread waits for the disk, others write; the next one's wait covers them all. */
  private void secure(long upTo) throws IOException {
    synchronized (disk) {
      if (safe < upTo) {
        long reached;
        synchronized (this) {
          reached = written;
        }
        out.getFD().sync();
        safe = reached;
      }
    }
  }

  private synchronized void failed(IOException error) {
    if (failure == null) {
      failure = error;
    }
  }

  private static Header header(String line, Path file) throws IOException {
    try {
      JsonNode tree = MAPPER.readTree(line);
      String schema = tree.path("schema").asText();
      if (schema.equals(SCHEMA) || schema.startsWith(SCHEMA + ".")) {
        return MAPPER.treeToValue(tree, Header.class);
      }
    } catch (IOException e) {
      throw new IOException(file + " is no journal of an unfinished run that this program can read", e);
    }
    throw new IOException(file + " is no journal of version " + SCHEMA);
  }

  /** A line after the first: a result, or the end of a check. One of the two is null. */
  private record Entry(Result result, String ended) {}

  private static Optional<Entry> entry(String line) {
    try {
      JsonNode tree = MAPPER.readTree(line);
      if (tree != null && tree.path(ENDED).isTextual()) {
        return Optional.of(new Entry(null, tree.path(ENDED).asText()));
      }
      return Optional.ofNullable(MAPPER.treeToValue(tree, Result.class)).map(result -> new Entry(result, null));
    } catch (IOException e) {
      // Counted as damaged: a disk that lost power may hold anything, and the results around it are good.
      return Optional.empty();
    }
  }

  private static byte[] line(Object value) throws IOException {
    return (MAPPER.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private static Path file(SiteFolder folder) {
    return folder.root().resolve("unfinished-run.jsonl");
  }
}
