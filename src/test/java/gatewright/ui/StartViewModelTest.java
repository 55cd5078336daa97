package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Verdict;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.model.FolderLook.Kind;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.RecentSite.Tally;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.view.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StartViewModelTest {
  private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
  private final SampleSession session = new SampleSession(Site.empty());
  private final List<Opened> opened = new ArrayList<>();
  @TempDir private Path folder;
  private SettingsModel settings;
  private StartViewModel start;

  @BeforeEach
  void start() {
    Path file = folder.resolve("settings.json");
    settings = new SettingsModel(Settings.usual("en"), new SettingsFile(file), Immediately.all());
    SampleRecent.sites().forEach(site -> settings.change(now -> now.withRecent(site)));
    SampleRecent.looks().forEach(session::at);
    start = new StartViewModel(SampleSession.services(session, file), settings, Immediately.all(), opened::add);
  }

  @Test
  void sitesAreFoundByPartsOfCustomerPlaceTicketOrFolder() {
    start.recent().searchProperty().set(" leeds chg00 ");
    assertThat(shown()).containsExactly("Northgate Council");

    start.recent().searchProperty().set("borealis-HH");
    assertThat(shown()).containsExactly("Borealis Foods");

    start.recent().searchProperty().set("leeds hamburg");
    assertThat(shown()).isEmpty();
    assertThat(start.recent().isEmpty()).isFalse();

    start.recent().searchProperty().set("");
    assertThat(shown()).hasSize(5).startsWith("Acme Ltd");
  }

  @Test
  void foldersAreToldToBeGoneOnlyOnceSomebodyLooked() {
    assertThat(line("Kestrel Insurance").gone()).isFalse();

    start.recent().look();
    assertThat(line("Kestrel Insurance").gone()).isTrue();
    assertThat(line("Kestrel Insurance").verdict()).isEmpty();
    assertThat(line("Kestrel Insurance").place()).isEqualTo("/media/stick/kestrel-dub");
    assertThat(line("Borealis Foods").gone()).isFalse();
    assertThat(line("Borealis Foods").place()).isEqualTo("borealis-hh");
  }

  @Test
  void aSiteThatIsGoneIsNotMadeAnewButSaysWhatHappened() {
    start.open(line("Kestrel Insurance").site());

    assertThat(opened).isEmpty();
    assertThat(trouble()).startsWith("There is no site in /media/stick/kestrel-dub any more");
    assertThat(line("Kestrel Insurance").gone()).isTrue();
  }

  @Test
  void aFolderThatIsNotThereYetBecomesANewSite() {
    session.at("/new", FolderLook.of(Kind.MISSING));
    start.open(Path.of("/new"));

    assertThat(opened).singleElement().extracting(Opened::then).isEqualTo(Opened.Then.LOOK);
    assertThat(start.troubleProperty().get()).isNull();
  }

  @Test
  void aFolderOfOtherThingsIsNotFilledWithASite() {
    session.at("/documents", FolderLook.of(Kind.FOREIGN));
    start.open(Path.of("/documents"));

    assertThat(opened).isEmpty();
    assertThat(trouble()).contains("/documents").contains("no site.json");
    start.dismiss();
    assertThat(start.troubleProperty().get()).isNull();
  }

  @Test
  void theRunThatWasInterruptedLastIsOfferedAndGoneOnWith() {
    assertThat(start.recent().interruptedProperty().get()).isNull();
    start.goOn();
    assertThat(opened).isEmpty();

    session.at(
        "/home/engineer/borealis-hh",
        new FolderLook(Kind.SITE, Optional.of(new Interrupted(Instant.parse("2026-11-20T08:00:00Z"), 3, 0))));
    start.recent().look();
    assertThat(start.recent().interruptedProperty().get().site().customer()).isEqualTo("Acme Ltd");
    assertThat(words(line("Borealis Foods"))).isEqualTo("all 14 services pass, one interrupted run");

    start.goOn();
    start.beginAfresh();
    assertThat(opened).extracting(Opened::then).containsExactly(Opened.Then.GO_ON, Opened.Then.BEGIN_AFRESH);
  }

  @Test
  void aForgottenSiteLeavesTheListAndItsOfferWithIt() {
    start.recent().look();
    start.recent().forget(line("Acme Ltd").site());

    assertThat(shown()).doesNotContain("Acme Ltd");
    assertThat(start.recent().interruptedProperty().get()).isNull();
  }

  @Test
  void aDroppedFolderIsOpened() throws IOException {
    start.drop(List.of(Files.createDirectory(folder.resolve("acme"))));

    assertThat(opened).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "site.json, Drop the folder it lies in",
    "SITE.JSON, Drop the folder it lies in",
    "acme.zip, Unpack it first",
    "acme.tar.gz, Unpack it first",
    "report.pdf, A site is a folder",
    "noending, A site is a folder"
  })
  void aDroppedFileIsAnsweredWithASentence(String name, String answer) throws IOException {
    start.drop(List.of(Files.writeString(folder.resolve(name), "")));

    assertThat(opened).isEmpty();
    assertThat(trouble()).contains(answer).doesNotContain("Exception");
  }

  @Test
  void severalThingsAtATimeAreTooMany() throws IOException {
    start.drop(List.of(folder, Files.createDirectory(folder.resolve("other"))));

    assertThat(opened).isEmpty();
    assertThat(trouble()).startsWith("2 things were dropped");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3|1|2|1|7|0| FAIL| 3 services fail",
        "1|0|0|0|0|0| FAIL| one service fails",
        "0|1|2|1|7|0| INCONCLUSIVE| one service undecided",
        "0|0|2|1|7|4| NOT_TESTED| 4 services not tested",
        "0|0|0|0|0|9| NOT_TESTED| nothing tested yet",
        "0|0|0|0|0|0| NOT_TESTED| nothing tested yet",
        "0|0|4|1|7|0| WARN| passes with 4 warnings",
        "0|0|1|1|7|0| WARN| passes with one warning",
        "0|0|0|2|7|0| UNCONFIRMED| 2 to be seen by an operator",
        "0|0|0|0|14|0| PASS| all 14 services pass"
      })
  void howASiteStoodIsSaidByItsWorstService(
      int failing, int undecided, int warnings, int unseen, int passing, int untested, Verdict verdict, String words) {
    RecentLine line = recent("PASSING", new Tally(failing, undecided, warnings, unseen, passing, untested));

    assertThat(line.verdict()).contains(verdict);
    assertThat(words(line)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({"FAILING, FAIL", "PROBLEMS, INCONCLUSIVE", "PASSING, PASS", "COMPLETE, NOT_TESTED", "'', NOT_TESTED", "ODD, NOT_TESTED"})
  void aSiteFromAnOlderFileStillHasItsVerdict(String state, Verdict verdict) {
    assertThat(recent(state, null).verdict()).contains(verdict);
    assertThat(recent(state, null).more()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/home/me/acme", "C:\\Users\\me\\acme", "acme"})
  void theFolderIsNamedShortWhateverTheSystem(String path) {
    assertThat(new RecentLine(new RecentSite(path, "", "", "", "", ""), Optional.empty()).place()).isEqualTo("acme");
  }

  private static RecentLine recent(String state, Tally tally) {
    return new RecentLine(new RecentSite("/a", "", "", "", "", state, 1, tally), Optional.empty());
  }

  private static String words(RecentLine line) {
    return ENGLISH.text(line.more().orElseThrow());
  }

  private List<String> shown() {
    return start.recent().linesProperty().get().stream().map(line -> line.site().customer()).toList();
  }

  private RecentLine line(String customer) {
    return start.recent().linesProperty().get().stream()
        .filter(line -> line.site().customer().equals(customer))
        .findFirst()
        .orElseThrow();
  }

  private String trouble() {
    Message wrong = start.troubleProperty().get();
    return ENGLISH.text(wrong);
  }
}
