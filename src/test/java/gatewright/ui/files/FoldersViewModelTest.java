package gatewright.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.probe.files.FolderListing;
import gatewright.result.Cause;
import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.answer.Message;
import gatewright.ui.files.FoldersViewModel.Phase;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.WizardModel;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldersViewModelTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());
  private BackupViewModel page;
  private FoldersViewModel folders;

  @BeforeEach
  void openThePage() throws IOException {
    page = new BackupViewModel(new WizardModel(OpenSite.read(session), later.background()), new Secrets());
    folders = page.folders();
    later.pass();
    session.workbench().holds(
        Map.of(
            "", FolderListing.of(SampleFiles.folder("/home/segbackup")),
            "/clearswift", FolderListing.of(SampleFiles.folder("/clearswift")),
            "/", FolderListing.of(SampleFiles.folder("/")),
            "/clearswift/old", FolderListing.of(new FolderContents("/clearswift/old", List.of(), false))));
  }

  private FolderEntry entry(String name) {
    return folders.contentsProperty().get().entries().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void itOpensWhereTheAnswerIsAndTakesWhatIsChosen() {
    folders.open();
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.SHOWN);
    assertThat(folders.contentsProperty().get().path()).isEqualTo("/clearswift");
    assertThat(folders.contentsProperty().get().entries()).extracting(FolderEntry::kind)
        .startsWith(FolderEntry.Kind.FOLDER).endsWith(FolderEntry.Kind.FILE);

    folders.enter(entry("old"));
    assertThat(folders.contentsProperty().get().path()).isEqualTo("/clearswift/old");
    folders.choose();
    assertThat(page.directory().value()).isEqualTo("/clearswift/old");
    assertThat(page.model().site().backup().directory()).isEqualTo("/clearswift/old");
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void whatWasSeenIsNotAskedForAgain() {
    folders.open();
    folders.enter(entry("old"));
    folders.up();
    folders.up();
    assertThat(folders.contentsProperty().get().path()).isEqualTo("/");
    assertThat(folders.canGoUp()).isFalse();
    assertThat(session.workbench().looks()).containsExactly("/clearswift", "/clearswift/old", "/");
    folders.again();
    assertThat(session.workbench().looks()).hasSize(4);
  }

  @Test
  void filesAndNamesThatCannotBeShownAreNotEntered() {
    folders.open();
    folders.enter(entry("note.txt"));
    folders.enter(entry("evil\u202efdp"));
    assertThat(session.workbench().looks()).hasSize(1);
  }

  @Test
  void theServersRootIsNoAnswerWhereTheLoginLeadsElsewhere() {
    page.directory().give("/");
    later.pass();
    folders.open();
    assertThat(session.workbench().looks()).containsExactly("");
    folders.up();
    folders.contentsProperty().get();
    session.workbench().holds(Map.of("/home", FolderListing.of(SampleFiles.folder("/home")), "/", FolderListing.of(SampleFiles.folder("/"))));
    folders.again();
    folders.up();
    assertThat(folders.contentsProperty().get().path()).isEqualTo("/");
    assertThat(folders.canBeChosen()).isFalse();
  }

  @Test
  void aRefusedLoginIsShownAndNotRepeated() {
    session.workbench().holds(Map.of("/clearswift", FolderListing.failed(Cause.LOGIN_REFUSED, null, "Refused.")));
    folders.open();
    later.pass();
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.FAILED);
    assertThat(folders.troubleProperty().get().cause()).isEqualTo(Cause.LOGIN_REFUSED);
    assertThat(folders.troubleProperty().get().hint()).isEqualTo(Message.of("folders.notAgain"));
    assertThat(session.workbench().looks()).hasSize(1);
  }

  @Test
  void anUnknownKeyIsComparedFirst() {
    session.workbench().holds(Map.of("/clearswift", FolderListing.failed(Cause.HOST_KEY_UNKNOWN, null, "Unknown.")));
    folders.open();
    assertThat(folders.troubleProperty().get().hint()).isEqualTo(Message.of("folders.identityFirst"));
  }

  @Test
  void readingCanBeCancelledAndClosed() {
    session.workbench().byHand();
    folders.open();
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.READING);
    folders.cancel();
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.CLOSED);
    folders.open();
    folders.close();
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.CLOSED);
    assertThat(folders.troubleProperty().get()).isNull();
  }

  @Test
  void anotherServerClosesIt() {
    folders.open();
    page.host().give("other.acme.example");
    assertThat(folders.phaseProperty().get()).isEqualTo(Phase.CLOSED);
  }

  @Test
  void withoutAHostItSaysWhatIsMissing() {
    page.host().give("");
    folders.open();
    assertThat(folders.troubleProperty().get().words()).isEqualTo(Message.of("folders.noServer"));
  }
}
