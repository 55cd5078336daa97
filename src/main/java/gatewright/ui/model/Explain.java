package gatewright.ui.model;

import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Results in words. */
public interface Explain {
  /** A cause in a few words ("No answer (dropped)"). */
  String cause(Cause cause, Locale language);

  /** One or two sentences on what a result means; empty if there is nothing to say. */
  String meaning(Result result, Locale language);

  /** What to do about it, most useful first; empty if there is nothing to do. */
  List<String> advice(Result result, Locale language);

  /** Who must act on a result, also before its run is over and says so itself; empty if nobody must. */
  default Optional<Owner> actor(Result result) {
    return Optional.ofNullable(result.owner());
  }

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
