package gatewright.ui;

import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;

/**
 * A site that is open now, and what is typed as passwords while it is.
 *
 * @param then what the user wants of it first
 */
public record Opened(OpenSite site, Secrets secrets, Then then) {
  /** What to begin with. */
  public enum Then {
    LOOK,
    /** Test what a run that was interrupted left out. */
    GO_ON,
    /** Test everything. */
    BEGIN_AFRESH
  }
}
