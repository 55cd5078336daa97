package gatewright.folder;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import gatewright.site.JsonSource;
import gatewright.site.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A JSON file that people may have edited: read with care and limits, written indented and atomically. */
final class JsonFile {
  /** Far more than any site needs; what is larger is something else. */
  static final int LARGEST = 1024 * 1024;

  private JsonFile() {}

  /** Parses a file; whatever is in the way is a problem, not an exception. A file that is not there is MISSING. */
  static JsonSource.Parsed read(Path file) {
    try {
      Optional<String> unfit = unfit(file);
      if (unfit.isPresent()) {
        return failed(Problem.Kind.WRONG, unfit.get(), "a regular file of at most 1 MB");
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] content = in.readNBytes(LARGEST + 1);
        return content.length > LARGEST
            ? failed(Problem.Kind.WRONG, "more than 1 MB", "a regular file of at most 1 MB")
            : JsonSource.parse(content);
      }
    } catch (IOException e) {
      return unreadable(e);
    }
  }

  /** What an input error means to the person who named the file. */
  static JsonSource.Parsed unreadable(IOException error) {
    if (error instanceof NoSuchFileException) {
      return failed(Problem.Kind.MISSING, "", "a file; there is none of this name");
    }
    if (error instanceof AccessDeniedException) {
      return failed(Problem.Kind.WRONG, "no permission to read", "a file that this user may read");
    }
    return failed(Problem.Kind.WRONG, "not readable (" + error.getClass().getSimpleName() + ")", "a file that can be read");
  }

  /** The text of a tree: two spaces, line feeds everywhere, one at the end. */
  static byte[] bytes(JsonNode tree) throws IOException {
    return (writer(new ObjectMapper()).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A mapper's writer with the same layout. */
  static ObjectWriter writer(ObjectMapper mapper) {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    return mapper.writer(new DefaultPrettyPrinter().withObjectIndenter(lines));
  }

  private static Optional<String> unfit(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Optional.of("a folder");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return Optional.of("a device or a pipe");
    }
    long size = Files.size(file);
    return size > LARGEST ? Optional.of(size + " bytes") : Optional.empty();
  }

  private static JsonSource.Parsed failed(Problem.Kind kind, String value, String expected) {
    return new JsonSource.Parsed(Optional.empty(), List.of(new Problem(kind, "", value, expected)));
  }
}
