package gatewright.probe;

import gatewright.plan.Question;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Rcode;

/** Weighs what was seen of a resolver. The first cause wins; the others stay as notes. */
final class DnsJudge {
  /** Above this, name answers slow every message down. */
  private static final double SLOW_MILLIS = 100;

  private DnsJudge() {}

  private record Doubt(Cause cause, String words) {}

  static Finding judge(Question.NameServer question, boolean edns, DnsManners.Report manners, DnsSample.Report sample, Trace trace) {
    List<Doubt> doubts = new ArrayList<>();
    if (manners.rewritten()) {
      String got = manners.invented().addresses().isEmpty() ? "" : " (" + manners.invented().text() + ")";
      doubts.add(new Doubt(Cause.NAME_REWRITTEN, "It gives addresses to names that do not exist" + got + "."));
    } else if (manners.listed() != null) {
      blockList(question, manners, doubts);
    }
    if (question.operator() != null) {
      doubts.add(
          new Doubt(Cause.PUBLIC_RESOLVER, "It is a public resolver (" + question.operator() + "); the vendor advises against those, for block lists refuse them."));
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
    String zone = question.blockListZone();
    DnsManners.Answer listed = manners.listed();
    if (listed.addresses().stream().anyMatch(DnsJudge::refusal)) {
      doubts.add(new Doubt(Cause.BLOCK_LISTS_IMPAIRED, "Block list " + zone + " refuses this resolver (" + listed.text() + ": " + meaning(listed) + ")."));
    } else if (listed.addresses().stream().anyMatch(address -> !NameService.isBlockListCode(address))) {
      doubts.add(new Doubt(Cause.NAME_REWRITTEN, "Answers of block list " + zone + " are replaced by " + listed.text() + "."));
    } else if (!listed.addresses().isEmpty() && !manners.unlisted().addresses().isEmpty()) {
      doubts.add(new Doubt(Cause.BLOCK_LIST_DEAD, "Block list " + zone + " lists everybody; it is given up, or the resolver makes it so."));
    } else if (listed.addresses().isEmpty() && listed.rcode().equals(Rcode.string(Rcode.NXDOMAIN))) {
      doubts.add(new Doubt(Cause.BLOCK_LISTS_IMPAIRED, "Block list " + zone + " has not even its test entry through this resolver."));
    } else if (listed.addresses().isEmpty() && listed.rcode().equals(Rcode.string(Rcode.NOERROR))) {
      doubts.add(new Doubt(Cause.BLOCK_LISTS_IMPAIRED, "The resolver takes the answers of block list " + zone + " away (protection against rebinding does that)."));
    } else if (listed.addresses().isEmpty()) {
      doubts.add(new Doubt(Cause.BLOCK_LIST_DEAD, "Block list " + zone + " could not be asked through this resolver (" + listed.rcode() + ")."));
    }
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
