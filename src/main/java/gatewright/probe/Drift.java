package gatewright.probe;

import gatewright.plan.Check;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.net.InetAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds the addresses that names lead to today against the vendor's document. A retired one is a warning at every site: what
 * answers there may be anybody's. One that is merely not in the document matters only where rules go by the document's addresses.
 */
final class Drift {
  private final Map<InetAddress, String> retired;

  /**
   * @param retired addresses that the vendor gave up, with the day (ISO 8601)
   */
  Drift(Map<InetAddress, String> retired) {
    this.retired = Map.copyOf(retired);
  }

  /** What is concluded of an address that the target's name has; notes go into the outcome's trace. */
  Conversation.Outcome weigh(Check check, InetAddress address, Conversation.Outcome outcome) {
    String at = check.target().host() + " leads to " + address.getHostAddress();
    if (retired.containsKey(address)) {
      String words = at + ", an address that the vendor gave up on " + retired.get(address)
          + ". Whoever has it now could hand out updates in the vendor's name: find out where the name was changed.";
      return doubted(outcome, Cause.RETIRED_ADDRESS, words);
    }
    Set<InetAddress> documented =
        check.documented().stream().map(NameService::literal).filter(Objects::nonNull).collect(Collectors.toSet());
    if (check.documentedRequired() && !documented.isEmpty() && !documented.contains(address)) {
      String words = at + ", which is not among the addresses of the vendor's document: rules by those do not let it through.";
      return doubted(outcome, Cause.ADDRESS_DRIFT, words);
    }
    return outcome;
  }

  /** A pass becomes a warning; a failure keeps its own cause. */
  private static Conversation.Outcome doubted(Conversation.Outcome outcome, Cause cause, String words) {
    Trace trace = outcome.trace();
    if (outcome.finding().verdict() != Verdict.PASS) {
      trace.note(words);
      return outcome;
    }
    trace.noteFirst(words);
    return new Conversation.Outcome(Finding.of(cause), trace, outcome.millis());
  }
}
