package gatewright.ui.model;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands at a path, seen from outside.
 *
 * @param interrupted a run in it that nobody goes on with; empty if there is none, or if it cannot be read
 */
public record FolderLook(Kind kind, Optional<Interrupted> interrupted) {
  public FolderLook {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(interrupted, "interrupted");
  }

  /** Without a run that was interrupted. */
  public static FolderLook of(Kind kind) {
    return new FolderLook(kind, Optional.empty());
  }

  /** What can be there. */
  public enum Kind {
    MISSING,
    /** A file where a folder should be. */
    FILE,
    /** A folder with nothing in it that a user put there: right for a new site. */
    EMPTY,
    /** A folder with other files, and no site. */
    FOREIGN,
    SITE
  }

  /**
   * A run that did not come to its end.
   *
   * @param at when its last result came
   * @param kept how many checks it has all results of
   * @param planned how many there were to make; 0 if the answers have changed since
   */
  public record Interrupted(Instant at, int kept, int planned) {
    public Interrupted {
      Objects.requireNonNull(at, "at");
    }
  }
}
