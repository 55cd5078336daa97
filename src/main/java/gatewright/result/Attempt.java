package gatewright.result;

import java.time.Instant;
import java.util.Objects;

/**
 * One try to reach an address: what the firewall team looks for in its log.
 *
 * @param at when the first packet left, UTC
 * @param source this end
 * @param destination the other end, as the plan names it
 * @param millis until it was decided
 * @param outcome "CONNECTED" or "ANSWERED", else the name of the cause
 */
public record Attempt(Instant at, SocketPoint source, SocketPoint destination, long millis, String outcome) {
  public Attempt {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(destination, "destination");
    Objects.requireNonNull(outcome, "outcome");
  }
}
