package gatewright.plan;

import java.util.Objects;

/**
 * A service that the answers make unnecessary.
 *
 * @param service id
 * @param reason which answer, in words
 */
public record NotNeeded(String service, String reason) {
  public NotNeeded {
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(reason, "reason");
  }
}
