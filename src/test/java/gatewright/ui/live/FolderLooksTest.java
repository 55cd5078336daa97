package gatewright.ui.live;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.folder.FolderLock;
import gatewright.folder.Journal;
import gatewright.folder.SiteFolder;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.plan.Planner;
import gatewright.plan.RequestNumbers;
import gatewright.result.Result;
import gatewright.ui.SampleSite;
import gatewright.ui.SampleWorkbench;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.model.FolderLook.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLooksTest {
  private final FolderLooks looks = new FolderLooks();
  @TempDir private Path root;

  @Test
  void whatIsNoSiteIsToldApart() throws IOException {
    Path full = Files.createDirectory(root.resolve("full"));
    Files.writeString(full.resolve("letter.txt"), "");
    Path littered = Files.createDirectory(root.resolve("littered"));
    Files.writeString(littered.resolve(".DS_Store"), "");
    Files.writeString(littered.resolve("Thumbs.db"), "");

    assertThat(looks.look(root.resolve("none")).kind()).isEqualTo(Kind.MISSING);
    assertThat(looks.look(full.resolve("letter.txt")).kind()).isEqualTo(Kind.FILE);
    assertThat(looks.look(full).kind()).isEqualTo(Kind.FOREIGN);
    assertThat(looks.look(littered).kind()).isEqualTo(Kind.EMPTY);
  }

  @Test
  void aSiteIsLookedAtWithoutLeavingATrace() throws IOException {
    new SiteFolder(root).save(SampleSite.whole());
    assertThat(looks.look(root)).isEqualTo(FolderLook.of(Kind.SITE));

    try (Stream<Path> files = Files.list(root)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void anInterruptedRunIsCountedAgainstItsPlan() throws IOException {
    Plan plan = journal(true);
    Interrupted found = looks.look(root).interrupted().orElseThrow();

    assertThat(found.kept()).isEqualTo(1);
    assertThat(found.planned()).isEqualTo(plan.checks().size());
    assertThat(found.at()).isEqualTo(SampleWorkbench.AT.plusMillis(12));
  }

  @Test
  void aRunUnderOtherAnswersIsNotCountedAgainstThem() throws IOException {
    journal(false);

    assertThat(looks.look(root).interrupted().orElseThrow().planned()).isZero();
  }

  @Test
  void aRunThatAnotherProgramMakesIsNotInterrupted() throws IOException {
    journal(true);
    FolderLock other = new SiteFolder(root).lock();
    assertThat(looks.look(root).interrupted()).isEmpty();

    other.close();
    assertThat(looks.look(root).interrupted()).isPresent();
  }

  @Test
  void aJournalThatCannotBeReadIsNoOfferAndNoFault() throws IOException {
    journal(true);
    Files.writeString(root.resolve("unfinished-run.jsonl"), "{\"schema\": \"something/else\"}\n");

    assertThat(looks.look(root)).isEqualTo(FolderLook.of(Kind.SITE));
  }

  private Plan journal(boolean samePlan) throws IOException {
    SiteFolder folder = new SiteFolder(root);
    folder.save(SampleSite.whole());
    Plan plan = new Planner().plan(new CatalogueReader().shipped(), SampleSite.whole(), RequestNumbers.none());
    String hash = samePlan ? PlanHash.of(plan) : "0".repeat(64);
    try (Journal journal =
        Journal.start(folder, new Journal.Header("1.0.0", hash, SampleWorkbench.vantage(), SampleWorkbench.AT, null))) {
      Check check = plan.checks().stream().filter(each -> each.service().equals("online-help")).findFirst().orElseThrow();
      Result result = SampleWorkbench.result(check);
      journal.finished(result);
      journal.ended(check);
    }
    return plan;
  }
}
