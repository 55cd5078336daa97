package gatewright.ui.files;

import gatewright.ui.model.Entry;
import gatewright.ui.step.PageTest;
import gatewright.ui.trust.TrustQuestion;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is learnt of a page's file server: whether it is the right one, and how far a file gets. */
public final class FileTestViewModel {
  private final PageTest test;
  private final String service;
  private final ReadOnlyObjectWrapper<List<Trip>> trips = new ReadOnlyObjectWrapper<>(this, "trips", List.of());
  private final ReadOnlyObjectWrapper<List<TrustQuestion>> questions =
      new ReadOnlyObjectWrapper<>(this, "questions", List.of());

  /**
   * For the checks of that service on that page.
   *
   * @param service id in the catalogue
   */
  public FileTestViewModel(PageTest test, String service) {
    this.test = test;
    this.service = service;
    test.entriesProperty().addListener((of, before, now) -> refresh(now));
    refresh(test.entriesProperty().get());
  }

  /** The test of the page. */
  public PageTest test() {
    return test;
  }

  /** One per address. */
  public ReadOnlyObjectProperty<List<Trip>> tripsProperty() {
    return trips.getReadOnlyProperty();
  }

  /** Keys and certificates that somebody has to compare. */
  public ReadOnlyObjectProperty<List<TrustQuestion>> questionsProperty() {
    return questions.getReadOnlyProperty();
  }

  /** The engineer has compared: it is the customer's, or it is not. That check is tested again. */
  public void answer(TrustQuestion question, boolean theirs) {
    test.model().answer(question.check(), question.shown(), theirs);
  }

  private void refresh(List<Entry> entries) {
    List<Entry> mine = entries.stream().filter(entry -> entry.check().service().equals(service)).toList();
    trips.set(mine.stream().flatMap(Trip::of).toList());
    questions.set(TrustQuestion.in(mine));
  }
}
