package gatewright.map;

import gatewright.advice.Bundle;
import gatewright.advice.Texts;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything that a map says in its own words, in one language. */
public final class MapWords {
  /** Base name of the bundle. */
  static final String BUNDLE = "i18n/map";

  private static final Set<Role> VISITORS = EnumSet.of(Role.ADMINISTRATORS, Role.PMM_USERS, Role.SENDERS);
  private static final int NAMED = 2;
  private static final int MOST = 30;
  private static final String ANY = "*";

  private final Bundle bundle;
  private final Texts results;

  /** Words of that language; English where there are none. */
  public MapWords(Locale locale) {
    this.bundle = new Bundle(BUNDLE, locale);
    this.results = new Texts(locale);
  }

  /** What is at that side. */
  public String title(Side side) {
    return bundle.text("side." + side.name());
  }

  /** What the walls are. */
  public String wall() {
    return bundle.text("wall");
  }

  /** What a box is called. */
  public String title(Node node) {
    return node.name().isBlank() ? bundle.text("role." + node.role().name()) : node.name();
  }

  /** What a zone is called; empty if it has no name and one gateway only. */
  public String title(Zone zone) {
    if (zone.gateways().size() == 1) {
      return zone.name();
    }
    String number = String.valueOf(zone.gateways().size());
    return zone.name().isBlank() ? bundle.text("zone", number) : bundle.text("zone.named", zone.name(), number);
  }

  /** What else a box says, a line each. */
  List<String> details(Node node) {
    List<String> lines = new ArrayList<>();
    lines.add(hosts(node));
    if (node.role() == Role.GATEWAY) {
      boolean unknown = node.name().isBlank() && node.hosts().isEmpty();
      lines.add(unknown ? bundle.text("gateway.unknown") : bundle.text(node.planned() ? "gateway.planned" : node.tested() ? "gateway.tested" : "gateway.installed"));
      lines.add(node.outside().isEmpty() ? "" : bundle.text("gateway.outside", node.outside()));
    } else if (node.role() == Role.WORKSTATION) {
      lines.add(bundle.text(node.tested() ? "workstation.tested" : "workstation"));
    } else if (VISITORS.contains(node.role())) {
      lines.add(bundle.text("opens", node.ports()));
    } else {
      lines.add(node.ports());
    }
    lines.removeIf(String::isBlank);
    return lines;
  }

  /** The word for a mark. */
  public String word(Mark mark) {
    return switch (mark) {
      case PASS -> results.title(Verdict.PASS);
      case CONFIRMED -> results.title(Verdict.CONFIRMED);
      case WARN -> results.title(Verdict.WARN);
      case FAIL -> results.title(Verdict.FAIL);
      case UNCONFIRMED -> results.title(Verdict.UNCONFIRMED);
      case INCONCLUSIVE -> results.title(Verdict.INCONCLUSIVE);
      case NOT_TESTED -> results.title(Verdict.NOT_TESTED);
      case UNTESTED -> bundle.text("mark.UNTESTED");
      case TESTING -> bundle.text("mark.TESTING");
    };
  }

  /** A line in one sentence: who connects to whom, on which ports, how often, and how that stands. */
  public String sentence(SiteMap map, Line line, Stand stand) {
    String word = word(stand.mark());
    String how = stand.cause() == null ? word : bundle.text("line.cause", word, results.title(stand.cause()));
    String part =
        stand.open() > 0 && stand.open() < stand.checks()
            ? bundle.text("line.partly", how, String.valueOf(stand.checks() - stand.open()), String.valueOf(stand.checks()))
            : how;
    int number = line.members().isEmpty() ? line.flows().size() : line.members().size();
    String size = number == 1 ? bundle.text("line.one") : bundle.text("line.many", String.valueOf(number));
    return bundle.text("line", end(map, line.from()), end(map, line.to()), line.ports(), size, part);
  }

  /** Who connects to whom, without how that stands. */
  public String route(SiteMap map, Line line) {
    return bundle.text("line.route", end(map, line.from()), end(map, line.to()));
  }

  /** The whole map in words, for whoever cannot see it. */
  public String inWords(SiteMap map, Map<String, Stand> stands) {
    return map.lines().stream()
        .map(line -> sentence(map, line, stands.get(line.id())))
        .collect(Collectors.joining(" "));
  }

  /** Who stands at an end of a line. */
  String end(SiteMap map, String id) {
    return map.node(id).map(this::title).orElseGet(() -> map.zone(id).map(zone -> zone(map, zone)).orElse(id));
  }

  private String zone(SiteMap map, Zone zone) {
    List<String> names = zone.gateways().stream().map(gateway -> end(map, gateway)).toList();
    return names.size() <= NAMED
        ? names.stream().collect(Collectors.joining(bundle.text("and")))
        : bundle.text("zone", String.valueOf(names.size()));
  }

  private String hosts(Node node) {
    List<String> hosts = node.hosts();
    if (hosts.isEmpty()) {
      return node.side() == Side.INTERNET && node.role() == Role.NAMED ? bundle.text("hosts.none") : "";
    }
    if (hosts.equals(List.of(ANY))) {
      return bundle.text("hosts.any");
    }
    String all = String.join(", ", hosts);
    boolean few = hosts.size() == 1 || hosts.size() <= NAMED && all.length() <= MOST;
    return few ? all : bundle.text("hosts", String.valueOf(hosts.size()));
  }
}
