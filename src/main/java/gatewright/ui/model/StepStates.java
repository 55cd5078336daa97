package gatewright.ui.model;

import gatewright.site.Site;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How each step stands, by its answers, its results and the run that goes on. Used on the window's thread only. */
final class StepStates {
  private final ResultBook book;
  private final Tester tester;
  private final Supplier<Site> site;
  private final Map<StepKind, ReadOnlyObjectWrapper<StepStatus>> status = new EnumMap<>(StepKind.class);
  private final Map<StepKind, PageStanding> standing = new EnumMap<>(StepKind.class);
  private final Map<StepKind, ReadOnlyBooleanWrapper> outOfDate = new EnumMap<>(StepKind.class);
  private final Set<StepKind> changed = EnumSet.noneOf(StepKind.class);
  private final Set<StepKind> typing = EnumSet.noneOf(StepKind.class);

  StepStates(ResultBook book, Tester tester, Supplier<Site> site) {
    this.book = book;
    this.tester = tester;
    this.site = site;
    for (StepKind step : StepKind.values()) {
      status.put(step, new ReadOnlyObjectWrapper<>(this, step.key(), StepStatus.untouched()));
      standing.put(step, PageStanding.untouched());
      outOfDate.put(step, new ReadOnlyBooleanWrapper(this, step.key()));
    }
    book.revisionProperty().addListener((source, before, now) -> refreshAll());
    tester.runningProperty().addListener((source, before, now) -> refreshAll());
  }

  ReadOnlyObjectProperty<StepStatus> statusProperty(StepKind step) {
    return status.get(step).getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty outOfDateProperty(StepKind step) {
    return outOfDate.get(step).getReadOnlyProperty();
  }

  PageStanding standing(StepKind step) {
    return standing.get(step);
  }

  void stands(StepKind step, PageStanding now, boolean isTyping) {
    standing.put(step, now);
    put(typing, step, isTyping);
    refresh(step);
  }

  /** Answers of that page are not planned yet. */
  void changed(StepKind step) {
    changed.add(step);
    refresh(step);
  }

  /** All answers are planned. */
  void planned() {
    changed.clear();
    refreshAll();
  }

  void refreshAll() {
    for (StepKind step : StepKind.values()) {
      refresh(step);
    }
  }

  private void refresh(StepKind step) {
    boolean old = changed.contains(step) || typing.contains(step);
    outOfDate.get(step).set(old);
    status.get(step).set(
        StepJudge.judge(step, standing.get(step), book, tester.runningProperty().get(), old, site.get()));
  }

  private static void put(Set<StepKind> steps, StepKind step, boolean in) {
    if (in) {
      steps.add(step);
    } else {
      steps.remove(step);
    }
  }
}
