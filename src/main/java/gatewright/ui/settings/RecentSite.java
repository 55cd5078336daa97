package gatewright.ui.settings;

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
 */
public record RecentSite(String folder, String customer, String site, String ticket, String opened, String state) {
  public RecentSite {
    Objects.requireNonNull(folder, "folder");
    customer = customer == null ? "" : customer;
    site = site == null ? "" : site;
    ticket = ticket == null ? "" : ticket;
    opened = opened == null ? "" : opened;
    state = state == null ? "" : state;
  }
}
