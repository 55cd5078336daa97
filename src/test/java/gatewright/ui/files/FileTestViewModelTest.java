package gatewright.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.Immediately.Later;
import gatewright.ui.SampleSession;
import gatewright.ui.SampleSite;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.trust.TrustQuestion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FileTestViewModelTest {
  private final Later later = new Later();
  private final SampleSession session = new SampleSession(SampleSite.whole());

  private BackupViewModel page() throws Exception {
    WizardModel model = new WizardModel(OpenSite.read(session), later.background());
    BackupViewModel page = new BackupViewModel(model, new Secrets());
    later.pass();
    return page;
  }

  private void answer(java.util.function.Function<gatewright.plan.Check, gatewright.result.Result> how) {
    session.workbench().answer(check -> check.service().equals("backup") ? Optional.of(how.apply(check)) : Optional.empty());
  }

  @Test
  void aKeyThatIsTrustedIsConfirmedAndTestedAgain() throws Exception {
    answer(SampleFiles::unknown);
    BackupViewModel page = page();
    page.model().test(StepKind.BACKUP);
    later.pass();
    TrustQuestion question = page.files().questionsProperty().get().get(0);
    assertThat(page.files().tripsProperty().get()).hasSize(1);

    answer(SampleFiles::passing);
    page.files().answer(question, true);
    later.pass();
    assertThat(session.confirmed()).containsExactly(question.shown());
    assertThat(page.files().questionsProperty().get()).isEmpty();
    assertThat(page.files().tripsProperty().get().get(0).stages()).extracting(Stage::state).containsOnly(Stage.State.PASS);
  }

  @Test
  void aKeyThatDoesNotMatchIsTakenDownAndFails() throws Exception {
    answer(SampleFiles::unknown);
    BackupViewModel page = page();
    page.model().test(StepKind.BACKUP);
    later.pass();
    TrustQuestion question = page.files().questionsProperty().get().get(0);

    answer(SampleFiles::denied);
    page.files().answer(question, false);
    later.pass();
    assertThat(session.denied()).containsExactly(question.shown());
    assertThat(session.confirmed()).isEmpty();
    assertThat(page.files().questionsProperty().get()).extracting(TrustQuestion::standing)
        .containsExactly(TrustQuestion.Standing.DENIED);
  }

  @Test
  void editingTheHostDropsWhatWasLearnt() throws Exception {
    answer(SampleFiles::passing);
    BackupViewModel page = page();
    page.model().test(StepKind.BACKUP);
    later.pass();
    page.host().textProperty().set("other.acme.example");
    page.host().leave();
    later.pass();
    assertThat(page.files().tripsProperty().get()).extracting(Trip::result).containsOnlyNulls();
  }
}
