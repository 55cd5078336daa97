package gatewright.ui.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that settings are kept in. */
public final class SettingsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
  private final Path file;

  /** Settings at that path; it need not exist. */
  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What is kept; the usual settings if there is no file, or if it cannot be understood: settings are no reason not to start.
   *
   * @param language for a new user
   * @throws IOException if there is a file that cannot be read
   */
  public Settings load(String language) throws IOException {
    try {
      Settings kept = JSON.readValue(Files.readString(file), Settings.class);
      return kept == null ? Settings.usual(language) : kept;
    } catch (NoSuchFileException | JsonProcessingException e) {
      return Settings.usual(language);
    }
  }

  /**
   * Keeps settings: written aside, then moved in place.
   *
   * @throws IOException if that failed; what was kept before is as it was
   */
  public void save(Settings settings) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path aside = Files.createTempFile(folder, ".settings", ".tmp");
    try {
      Files.writeString(aside, JSON.writeValueAsString(settings));
      move(aside);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void move(Path aside) throws IOException {
    try {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
