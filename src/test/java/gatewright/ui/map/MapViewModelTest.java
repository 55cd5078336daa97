package gatewright.ui.map;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.map.Line;
import gatewright.map.Mark;
import gatewright.map.SiteMap;
import gatewright.map.Stand;
import gatewright.plan.Check;
import gatewright.site.Dns;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench.SampleJob;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.WizardModel;
import gatewright.ui.run.RunItem;
import gatewright.ui.run.RunViewModel;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MapViewModelTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private WizardModel model;
  private RunViewModel run;
  private MapViewModel map;

  @BeforeEach
  void open() throws IOException {
    session.workbench().byHand();
    model = new WizardModel(OpenSite.read(session), later.background());
    run = new RunViewModel(model);
    map = run.map();
    later.pass();
  }

  @Test
  void nothingIsWorkedOutUntilSomebodyLooks() {
    assertThat(map.drawnProperty().get().map()).isEqualTo(SiteMap.empty());

    map.shownProperty().set(true);

    assertThat(map.drawnProperty().get().map().lines()).isNotEmpty();
    assertThat(map.drawnProperty().get().stands().values()).extracting(Stand::mark).containsOnly(Mark.UNTESTED);
  }

  @Test
  void linesTurnWhileTheRunGoesOn() {
    map.shownProperty().set(true);
    run.start();
    SampleJob job = session.workbench().jobs().get(0);
    assertThat(mark("online-help")).isEqualTo(Mark.TESTING);

    Check help = check("online-help");
    job.begin(help);
    job.finish(help);
    later.pass();
    assertThat(mark("licence-validation")).isEqualTo(Mark.TESTING);

    job.checks().forEach(job::finish);
    job.end();
    later.pass();
    assertThat(mark("online-help")).isEqualTo(Mark.PASS);
    assertThat(mark("licence-validation")).isEqualTo(Mark.FAIL);
    assertThat(mark("backup")).isEqualTo(Mark.INCONCLUSIVE);
    assertThat(mark("syslog")).isEqualTo(Mark.UNCONFIRMED);
  }

  @Test
  void theMapKeepsStillWhileResultsComeInAndChangesWithTheAnswers() {
    map.shownProperty().set(true);
    SiteMap before = map.drawnProperty().get().map();
    run.start();
    session.workbench().jobs().get(0).finishAll();
    later.pass();
    assertThat(map.drawnProperty().get().map()).isSameAs(before);

    model.update(
        site -> SiteDraft.of(site).dns(new Dns(Dns.Kind.INTERNAL, List.of("10.20.0.99"), "zen.spamhaus.org")).site());
    later.pass();

    assertThat(map.drawnProperty().get().map()).isNotSameAs(before);
    assertThat(map.drawnProperty().get().map().nodes()).anyMatch(node -> node.hosts().contains("10.20.0.99"));
    assertThat(mark("dns")).isEqualTo(Mark.UNTESTED);
  }

  @Test
  void openingALineShowsItsRowsInTheListAndNothingElse() {
    map.shownProperty().set(true);
    run.filterProperty().set("something else");
    Line mirrors = line("sophos-updates");

    map.open(mirrors, "seg1 to mirrors");

    assertThat(map.shownProperty().get()).isFalse();
    assertThat(run.onlyProperty().get().words()).isEqualTo("seg1 to mirrors");
    assertThat(run.filterProperty().get()).isEmpty();
    assertThat(rows()).hasSize(4).allMatch(row -> row.check().service().equals("sophos-updates"));
    assertThat(run.items()).noneMatch(RunItem.Needless.class::isInstance);

    run.onlyProperty().set(null);
    assertThat(rows()).hasSizeGreaterThan(4);
  }

  @Test
  void openingABoxShowsTheRowsOfAllItsLines() {
    map.shownProperty().set(true);
    Line dns = line("dns");

    map.open(dns.to(), "DNS");
    assertThat(rows()).isNotEmpty().allMatch(row -> row.check().service().equals("dns"));

    map.open("gateway/gw1", "seg1");
    assertThat(rows()).extracting(row -> row.check().service()).contains("dns", "backup", "ntp");
  }

  @Test
  void aBoxWithoutLinesLeadsNowhere() {
    map.shownProperty().set(true);
    map.open("workstation", "Workstation");

    assertThat(map.shownProperty().get()).isTrue();
    assertThat(run.onlyProperty().get()).isNull();
  }

  private List<RunItem.Line> rows() {
    return run.items().stream().filter(RunItem.Line.class::isInstance).map(RunItem.Line.class::cast).toList();
  }

  private Mark mark(String service) {
    return map.drawnProperty().get().stands().get(line(service).id()).mark();
  }

  private Line line(String service) {
    String id = check(service).id();
    return map.drawnProperty().get().map().lines().stream().filter(line -> line.checks().contains(id)).findFirst().orElseThrow();
  }

  private Check check(String service) {
    return model.planProperty().get().checks().stream().filter(each -> each.service().equals(service)).findFirst().orElseThrow();
  }
}
