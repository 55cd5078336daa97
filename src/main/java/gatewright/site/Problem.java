package gatewright.site;

import java.util.Objects;

/**
 * One thing that is wrong with a site.
 *
 * @param pointer where, as a JSON pointer (RFC 6901); empty for the whole file
 * @param value what stands there, as text, shortened; empty if nothing does, dots if it may be a secret
 * @param expected what would be right, in words
 */
public record Problem(Kind kind, String pointer, String value, String expected) {
  public Problem {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(pointer, "pointer");
    value = value == null ? "" : value;
    Objects.requireNonNull(expected, "expected");
  }

  /** Whether something is wrong or only not answered yet. */
  public enum Kind {
    WRONG,
    /** The wizard opens such a site and asks; a check does not start. */
    MISSING
  }
}
