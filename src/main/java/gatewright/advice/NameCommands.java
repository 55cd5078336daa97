package gatewright.advice;

import gatewright.catalogue.Transport;
import gatewright.plan.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Commands that ask name servers. */
final class NameCommands {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private NameCommands() {}

  /** Looks the target up, where it has a name and this end has to. */
  static List<String> lookUp(Reproduce.Words words) {
    if (words.proxied() || ADDRESS.matcher(words.plainHost()).matches()) {
      return List.of();
    }
    String resolver = words.resolver();
    if (words.windows()) {
      return List.of("Resolve-DnsName -DnsOnly -Name " + words.host() + (resolver == null ? "" : " -Server " + resolver));
    }
    return List.of("dig " + (resolver == null ? "" : "@" + resolver + " ") + words.host() + " A " + words.host() + " AAAA");
  }

  /** Asks a resolver what the check asked: a name that exists, one that cannot, and the block list's two test points. */
  static List<String> resolver(Reproduce.Words words, Question.NameServer server) {
    List<String> names = new ArrayList<>();
    server.knownNames().stream().findFirst().ifPresent(names::add);
    names.add("does-not-exist.invalid");
    if (server.blockListZone() != null) {
      names.add("2.0.0.127." + server.blockListZone());
      names.add("1.0.0.127." + server.blockListZone());
    }
    boolean tcp = server.transport() == Transport.TCP;
    List<String> lines = new ArrayList<>();
    for (String name : names) {
      if (name.startsWith("-")) {
        continue;
      }
      String resolve = "Resolve-DnsName -DnsOnly" + (tcp ? " -TcpOnly" : "") + " -Type A -Server " + words.host() + " -Name ";
      String dig = "dig @" + words.host() + (tcp ? " +tcp " : " +notcp +bufsize=1232 ");
      lines.add(words.windows() ? resolve + words.quote(name) : dig + words.quote(name) + " A");
    }
    return lines;
  }
}
