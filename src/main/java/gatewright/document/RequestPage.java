package gatewright.document;

import java.util.List;

/**
 * The firewall request, worked out: what the network team reads, in its order.
 *
 * @param product whose connections, and where
 * @param ticket the customer's number; empty if there is none
 * @param left facts for the left column of the head
 * @param right and for the right one
 * @param options the vendor's recommendation, and these rules
 * @param missingNote what holds for every rule
 * @param missing groups of rules that are not verified, worst first; inbound rules are not among them
 * @param verified rules that every gateway they are for was seen to have
 * @param inbound rules for connections to the gateways
 * @param exemptions from TLS inspection; may be empty
 * @param allowed entries of the proxy's allow list; may be empty
 * @param unnamed members for which no rule can be written yet; may be empty
 * @param weak services that need more than a rule; may be empty
 * @param notes on the rules, in the order of their numbers
 * @param commands to verify with on a gateway
 * @param signers what is signed for, and the name under it if it is known
 */
public record RequestPage(
    Frame frame,
    String product,
    String ticket,
    String revision,
    List<Fact> left,
    List<Fact> right,
    List<Option> options,
    List<String> missingNote,
    List<Group> missing,
    List<Rule> verified,
    List<Rule> inbound,
    List<Entry> exemptions,
    List<String> exemptionQuotes,
    List<Entry> allowed,
    String allowedNote,
    List<Entry> unnamed,
    List<Weak> weak,
    List<Note> notes,
    List<Fact> commands,
    List<Fact> signers) {
  public RequestPage {
    left = List.copyOf(left);
    right = List.copyOf(right);
    options = List.copyOf(options);
    missingNote = List.copyOf(missingNote);
    missing = List.copyOf(missing);
    verified = List.copyOf(verified);
    inbound = List.copyOf(inbound);
    exemptions = List.copyOf(exemptions);
    exemptionQuotes = List.copyOf(exemptionQuotes);
    allowed = List.copyOf(allowed);
    unnamed = List.copyOf(unnamed);
    weak = List.copyOf(weak);
    notes = List.copyOf(notes);
    commands = List.copyOf(commands);
    signers = List.copyOf(signers);
  }

  /** One of the two ways to meet the need. */
  public record Option(String title, String text, String quote, String quoteSource, boolean asked) {}

  /** Rules that stand alike. */
  public record Group(String title, List<Rule> rules) {
    public Group {
      rules = List.copyOf(rules);
    }
  }

  /**
   * One flow.
   *
   * @param sources who opens the connection
   * @param place their zone, and whether the connection leaves the customer's network
   * @param destinations one at least
   * @param reason the justification in one sentence; what is lost without the rule if it is missing now
   * @param weak whether it stands among the weak services
   * @param notes numbers of its notes, joined; may be empty
   * @param owner who acts, if it is not the network team; else empty
   */
  public record Rule(
      String number,
      List<Source> sources,
      String place,
      List<Destination> destinations,
      String port,
      String title,
      String reason,
      boolean weak,
      String notes,
      String owner,
      Status status) {
    public Rule {
      sources = List.copyOf(sources);
      destinations = List.copyOf(destinations);
    }
  }

  /**
   * A remark on one or more rules.
   *
   * @param rules their numbers, joined
   */
  public record Note(String number, String text, String rules) {}

  /** A service that can be listened to or forged, with what lessens that. */
  public record Weak(String rules, String title, String why, String mitigation) {}

  /** One initiator: its id, which the head explains, and its addresses. */
  public record Source(String name, String addresses) {}

  /**
   * One member.
   *
   * @param number what its number adds to the rule's (".2"); empty if it is the only one
   * @param host name first; the sentence about it if there is none
   * @param now addresses it had when it was looked up; empty if it never was, or if the next member says the same
   */
  public record Destination(String number, String host, String now) {}

  /** A line of one of the lists behind the rules. */
  public record Entry(String number, String host, String port, String service, String why, Status status) {}
}
