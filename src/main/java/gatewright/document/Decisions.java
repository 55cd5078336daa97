package gatewright.document;

import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Custom;
import gatewright.site.Directory;
import gatewright.site.Lexical;
import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the customer decided, part by part. A part that does not exist here says so. */
final class Decisions {
  private final Site site;
  private final Words words;

  Decisions(Site site, Words words) {
    this.site = site;
    this.words = words;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    add(facts, "decision.dns", dns());
    add(facts, "decision.proxy", proxy());
    add(facts, "decision.antivirus", site.antivirus().stream().map(this::engine).toList());
    add(
        facts, "decision.time",
        site.time().servers().isEmpty() ? List.of(words.text("decision.time.default")) : site.time().servers());
    add(facts, "decision.backup", backup(site.backup()));
    add(facts, "decision.syslog", syslog(site.syslog()));
    add(facts, "decision.snmp", snmp(site.snmp()));
    add(facts, "decision.directories", site.directories().stream().map(Decisions::directory).toList());
    add(facts, "decision.pmm", pmm(site.pmm()));
    add(facts, "decision.peers", site.peers().stream().map(peer -> peer.from() + " → " + peer.to()).toList());
    add(facts, "decision.lexical", lexical(site.lexical()));
    add(facts, "decision.access", access());
    add(facts, "decision.disabled", site.services().disabled());
    add(
        facts, "decision.rules",
        List.of(words.text(site.services().rulesByAddress() ? "decision.rules.address" : "decision.rules.host")));
    add(facts, "decision.custom", site.custom().stream().map(Decisions::custom).toList());
    add(facts, "decision.overlays", site.catalogue().overlays());
    return facts;
  }

  private void add(List<Fact> facts, String key, List<String> lines) {
    facts.add(new Fact(words.text(key), lines.isEmpty() ? List.of(words.text("decision.none")) : lines));
  }

  private List<String> dns() {
    if (site.dns() == null) {
      return List.of();
    }
    String zone = site.dns().blockListZone();
    List<String> lines = new ArrayList<>();
    lines.add(words.text("decision.dns." + site.dns().kind().name(), String.join(", ", site.dns().servers())));
    if (zone != null) {
      lines.add(words.text("decision.dns.zone", zone));
    }
    return lines;
  }

  private List<String> proxy() {
    Proxy proxy = site.proxy();
    if (proxy.kind() == Proxy.Kind.NONE) {
      return List.of();
    }
    String login = words.text(proxy.credential() == null ? "decision.proxy.open" : "decision.proxy.login");
    return List.of(
        words.text("decision.proxy.address", proxy.host() + ":" + proxy.port(), login),
        words.text("decision.proxy.inspects." + proxy.inspectsTls().name()),
        words.text("decision.proxy.services", String.join(", ", proxy.services())));
  }

  private String engine(Antivirus antivirus) {
    String name = antivirus.engine().name().charAt(0) + antivirus.engine().name().substring(1).toLowerCase(Locale.ROOT);
    if (!antivirus.cloudLookup()) {
      return words.text("decision.antivirus.local", name);
    }
    return antivirus.cloudHosts().isEmpty()
        ? words.text("decision.antivirus.cloud", name)
        : words.text("decision.antivirus.cloud.hosts", name, String.join(", ", antivirus.cloudHosts()));
  }

  private static List<String> backup(Backup backup) {
    return backup == null
        ? List.of()
        : List.of(backup.protocol() + " " + backup.host() + ":" + backup.port() + " " + backup.directory());
  }

  private static List<String> syslog(Syslog syslog) {
    if (syslog == null) {
      return List.of();
    }
    String transport = syslog.tls() ? "TLS " : "TCP ";
    return List.of(transport + syslog.host() + ":" + syslog.port() + ", " + syslog.format() + ", " + syslog.framing());
  }

  private static List<String> snmp(Snmp snmp) {
    return snmp == null
        ? List.of()
        : List.of(snmp.version() + (snmp.inform() ? " inform " : " trap ") + snmp.host() + ":" + snmp.port());
  }

  private static String directory(Directory directory) {
    return RuleBuilder.joined(" ", directory.name(), directory.host()) + ": "
        + String.join(", ", directory.ports().stream().map(Enum::name).toList());
  }

  private List<String> pmm(Pmm pmm) {
    String mode = words.text("decision.pmm." + pmm.mode().name());
    return pmm.domainControllers().isEmpty() ? List.of(mode) : List.of(mode + ": " + String.join(", ", pmm.domainControllers()));
  }

  private static List<String> lexical(Lexical lexical) {
    return lexical == null
        ? List.of()
        : List.of(lexical.protocol() + " " + lexical.host() + ":" + lexical.port() + " " + lexical.path());
  }

  private List<String> access() {
    List<String> lines = new ArrayList<>();
    if (!site.access().administrators().isEmpty()) {
      lines.add(words.text("decision.access.administrators", String.join(", ", site.access().administrators())));
    }
    if (!site.access().pmmUsers().isEmpty()) {
      lines.add(words.text("decision.access.users", String.join(", ", site.access().pmmUsers())));
    }
    return lines;
  }

  private static String custom(Custom custom) {
    return custom.name() + ": " + custom.transport() + " " + custom.host() + ":" + custom.port() + ", " + custom.reason();
  }
}
