package gatewright.ui.parties;

import gatewright.catalogue.Protocol;
import gatewright.plan.Question.WindowsLogon;
import gatewright.result.Result;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part;
import gatewright.ui.facts.Part.Column;
import gatewright.ui.facts.Part.Facts;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.facts.Part.Why;
import gatewright.ui.facts.Fact;
import gatewright.ui.facts.Said;
import gatewright.ui.facts.Seen;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four ports that a domain controller is asked on for a login, side by side. */
final class LogonFacts {
  private static final List<Protocol> PORTS =
      List.of(Protocol.RPC_ENDPOINT_MAPPER, Protocol.NETBIOS_SESSION, Protocol.SMB, Protocol.NETBIOS_NAME);

  private LogonFacts() {}

  static List<FactPanel> of(List<Entry> entries) {
    List<Entry> asked = entries.stream().filter(entry -> entry.check().question() instanceof WindowsLogon).toList();
    if (asked.stream().allMatch(entry -> entry.progress() == Progress.UNTESTED)) {
      return List.of();
    }
    Map<String, List<Entry>> hosts = new LinkedHashMap<>();
    asked.forEach(entry -> hosts.computeIfAbsent(entry.check().target().host(), host -> new ArrayList<>()).add(entry));
    List<Part> parts = new ArrayList<>();
    parts.add(table(hosts));
    List<Result> results = asked.stream().flatMap(entry -> entry.results().stream()).toList();
    parts.addAll(Why.of(results.stream().filter(result -> result.verdict() != Verdict.INCONCLUSIVE).toList()));
    List<Fact> facts = new ArrayList<>();
    hosts.forEach((host, checks) -> smb(checks).ifPresent(said -> facts.add(new Fact(Said.plainly(host), said))));
    if (!facts.isEmpty()) {
      parts.add(new Facts(facts));
    }
    return List.of(
        FactPanel.of("logon", Message.of("directories.domainControllers"), Message.of("directories.logon"), asked, parts));
  }

  private static Table table(Map<String, List<Entry>> hosts) {
    List<Column> heads = new ArrayList<>();
    heads.add(new Column(Message.of("directory.host"), 28));
    for (Protocol port : PORTS) {
      heads.add(new Column(Message.of("directories.port." + port), 18));
    }
    List<List<Said>> rows = new ArrayList<>();
    hosts.forEach(
        (host, checks) -> {
          List<Said> cells = new ArrayList<>(List.of(Said.plain(host)));
          PORTS.forEach(port -> cells.add(cell(checks, port)));
          rows.add(cells);
        });
    return new Table(heads, rows);
  }

  private static Said cell(List<Entry> checks, Protocol port) {
    List<Entry> here = checks.stream().filter(entry -> ((WindowsLogon) entry.check().question()).protocol() == port).toList();
    if (here.isEmpty()) {
      return Said.plain("–");
    }
    Said together = Said.of(here);
    return together.progress() != null
        ? together
        : Seen.worst(Seen.counting(here)).map(Said::of).orElse(together);
  }

  private static Optional<Said> smb(List<Entry> checks) {
    Seen seen = Seen.in(checks.stream().flatMap(entry -> entry.results().stream()).toList());
    return seen.text("smbDialect")
        .map(dialect -> Said.of(seen.yes("smbSigningRequired") ? "directories.smb.signed" : "directories.smb", dialect));
  }
}
