package gatewright.document;

import gatewright.map.Judge;
import gatewright.map.Known;
import gatewright.map.Layout;
import gatewright.map.Line;
import gatewright.map.MapWords;
import gatewright.map.Picture;
import gatewright.map.SiteMap;
import gatewright.map.Stand;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The map of the report: of each check counts what a gateway found where one tested it, else what was found from elsewhere. */
final class WhoTalks {
  private final Words words;
  private final Findings findings;
  private final SiteMap map;
  private final Map<String, Stand> stands = new LinkedHashMap<>();

  WhoTalks(DocumentInput input, Words words, Findings findings) {
    this.words = words;
    this.findings = findings;
    List<Vantage> vantages = findings.newestPerVantage().stream().map(Run::vantage).toList();
    this.map = SiteMap.of(input.catalogue(), input.site(), input.plan(), vantages);
    Judge judge = new Judge(input.catalogue(), input.plan());
    Known known = new Known(results(), Set.of());
    for (Line line : map.lines()) {
      stands.put(line.id(), judge.of(line, known));
    }
  }

  ReportPage.Drawing drawing() {
    MapWords mapWords = new MapWords(words.locale());
    return new ReportPage.Drawing(new Layout(map, mapWords).picture(stands), note(), mapWords.inWords(map, stands));
  }

  private Map<String, List<Result>> results() {
    Map<String, List<Finding>> byCheck =
        findings.all().stream()
            .collect(Collectors.groupingBy(finding -> finding.result().checkId(), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<Result>> results = new LinkedHashMap<>();
    byCheck.forEach((check, found) -> results.put(check, chosen(found)));
    return results;
  }

  private static List<Result> chosen(List<Finding> found) {
    Run run =
        found.stream()
            .filter(finding -> finding.vantage().role() == Vantage.Role.GATEWAY)
            .filter(finding -> finding.result().verdict() != Verdict.NOT_TESTED)
            .findFirst()
            .orElse(found.get(0))
            .run();
    return found.stream().filter(finding -> finding.run().equals(run)).map(Finding::result).toList();
  }

  private String note() {
    List<Run> runs = findings.newestPerVantage();
    String gateways = places(runs, true);
    String others = places(runs, false);
    if (runs.isEmpty()) {
      return words.text("map.nothing");
    }
    if (gateways.isEmpty()) {
      return words.text("map.from", others);
    }
    return others.isEmpty() ? words.text("map.from", gateways) : words.text("map.both", gateways, others);
  }

  private String places(List<Run> runs, boolean gateways) {
    return runs.stream()
        .filter(run -> (run.vantage().role() == Vantage.Role.GATEWAY) == gateways)
        .map(words::place)
        .collect(Collectors.joining(", "));
  }
}
