package gatewright.ui.parties;

import gatewright.plan.Question.DirectoryServer;
import gatewright.plan.Proof;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.CertificateFacts;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Column;
import gatewright.ui.facts.Part.Confirm;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.facts.Part.Offers;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.trust.TrustQuestion;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each directory server says of itself, how it took the login, and what its base DN could be. */
final class DirectoryFacts {
  private static final Set<Cause> LOGIN =
      EnumSet.of(Cause.LOGIN_REFUSED, Cause.ACCOUNT_LOCKED, Cause.STRONGER_LOGIN_REQUIRED, Cause.CREDENTIAL_MISSING);

  /** Reasons of Active Directory that have a text. */
  private static final Set<String> REASONS = Set.of("525", "52e", "530", "531", "532", "533", "701", "773", "775");

  /** Functional levels of Windows (MS-ADTS 6.1.4.4): the number, and the server that it is named after. */
  private static final Map<String, String> LEVELS =
      Map.of(
          "0", "Windows 2000", "1", "Windows Server 2003, interim", "2", "Windows Server 2003", "3", "Windows Server 2008", "4",
          "Windows Server 2008 R2", "5", "Windows Server 2012", "6", "Windows Server 2012 R2", "7", "Windows Server 2016", "10",
          "Windows Server 2025");

  private final List<DirectoryRow> rows;

  DirectoryFacts(List<DirectoryRow> rows) {
    this.rows = List.copyOf(rows);
  }

  List<FactPanel> of(List<Entry> entries) {
    Map<String, List<Entry>> hosts = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.check().question() instanceof DirectoryServer && entry.progress() != Progress.UNTESTED)
        .forEach(entry -> hosts.computeIfAbsent(key(entry.check().target().host()), host -> new ArrayList<>()).add(entry));
    return hosts.entrySet().stream().map(host -> panel(host.getKey(), host.getValue())).toList();
  }

  private FactPanel panel(String host, List<Entry> entries) {
    List<Result> results = entries.stream().flatMap(entry -> entry.results().stream()).toList();
    Seen seen = Seen.in(results);
    List<Part> parts = new ArrayList<>();
    parts.add(ports(entries));
    parts.addAll(Why.of(results));
    seen.text("adSubCode").filter(REASONS::contains).ifPresent(
        code -> parts.add(new Part.Remark("danger", null, Message.of("directories.reason." + code))));
    strangers(entries).ifPresent(parts::add);
    List<Fact> facts = new ArrayList<>(root(seen, entries));
    facts.addAll(CertificateFacts.of(seen));
    if (!facts.isEmpty()) {
      parts.add(new Facts(facts));
    }
    offers(host, seen).ifPresent(parts::add);
    String name = rows.stream().filter(row -> is(row, host)).map(row -> row.name().value()).findFirst().orElse("");
    return FactPanel.of(
        "directory/" + host,
        Said.plainly(name.isEmpty() ? entries.get(0).check().target().host() : name),
        name.isEmpty() ? null : Said.plainly(entries.get(0).check().target().host()),
        entries,
        parts);
  }

  private static Table ports(List<Entry> entries) {
    List<List<Said>> cells = new ArrayList<>();
    for (Entry entry : entries) {
      DirectoryServer asked = (DirectoryServer) entry.check().question();
      Said port = Said.of("directory.port." + asked.protocol());
      if (entry.results().isEmpty()) {
        cells.add(List.of(port, Said.of(List.of(entry)), Said.plain("–")));
      }
      for (Result result : entry.results()) {
        String address = entry.results().size() > 1 ? result.address() : "";
        Said where = address.isEmpty() ? port : Said.of("facts.at", port.words(), address);
        cells.add(List.of(where, Said.of(result), login(asked, result)));
      }
    }
    List<Column> heads =
        List.of(
            new Column(Message.of("directory.ports"), 34),
            new Column(Message.of("facts.answer"), 33),
            new Column(Message.of("directories.login"), 33));
    return new Table(heads, cells);
  }

  private static Said login(DirectoryServer asked, Result result) {
    if (result.proof().compareTo(Proof.LOGGED_IN) >= 0) {
      return Said.judged(Verdict.PASS, "directories.login.taken");
    }
    if (asked.bindDn() == null) {
      return Said.of("directories.login.anonymous");
    }
    if (result.cause() == null || !LOGIN.contains(result.cause())) {
      return Said.judged(Verdict.NOT_TESTED, "directories.login.notTried");
    }
    return switch (result.cause()) {
      case CREDENTIAL_MISSING -> Said.judged(Verdict.NOT_TESTED, "directories.login.noPassword");
      case ACCOUNT_LOCKED -> Said.judged(Verdict.FAIL, "directories.login.locked");
      case STRONGER_LOGIN_REQUIRED -> Said.judged(Verdict.FAIL, "directories.login.stronger");
      default -> Said.judged(result.verdict(), "directories.login.refused");
    };
  }

  private static Optional<Part> strangers(List<Entry> entries) {
    for (Entry entry : entries) {
      for (Result result : entry.results()) {
        Optional<Part> part = TrustQuestion.of(entry.check(), result).map(Confirm::new);
        if (part.isPresent()) {
          return part;
        }
      }
    }
    return Optional.empty();
  }

  private static List<Fact> root(Seen seen, List<Entry> entries) {
    List<Fact> facts = new ArrayList<>(seen.facts("dnsHostName", "vendorName", "vendorVersion", "defaultNamingContext"));
    if (!seen.has("defaultNamingContext")) {
      facts.addAll(seen.facts("namingContexts"));
    }
    boolean asked = entries.stream().anyMatch(entry -> entry.check().service().equals("global-catalogue"));
    if (seen.has("isGlobalCatalogReady")) {
      boolean ready = seen.yes("isGlobalCatalogReady");
      facts.add(Fact.of("directories.catalogue", ready
          ? Said.judged(Verdict.PASS, "directories.catalogue.ready")
          : asked
              ? Said.judged(Verdict.FAIL, "directories.catalogue.not")
              : Said.of("directories.catalogue.not")));
    }
    if (seen.has("isSynchronized")) {
      facts.add(Fact.of("evidence.isSynchronized", seen.yes("isSynchronized")
          ? Said.of("yes")
          : Said.judged(Verdict.WARN, "directories.behind")));
    }
    for (String level : List.of("domainFunctionality", "forestFunctionality")) {
      seen.text(level).ifPresent(
          number -> facts.add(Fact.of("evidence." + level, Said.plain(LEVELS.getOrDefault(number, number)))));
    }
    return facts;
  }

  private Optional<Part> offers(String host, Seen seen) {
    List<String> known =
        rows.stream().filter(row -> is(row, host)).map(row -> row.baseDn().value().toLowerCase(Locale.ROOT)).toList();
    List<String> contexts = new ArrayList<>();
    seen.text("defaultNamingContext").ifPresent(contexts::add);
    seen.list("namingContexts").stream().filter(context -> !contexts.contains(context)).forEach(contexts::add);
    List<Offer> offers =
        contexts.stream()
            .filter(DirectoryFacts::holdsUsers)
            .filter(context -> known.stream().anyMatch(base -> !base.equals(context.toLowerCase(Locale.ROOT))))
            .map(context -> new Offer(host, context, Message.of("directories.base.use", context)))
            .toList();
    return offers.isEmpty() ? Optional.empty() : Optional.of(new Offers(Message.of("directories.base"), offers));
  }

  /** Users are in neither the forest's own settings nor its DNS zones. */
  private static boolean holdsUsers(String context) {
    String small = context.toLowerCase(Locale.ROOT);
    return !small.isBlank()
        && !small.startsWith("cn=configuration,")
        && !small.startsWith("cn=schema,")
        && !small.startsWith("dc=domaindnszones,")
        && !small.startsWith("dc=forestdnszones,");
  }

  static boolean is(DirectoryRow row, String host) {
    return key(row.host().value()).equals(host);
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
