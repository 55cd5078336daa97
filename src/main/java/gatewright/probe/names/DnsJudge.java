package gatewright.probe.names;

import gatewright.plan.Question;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xbill.DNS.Rcode;

/** Weighs what was seen of a resolver. The first cause wins; the others stay as notes. */
final class DnsJudge {
  /** Above this, name answers slow every message down. */
  private static final double SLOW_MILLIS = 100;

  private static final String NXDOMAIN = Rcode.string(Rcode.NXDOMAIN);
  private static final String NOERROR = Rcode.string(Rcode.NOERROR);

  private DnsJudge() {}

  private record Doubt(Cause cause, String words) {}

  static Finding judge(
      Question.NameServer question, boolean edns, DnsManners.Report manners, DnsSample.Report sample, Trace trace) {
    List<Doubt> doubts = new ArrayList<>();
    if (manners.rewritten()) {
      String got = manners.invented().addresses().isEmpty() ? "" : " (" + manners.invented().text() + ")";
      doubts.add(new Doubt(Cause.NAME_REWRITTEN, "It gives addresses to names that do not exist" + got + "."));
    } else if (manners.listed() != null) {
      blockList(question, manners, doubts);
    }
    if (question.operator() != null) {
      doubts.add(
          new Doubt(Cause.PUBLIC_RESOLVER, "It is a public resolver (" + question.operator()
              + "); the vendor advises against those, for block lists refuse them."));
    }
    if (!edns) {
      doubts.add(new Doubt(Cause.EDNS_BLOCKED, "It does not answer with EDNS, so that longer answers need TCP."));
    }
    if (sample.lost() > 0) {
      doubts.add(new Doubt(Cause.PACKET_LOSS, sample.lost() + " of " + sample.sent() + " questions were not answered."));
    }
    if (!sample.millis().isEmpty() && sample.median() > SLOW_MILLIS) {
      doubts.add(new Doubt(Cause.SLOW, "Half of its answers take longer than " + sample.median() + " ms."));
    }
    doubts.forEach(doubt -> trace.note(doubt.words()));
    return doubts.isEmpty() ? Finding.pass() : Finding.of(doubts.get(0).cause());
  }

  /** RFC 5782 section 5: 127.0.0.2 is always listed, 127.0.0.1 never. 127.255.255.0/24 are refusals, never listings. */
  private static void blockList(Question.NameServer question, DnsManners.Report manners, List<Doubt> doubts) {
    String list = "Block list " + question.blockListZone();
    DnsManners.Answer listed = manners.listed();
    DnsManners.Answer unlisted = manners.unlisted();
    Optional<DnsManners.Answer> refused = first(listed, unlisted, DnsJudge::refusal);
    Optional<DnsManners.Answer> replaced = first(listed, unlisted, address -> !NameService.isBlockListCode(address));
    if (refused.isPresent()) {
      doubts.add(
          new Doubt(Cause.BLOCK_LISTS_IMPAIRED, list + " refuses this resolver (" + refused.get().text() + ": "
              + meaning(refused.get()) + ")." + forwards(question, refused.get())));
    } else if (replaced.isPresent()) {
      doubts.add(new Doubt(
          Cause.NAME_REWRITTEN, "Answers of b" + list.substring(1) + " are replaced by " + replaced.get().text() + "."));
    } else if (listed.addresses().isEmpty()) {
      doubts.add(unlistedTestEntry(list, listed));
    } else if (!unlisted.addresses().isEmpty()) {
      doubts.add(new Doubt(Cause.BLOCK_LIST_DEAD, list + " lists everybody; it is given up, or the resolver makes it so."));
    } else if (!unlisted.rcode().equals(NXDOMAIN) && !unlisted.rcode().equals(NOERROR)) {
      String words = list + " has its test entry, but whether it lists everybody could not be asked (" + unlisted.rcode() + ").";
      doubts.add(new Doubt(Cause.BLOCK_LIST_DEAD, words));
    }
  }

  /** The list sees the address that the question comes from in the end, which need not be the resolver's own. */
  private static String forwards(Question.NameServer question, DnsManners.Answer refused) {
    boolean counted =
        refused.addresses().stream().filter(DnsJudge::refusal).anyMatch(address -> (address.getAddress()[3] & 0xFF) == 254);
    return counted && question.operator() == null
        ? " Its own address is no known public one: it hands its questions on to a public resolver, or to a provider's."
        : "";
  }

  private static Doubt unlistedTestEntry(String list, DnsManners.Answer listed) {
    if (listed.rcode().equals(NXDOMAIN)) {
      return new Doubt(Cause.BLOCK_LISTS_IMPAIRED, list + " has not even its test entry through this resolver.");
    }
    if (listed.rcode().equals(NOERROR)) {
      String words =
          "The resolver takes the answers of b" + list.substring(1) + " away (protection against rebinding does that).";
      return new Doubt(Cause.BLOCK_LISTS_IMPAIRED, words);
    }
    return new Doubt(Cause.BLOCK_LIST_DEAD, list + " could not be asked through this resolver (" + listed.rcode() + ").");
  }

  /** The first of the two answers that has such an address. */
  private static Optional<DnsManners.Answer> first(DnsManners.Answer one, DnsManners.Answer other, Predicate<InetAddress> such) {
    return Stream.of(one, other).filter(answer -> answer.addresses().stream().anyMatch(such)).findFirst();
  }

  private static boolean refusal(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4 && bytes[0] == 127 && bytes[1] == -1 && bytes[2] == -1;
  }

  private static String meaning(DnsManners.Answer listed) {
    InetAddress code = listed.addresses().stream().filter(DnsJudge::refusal).findFirst().orElseThrow();
    return switch (code.getAddress()[3] & 0xFF) {
      case 252 -> "the zone's name is mistyped";
      case 254 -> "it counts as a public resolver";
      case 255 -> "it asks too often";
      default -> "an error";
    };
  }
}
