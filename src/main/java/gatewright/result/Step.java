package gatewright.result;

import java.util.Objects;

/**
 * One phase of a check.
 *
 * @param start milliseconds since the check began
 * @param millis how long it took
 * @param ok whether it went as hoped
 * @param detail what was seen, one line; may be empty
 */
public record Step(StepName name, long start, long millis, boolean ok, String detail) {
  public Step {
    Objects.requireNonNull(name, "name");
    detail = detail == null ? "" : detail;
  }
}
