package gatewright.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One port, or a run of ports.
 *
 * @param from the lowest, 1 to 65535
 * @param to the highest, not under {@code from}
 */
public record PortRange(int from, int to) {
  public PortRange {
    if (from < 1 || to > 65_535 || from > to) {
      throw new IllegalArgumentException("not a port range: " + from + "-" + to);
    }
  }

  /** A range of one. */
  public static PortRange of(int port) {
    return new PortRange(port, port);
  }

  /**
   * Reads {@code 443} or {@code 49152-65535}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  @JsonCreator
  public static PortRange parse(String text) {
    int dash = text.indexOf('-');
    try {
      return dash < 0
          ? of(Integer.parseInt(text.strip()))
          : new PortRange(Integer.parseInt(text.substring(0, dash).strip()), Integer.parseInt(text.substring(dash + 1).strip()));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a port or a range of ports: " + text, e);
    }
  }

  /** Whether it is one port only. */
  public boolean single() {
    return from == to;
  }

  @JsonValue
  @Override
  public String toString() {
    return single() ? Integer.toString(from) : from + "-" + to;
  }
}
