package gatewright.map;

import gatewright.result.Cause;
import java.util.Objects;

/**
 * How a line stands.
 *
 * @param cause what is wrong with it; null if nothing is, or nobody knows
 * @param reach how far it got
 * @param checks how many decide it
 * @param open how many of them have no result yet
 */
public record Stand(Mark mark, Cause cause, Reach reach, int checks, int open) {
  public Stand {
    Objects.requireNonNull(mark, "mark");
    Objects.requireNonNull(reach, "reach");
  }
}
