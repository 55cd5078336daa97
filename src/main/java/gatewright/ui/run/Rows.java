package gatewright.ui.run;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ModifiableObservableListBase;

/** The rows of the table. What changes at once is told at once, and only what changed, so that selection and place stay. */
final class Rows extends ModifiableObservableListBase<RunItem> {
  private final List<RunItem> rows = new ArrayList<>();

  /** Makes these the rows. */
  void become(List<RunItem> next) {
    int head = 0;
    while (head < Math.min(size(), next.size()) && get(head).key().equals(next.get(head).key())) {
      head++;
    }
    int tail = 0;
    while (tail < Math.min(size(), next.size()) - head
        && get(size() - 1 - tail).key().equals(next.get(next.size() - 1 - tail).key())) {
      tail++;
    }
    beginChange();
    for (int i = 0; i < head; i++) {
      replace(i, next.get(i));
    }
    for (int i = 1; i <= tail; i++) {
      replace(size() - i, next.get(next.size() - i));
    }
    removeRange(head, size() - tail);
    addAll(head, next.subList(head, next.size() - tail));
    endChange();
  }

  private void replace(int at, RunItem now) {
    RunItem before = rows.get(at);
    if (before != now && !before.equals(now)) {
      set(at, now);
    }
  }

  @Override
  public RunItem get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  protected void doAdd(int index, RunItem element) {
    rows.add(index, element);
  }

  @Override
  protected RunItem doSet(int index, RunItem element) {
    return rows.set(index, element);
  }

  @Override
  protected RunItem doRemove(int index) {
    return rows.remove(index);
  }
}
