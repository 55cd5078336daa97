package gatewright.probe.names;

import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Network;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/** How a resolver behaves towards names that do not exist, block lists, and answers that are too long for a datagram. */
final class DnsManners {
  private final Network network;
  private final SecureRandom random = new SecureRandom();

  DnsManners(Network network) {
    this.network = network;
  }

  /**
   * An answer, in the few words that the comparison needs.
   *
   * @param rcode as text; "TIMEOUT" if nothing came
   * @param addresses in the answer
   */
  record Answer(String rcode, List<InetAddress> addresses) {
    static final String TIMEOUT = "TIMEOUT";

    /** As evidence shows it. */
    String text() {
      return addresses.isEmpty() ? rcode : String.join(", ", addresses.stream().map(InetAddress::getHostAddress).toList());
    }
  }

  /**
   * All of it.
   *
   * @param invented what names got that do not exist, under .invalid (RFC 6761) and elsewhere
   * @param rewritten whether such names are given addresses
   * @param listed the test entry that every list has (RFC 5782 section 5); null without a zone
   * @param unlisted the one that no list may have; null without a zone
   */
  record Report(Answer invented, boolean rewritten, Answer listed, Answer unlisted) {}

  /**
   * Looks at all of it.
   *
   * @param edns the UDP size to announce; 0 where EDNS is known not to come through
   */
  Report observe(Question.NameServer question, InetAddress server, int edns, Call call) {
    Answer invented = invented(server, edns, call);
    boolean rewritten = !invented.addresses().isEmpty();
    call.trace().keep("inventedName", invented.text());
    call.trace().keep("rewriting", rewritten);
    truncation(server, call);
    if (question.blockListZone() == null) {
      return new Report(invented, rewritten, null, null);
    }
    Answer listed = ask(server, "2.0.0.127." + question.blockListZone(), edns, call);
    Answer unlisted = ask(server, "1.0.0.127." + question.blockListZone(), edns, call);
    call.trace().keep("blockListZone", question.blockListZone());
    call.trace().keep("blockList127002", listed.text());
    call.trace().keep("blockList127001", unlisted.text());
    return new Report(invented, rewritten, listed, unlisted);
  }

  private interface Asking {
    Answer ask(String name);
  }

  private Answer invented(InetAddress server, int edns, Call call) {
    return invented(name -> ask(server, name, edns, call));
  }

  /**
   * Some rewrite only where names are sold, and resolvers answer for .invalid themselves (RFC 6761 section 6.4). A label of that
   * length that is made up now is nobody's.
   */
  private Answer invented(Asking asking) {
    Answer first = null;
    for (String domain : List.of("invalid", "com", "org")) {
      Answer answer = asking.ask(label() + "." + domain);
      if (!answer.addresses().isEmpty()) {
        return answer;
      }
      first = first == null ? answer : first;
    }
    return first;
  }

  /** What a made-up name gets over TCP: some in the path rewrite only what they see in datagrams, or the other way round. */
  Answer inventedOverTcp(InetAddress server, Call call) {
    return invented(name -> overTcp(server, name, call));
  }

  private Answer overTcp(InetAddress server, String name, Call call) {
    Trace aside = new Trace(System.nanoTime(), network.redactor());
    try {
      Message query = DnsExchange.question(name, Type.A, 0);
      return said(network.dns().tcp(server, query, 1, aside, call.scope()).message());
    } catch (StepFailed e) {
      return new Answer(Answer.TIMEOUT, List.of());
    }
  }

  /** Whether a name that fails is found once the resolver is told not to check signatures (RFC 4035 section 3.2.2). */
  boolean foundUnchecked(InetAddress server, String name, Call call) {
    Message query = DnsExchange.question(name, Type.A, 0);
    query.getHeader().setFlag(Flags.CD);
    return message(server, query, call).map(DnsManners::said).filter(answer -> !answer.addresses().isEmpty()).isPresent();
  }

  /** The root's keys do not fit into 512 bytes: without EDNS the answer has to be cut short and to come whole over TCP. */
  private void truncation(InetAddress server, Call call) {
    Trace aside = new Trace(System.nanoTime(), network.redactor());
    Message query = DnsExchange.question(".", Type.DNSKEY, 0);
    try {
      Message reply = network.dns().udp(server, query, network.dialler().patience().names(), 1, aside, call.scope()).message();
      if (!reply.getHeader().getFlag(Flags.TC)) {
        call.trace().keep("truncation", "not needed (" + Rcode.string(reply.getRcode()) + ")");
        return;
      }
    } catch (StepFailed e) {
      call.trace().keep("truncation", "no answer to a long question");
      return;
    }
    try {
      network.dns().tcp(server, DnsExchange.question(".", Type.DNSKEY, 0), aside, call.scope());
      call.trace().keep("truncation", "cut short over UDP, whole over TCP");
    } catch (StepFailed e) {
      call.trace().keep("truncation", "cut short over UDP, and not to be had over TCP");
    }
  }

  private Answer ask(InetAddress server, String name, int edns, Call call) {
    Optional<Message> reply = message(server, DnsExchange.question(name, Type.A, edns), call);
    if (edns > 0 && reply.isPresent() && reply.get().getRcode() == Rcode.FORMERR) {
      reply = message(server, DnsExchange.question(name, Type.A, 0), call);
    }
    return reply.map(DnsManners::said).orElse(new Answer(Answer.TIMEOUT, List.of()));
  }

  private static Answer said(Message message) {
    return new Answer(Rcode.string(message.getRcode()), NameService.addresses(message));
  }

  private Optional<Message> message(InetAddress server, Message query, Call call) {
    Trace aside = new Trace(System.nanoTime(), network.redactor());
    try {
      return Optional.of(
          network.dns().udp(server, query, network.dialler().patience().names(), 2, aside, call.scope()).message());
    } catch (StepFailed e) {
      return Optional.empty();
    }
  }

  private String label() {
    return "gw" + Long.toString(random.nextLong() >>> 1, 36).toLowerCase(Locale.ROOT);
  }
}
