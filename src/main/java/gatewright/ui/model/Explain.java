package gatewright.ui.model;

import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Site;
import java.util.List;
import java.util.Locale;

/** Results in words. */
public interface Explain {
  /** A cause in a few words ("No answer (dropped)"). */
  String cause(Cause cause, Locale language);

  /** One or two sentences on what a result means; empty if there is nothing to say. */
  String meaning(Result result, Locale language);

  /** Who that is ("Network team"). */
  String owner(Owner owner, Locale language);

  /** The paragraph to paste into a ticket. */
  String ticket(Result result, Site site, Locale language);

  /** How to see the same by hand; may be empty. */
  List<Command> reproduce(Check check, Result result);

  /**
   * A command line.
   *
   * @param system where it runs ("Windows", "Linux")
   */
  record Command(String system, String line) {}
}
