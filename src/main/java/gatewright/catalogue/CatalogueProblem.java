package gatewright.catalogue;

import java.util.Objects;

/**
 * One thing that is wrong with a catalogue or overlay.
 *
 * @param file which one
 * @param pointer where in it, as a JSON pointer (RFC 6901); empty for the whole file
 * @param value what stands there, shortened; empty if nothing does
 * @param expected what would be right, in words
 */
public record CatalogueProblem(String file, String pointer, String value, String expected) {
  private static final int LONGEST_VALUE = 60;

  public CatalogueProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(expected, "expected");
    value = value == null ? "" : value;
    if (value.length() > LONGEST_VALUE) {
      value = value.substring(0, LONGEST_VALUE) + "…";
    }
  }

  /** One line for people: file, place, what stands there and what is expected. */
  @Override
  public String toString() {
    return file + (pointer.isEmpty() ? "" : " at " + pointer) + (value.isEmpty() ? "" : ": " + value) + ": expected " + expected;
  }
}
