package gatewright.ui.settings;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import gatewright.ui.answer.Message;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file that settings are kept in. */
public final class SettingsFile {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);
  private static final int MOST_ASIDE = 9;

  private final Path file;

  /** Settings at that path; it need not exist. */
  public SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * What is kept; the usual settings if there is no file, or one that cannot be read or understood: settings are no reason not to
   * start. Such a file is put aside, so that nothing in it is lost when settings are kept again.
   *
   * @param language for a new user
   */
  public Reading read(String language) {
    try {
      Settings kept = JSON.readValue(Files.readString(file), Settings.class);
      return new Reading(kept == null ? Settings.usual(language) : kept, Optional.empty());
    } catch (NoSuchFileException e) {
      return new Reading(Settings.usual(language), Optional.empty());
    } catch (IOException e) {
      return new Reading(Settings.usual(language), Optional.of(putAside()));
    }
  }

  private Message putAside() {
    try {
      return Message.of("settings.broken", file.toString(), free().toString());
    } catch (IOException e) {
      return Message.of("settings.unreadable", file.toString());
    }
  }

  /** Moves the file to the first name of its kind that is free. */
  private Path free() throws IOException {
    for (int number = 1; number <= MOST_ASIDE; number++) {
      Path aside = file.resolveSibling("settings-broken-" + number + ".json");
      if (!Files.exists(aside)) {
        return Files.move(file, aside);
      }
    }
    return Files.move(file, file.resolveSibling("settings-broken-" + MOST_ASIDE + ".json"), StandardCopyOption.REPLACE_EXISTING);
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

  /**
   * What came of reading.
   *
   * @param trouble what was wrong with the file; empty if nothing was
   */
  public record Reading(Settings settings, Optional<Message> trouble) {}
}
