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
 * @param missing groups of rules that are not verified, worst first; inbound rules are not among them
 * @param verified rules that every gateway they are for was seen to have
 * @param inbound rules for connections to the gateways
 * @param exemptions from TLS inspection; may be empty
 * @param allowed entries of the proxy's allow list; may be empty
 * @param unnamed members for which no rule can be written yet; may be empty
 * @param commands to verify with on a gateway
 */
public record RequestPage(
    Frame frame,
    String product,
    String ticket,
    String revision,
    List<Fact> left,
    List<Fact> right,
    List<Option> options,
    String missingNote,
    List<Group> missing,
    List<Rule> verified,
    List<Rule> inbound,
    List<Entry> exemptions,
    List<String> exemptionQuotes,
    List<Entry> allowed,
    String allowedNote,
    List<Entry> unnamed,
    List<Fact> commands) {
  public RequestPage {
    left = List.copyOf(left);
    right = List.copyOf(right);
    options = List.copyOf(options);
    missing = List.copyOf(missing);
    verified = List.copyOf(verified);
    inbound = List.copyOf(inbound);
    exemptions = List.copyOf(exemptions);
    exemptionQuotes = List.copyOf(exemptionQuotes);
    allowed = List.copyOf(allowed);
    unnamed = List.copyOf(unnamed);
    commands = List.copyOf(commands);
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
   * @param zone of those; empty if unknown
   * @param outside their addresses on the Internet; empty if not translated, or if it stays inside
   * @param destinations one at least
   * @param notes what holds for all destinations
   * @param reason the justification, and what breaks without it
   * @param direction in words, with how that is known
   * @param remarks what the document says beside its columns; may be empty
   * @param insecure why it is weak and what lessens that; empty if it is not
   * @param owner who acts, with contact
   */
  public record Rule(
      String number,
      List<Source> sources,
      String zone,
      String outside,
      List<Destination> destinations,
      List<String> notes,
      String port,
      String title,
      String reason,
      String direction,
      List<String> remarks,
      String insecure,
      String owner,
      Status status) {
    public Rule {
      sources = List.copyOf(sources);
      destinations = List.copyOf(destinations);
      notes = List.copyOf(notes);
      remarks = List.copyOf(remarks);
    }
  }

  /** One initiator: its id, which the head explains, and its addresses. */
  public record Source(String name, String addresses) {}

  /**
   * One member.
   *
   * @param host name first; the sentence about it if there is none
   * @param now addresses it had when it was looked up, with the day; empty if it never was
   */
  public record Destination(String number, String host, String now) {}

  /** A line of one of the lists behind the rules. */
  public record Entry(String number, String host, String port, String service, String why, Status status) {}
}
