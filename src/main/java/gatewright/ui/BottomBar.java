package gatewright.ui;

import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.StepState;
import gatewright.ui.model.StepStatus;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.PageTest;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.view.StatusLabel;
import gatewright.ui.view.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;

/**
 * What the bar says of the page: how it stands, how far its test is, and what is missing or wrong by name.
 *
 * @param lead leads to what is missing or wrong; there only if something is
 */
record BottomBar(StepModels models, Texts texts, StatusLabel status, ProgressBar progress, Label reason, Node lead) {
  private static final int MOST_NAMES = 3;

  /** Says it of that page; {@code warned} if it was said once that something is wrong. */
  void show(StepKind step, boolean warned) {
    WizardModel model = models.wizard();
    StepStatus now = model.statusProperty(step).get();
    status.show(now.state(), texts.text(now.word()));
    PageStanding standing = model.standing(step);
    boolean wrong = !standing.wrong().isEmpty();
    List<Answer> open = wrong ? standing.wrong() : standing.touched() ? standing.missing() : List.of();
    part(lead, !open.isEmpty());
    reason.setText(open.isEmpty() ? fine(step) : texts.text(key(wrong, warned), names(open)));
    showProgress(step, now);
  }

  private static String key(boolean wrong, boolean warned) {
    if (wrong) {
      return warned ? "bar.wrongAgain" : "bar.wrong";
    }
    return "bar.missing";
  }

  private String names(List<Answer> answers) {
    return answers.stream().map(answer -> texts.text(Message.of(answer.name()))).distinct().limit(MOST_NAMES)
        .collect(Collectors.joining(", "));
  }

  /** Nothing is missing: what the page's test says, if there is one that is over. */
  private String fine(StepKind step) {
    if (step.asks() && models.wizard().tester().runningProperty().get() == step) {
      return texts.text("bar.running");
    }
    Optional<PageTest> test =
        models.asking(step).map(StepViewModel::test)
            .filter(each -> each.phaseProperty().get().says() && !each.outOfDateProperty().get());
    return test.map(each -> texts.text(each.wordsProperty().get()))
        .orElseGet(() -> texts.text(step == StepKind.TEST ? "bar.vantage" : "bar.fine"));
  }

  private void showProgress(StepKind step, StepStatus now) {
    part(progress, now.state() == StepState.TESTING && step.asks());
    List<Entry> entries = models.wizard().book().entries(step);
    long done = entries.stream().filter(entry -> entry.progress() == Entry.Progress.DONE).count();
    progress.setProgress(entries.isEmpty() ? 0 : (double) done / entries.size());
    progress.setAccessibleText(texts.text("bar.progress", status.getText()));
  }

  private static void part(Node node, boolean there) {
    node.setVisible(there);
    node.setManaged(there);
  }
}
