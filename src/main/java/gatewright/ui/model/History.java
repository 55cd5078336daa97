package gatewright.ui.model;

import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Answers that were given, one by one, so that they can be taken back and given again. Used on the window's thread only. */
public final class History {
  /** How many are remembered. */
  static final int MOST = 100;

  /** Changes of one answer that follow each other sooner than this are one. */
  static final Duration TOGETHER = Duration.ofSeconds(1);

  private final Background background;
  private final BiConsumer<StepKind, Site> restores;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Change> undo = new ReadOnlyObjectWrapper<>(this, "undo");
  private final ReadOnlyObjectWrapper<Change> redo = new ReadOnlyObjectWrapper<>(this, "redo");
  private final ReadOnlyObjectWrapper<Change> restored = new ReadOnlyObjectWrapper<>(this, "restored");
  private long given;
  private boolean fresh;

  /** {@code restores} puts answers back, on the page that they concern. */
  History(Background background, BiConsumer<StepKind, Site> restores) {
    this.background = background;
    this.restores = restores;
  }

  /** What undoing takes back; null if there is nothing. */
  public ReadOnlyObjectProperty<Change> undoProperty() {
    return undo.getReadOnlyProperty();
  }

  /** What redoing gives again; null if there is nothing. */
  public ReadOnlyObjectProperty<Change> redoProperty() {
    return redo.getReadOnlyProperty();
  }

  void given(Change change) {
    undone.clear();
    Change last = done.peek();
    if (fresh && last != null && last.sameAnswer(change)) {
      done.pop();
      done.push(new Change(last.page(), last.answer(), last.before(), change.after()));
    } else {
      done.push(change);
    }
    if (done.size() > MOST) {
      done.removeLast();
    }
    fresh = true;
    long mine = ++given;
    background.delay().after(
        TOGETHER,
        () -> {
          if (mine == given) {
            fresh = false;
          }
        });
    show();
  }

  /** What was taken back or given again last; null before the first time. Pages show their answers anew when it changes. */
  public ReadOnlyObjectProperty<Change> restoredProperty() {
    return restored.getReadOnlyProperty();
  }

  /** Takes the last answer back. Does nothing if there is none. */
  public void undo() {
    Change change = done.poll();
    if (change != null) {
      undone.push(change);
      restore(change, change.before());
    }
  }

  /** Gives the answer again that was taken back last. Does nothing if there is none. */
  public void redo() {
    Change change = undone.poll();
    if (change != null) {
      done.push(change);
      restore(change, change.after());
    }
  }

  private void restore(Change change, Site answers) {
    fresh = false;
    restores.accept(change.page(), answers);
    restored.set(null);
    restored.set(change);
    show();
  }

  private void show() {
    undo.set(done.peek());
    redo.set(undone.peek());
  }

  /**
   * One answer that was changed.
   *
   * @param page where it was given
   * @param answer its label; the page's name if several answers changed at once
   */
  public record Change(StepKind page, Message answer, Site before, Site after) {
    public Change {
      Objects.requireNonNull(page, "page");
      Objects.requireNonNull(answer, "answer");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
    }

    private boolean sameAnswer(Change next) {
      return page == next.page && answer.equals(next.answer) && after.equals(next.before);
    }
  }
}
