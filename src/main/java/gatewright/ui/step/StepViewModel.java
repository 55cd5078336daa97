package gatewright.ui.step;

import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Answer.Standing;
import gatewright.ui.answer.Message;
import gatewright.ui.model.History;
import gatewright.ui.facts.FactActions;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A page that asks. Shows its part of the site, puts accepted answers back into the site as they are given, and says how they
 * stand. Sub-classes call {@link #begin()} at the end of their constructor.
 */
public abstract class StepViewModel {
  private final StepKind kind;
  private final WizardModel model;
  private final PageTest test;
  private final FactActions actions;
  private final boolean answeredBefore;
  private final Map<Answer, Object> given = new IdentityHashMap<>();
  private boolean showing = true;
  private boolean left;

  /** A page of that wizard. */
  protected StepViewModel(StepKind kind, WizardModel model) {
    this.kind = kind;
    this.model = model;
    this.test = new PageTest(kind, model);
    this.actions = new FactActions(model, this::take);
    // Whoever named customer, gateway and resolvers has gone by the pages between, and left them as they are.
    Site before = model.open().site();
    this.answeredBefore = !before.customer().name().isEmpty() && !before.gateways().isEmpty() && before.dns() != null;
    model.history().restoredProperty().addListener((of, then, now) -> restored(now));
  }

  /** Which step it is. */
  public final StepKind kind() {
    return kind;
  }

  /** The wizard it belongs to. */
  public final WizardModel model() {
    return model;
  }

  /** The test of the page. */
  public final PageTest test() {
    return test;
  }

  /** What was learnt of what the page asks, as far as there is more to it than a list of checks. */
  public List<FactPanel> panels() {
    return List.of();
  }

  /** What can be done about that. */
  public final FactActions actions() {
    return actions;
  }

  /** Puts a value that a panel offered into its field. */
  protected void take(Offer offer) {
    throw new IllegalArgumentException("this page offers nothing: " + offer);
  }

  /** All that the page asks now, in its order. What the other answers make needless is left out. */
  public abstract List<Answer> answers();

  /** Fills the page from a site. */
  protected abstract void show(Site site);

  /** The site with this page's accepted answers in it. */
  protected abstract Site apply(Site site);

  /** Fills the page from the wizard's site and says how it stands. */
  protected final void begin() {
    showing = true;
    show(model.site());
    showing = false;
    whatChanged();
    report();
  }

  /** An answer was accepted, or turned out wrong. */
  protected final void changed() {
    if (!showing) {
      model.update(kind, whatChanged(), this::apply);
      report();
    }
  }

  /** What was typed here and not accepted stays, unless an answer of this page was taken back. */
  private void restored(History.Change change) {
    if (change != null && (change.page() == kind || !apply(model.site()).equals(model.site()))) {
      begin();
    }
  }

  /** The first answer that is another than at the last look; the page itself if none of them is. */
  private Message whatChanged() {
    List<Answer> parts = parts();
    List<Answer> other = parts.stream().filter(answer -> !answer.given().equals(given.get(answer))).toList();
    List<Answer> known = other.stream().filter(given::containsKey).toList();
    given.clear();
    parts.forEach(answer -> given.put(answer, answer.given()));
    return Message.of(known.isEmpty() ? "step." + kind.name() : known.get(0).name());
  }

  private List<Answer> parts() {
    return answers().stream().flatMap(answer -> answer.parts().stream()).toList();
  }

  /** The page is left: all its answers are judged, and what is missing is named. */
  public final void leave() {
    answers().forEach(Answer::demand);
    left = true;
    report();
  }

  /** How the page stands. */
  public final PageStanding standing() {
    List<Answer> parts = parts();
    return new PageStanding(
        left || answeredBefore || !apply(Site.empty()).equals(Site.empty()),
        parts.stream().filter(answer -> answer.standing() == Standing.MISSING).toList(),
        parts.stream().filter(answer -> answer.standing() == Standing.WRONG).toList());
  }

  private void report() {
    model.stands(kind, standing(), parts().stream().anyMatch(Answer::edited));
    test.refresh();
  }
}
