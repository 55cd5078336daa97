package gatewright.probe.files;

import gatewright.result.Cause;
import gatewright.result.StepName;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of reading a folder. That it could not be read is an answer, too.
 *
 * @param contents empty if it could not be read
 * @param cause why; null if it could, or where no cause of the closed set fits
 * @param step where it stopped; null if it did not, or nobody knows
 * @param words the same for people; empty if it could be read
 */
public record FolderListing(Optional<FolderContents> contents, Cause cause, StepName step, String words) {
  public FolderListing {
    Objects.requireNonNull(contents, "contents");
    Objects.requireNonNull(words, "words");
  }

  /** It could be read. */
  public static FolderListing of(FolderContents contents) {
    return new FolderListing(Optional.of(contents), null, null, "");
  }

  /** It could not. */
  public static FolderListing failed(Cause cause, StepName step, String words) {
    return new FolderListing(Optional.empty(), cause, step, words);
  }
}
