package gatewright.result;

import java.util.Objects;

/**
 * How a service stands after a run.
 *
 * @param cause null for a clean pass
 * @param reason in words, one sentence
 */
public record ServiceResult(String service, Verdict verdict, Cause cause, String reason) {
  public ServiceResult {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(reason, "reason");
  }
}
