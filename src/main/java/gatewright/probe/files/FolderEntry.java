package gatewright.probe.files;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Something in a folder of a file server.
 *
 * @param name as the server has it; for people there is {@link #shown}
 * @param size in bytes; -1 if the server did not say
 * @param changed the day in the server's own time, or in UTC; null if it did not say
 */
public record FolderEntry(String name, Kind kind, long size, LocalDate changed) {
  public FolderEntry {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }

  /** What it is. */
  public enum Kind {
    FOLDER,
    FILE,
    /** Leads somewhere else, to a folder maybe. */
    LINK
  }

  /** Its name as it may be shown. */
  public String shown() {
    return Inert.text(name);
  }

  /** Whether its name can be an answer: it is shown as it is. */
  public boolean plain() {
    return Inert.is(name);
  }

  /** Whether a server may call something in a folder by that name; others would lead out of it. */
  public static boolean possible(String name) {
    return !name.isEmpty() && !name.equals(".") && !name.equals("..") && name.indexOf('/') < 0 && name.indexOf('\0') < 0;
  }
}
