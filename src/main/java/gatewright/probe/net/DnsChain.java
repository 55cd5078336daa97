package gatewright.probe.net;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/**
 * The way from the name that was asked for to its addresses, within one answer (RFC 1034 section 3.6.2). Records that are not on
 * that way are nobody's business: a server that adds them is careless, or lies.
 *
 * @param aliases each name on the way, without the first; in order
 * @param addresses of the last name and of the kind that was asked for, each once, in the answer's order
 */
record DnsChain(List<String> aliases, List<InetAddress> addresses) {
  /** No honest chain is longer. */
  private static final int LONGEST = 16;

  /** No honest host has more; each is a connection to try. */
  private static final int MOST_ADDRESSES = 64;

  DnsChain {
    aliases = List.copyOf(aliases);
    addresses = List.copyOf(addresses);
  }

  /** Follows it. A chain that runs in a circle, or never ends, has no addresses. */
  static DnsChain of(Message answer) {
    if (answer.getQuestion() == null) {
      return new DnsChain(List.of(), List.of());
    }
    Map<Name, Name> next = new HashMap<>();
    for (Record each : answer.getSection(Section.ANSWER)) {
      if (each instanceof CNAMERecord alias) {
        next.putIfAbsent(alias.getName(), alias.getTarget());
      }
    }
    Name name = answer.getQuestion().getName();
    List<String> aliases = new ArrayList<>();
    while (next.containsKey(name) && aliases.size() < LONGEST) {
      name = next.get(name);
      aliases.add(name.toString(true));
    }
    return new DnsChain(aliases, next.containsKey(name) ? List.of() : addresses(answer, name));
  }

  private static List<InetAddress> addresses(Message answer, Name name) {
    Set<InetAddress> found = new LinkedHashSet<>();
    for (Record each : answer.getSection(Section.ANSWER)) {
      boolean meant = each.getName().equals(name) && each.getType() == answer.getQuestion().getType();
      if (meant && found.size() < MOST_ADDRESSES) {
        if (each instanceof ARecord four) {
          found.add(four.getAddress());
        } else if (each instanceof AAAARecord six) {
          found.add(six.getAddress());
        }
      }
    }
    return List.copyOf(found);
  }
}
