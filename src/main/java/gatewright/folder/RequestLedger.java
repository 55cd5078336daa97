package gatewright.folder;

import gatewright.plan.RequestNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What was ever asked for at one site.
 *
 * @param numbers given so far
 * @param revisions of the firewall request, oldest first, numbered from 1 without gaps
 */
public record RequestLedger(RequestNumbers numbers, List<Revision> revisions) {
  public RequestLedger {
    Objects.requireNonNull(numbers, "numbers");
    revisions = List.copyOf(revisions);
  }

  /**
   * One state of the request that was written.
   *
   * @param at when it was first written, UTC
   * @param sha256 of what it asks for, 64 hexadecimal digits in lower case
   */
  public record Revision(int revision, Instant at, String sha256) {
    public Revision {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /** Nothing asked for yet. */
  public static RequestLedger none() {
    return new RequestLedger(RequestNumbers.none(), List.of());
  }

  /** The number of the newest revision; 0 before the first. */
  public int revision() {
    return revisions.size();
  }

  /** The same revisions with other numbers. */
  public RequestLedger with(RequestNumbers given) {
    return new RequestLedger(given, revisions);
  }

  /** The ledger after a request with that content: a new revision, but only if it differs from the newest one. */
  public RequestLedger requested(String sha256, Instant at) {
    if (!revisions.isEmpty() && revisions.get(revisions.size() - 1).sha256().equals(sha256)) {
      return this;
    }
    List<Revision> more = new ArrayList<>(revisions);
    more.add(new Revision(revisions.size() + 1, at, sha256));
    return new RequestLedger(numbers, more);
  }
}
