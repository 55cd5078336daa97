package gatewright.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * A site that was open before.
 *
 * @param folder absolute
 * @param customer empty if it was not answered
 * @param site empty if it was not answered
 * @param ticket empty if it was not answered
 * @param opened when last, ISO 8601, UTC
 * @param state how it stood when it was left, name of a step's state; empty if unknown
 * @param gateways how many it has; 0 if unknown
 * @param tally its services by verdict; null if unknown
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RecentSite(
    String folder, String customer, String site, String ticket, String opened, String state, int gateways, Tally tally) {
  public RecentSite {
    Objects.requireNonNull(folder, "folder");
    customer = customer == null ? "" : customer;
    site = site == null ? "" : site;
    ticket = ticket == null ? "" : ticket;
    opened = opened == null ? "" : opened;
    state = state == null ? "" : state;
  }

  /** One of which no more is known than a file of version 0.1 says. */
  public RecentSite(String folder, String customer, String site, String ticket, String opened, String state) {
    this(folder, customer, site, ticket, opened, state, 0, null);
  }

  /**
   * Services by verdict.
   *
   * @param failing how many fail
   * @param undecided how many nobody can say anything of, though they were tested
   * @param warnings how many pass with a warning
   * @param unseen how many an operator has to look for
   * @param passing how many pass, confirmed ones among them
   * @param untested how many have no result
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Tally(int failing, int undecided, int warnings, int unseen, int passing, int untested) {}
}
