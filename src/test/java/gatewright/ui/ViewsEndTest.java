package gatewright.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.TestWindow.Look;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.lang.ref.WeakReference;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewsEndTest {
  private static final int TIMES = 50;
  private static final int LOOKS = 40;
  @TempDir private Path folder;

  @Test
  void pagesThatWereOpenedAndLeftFiftyTimesLeaveNothingBehind() throws Exception {
    TestWindow window =
        FxThread.call(
            () -> {
              TestWindow fresh = new TestWindow(Look.usual("en"), SampleSite.whole(), folder);
              fresh.main().start().open(folder);
              return fresh;
            });
    // The first round tests the pages, and fills what is made once.
    FxThread.run(() -> round(window));
    Map<String, Integer> listeners = FxThread.call(() -> listeners(window));
    List<WeakReference<Node>> left = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      left.addAll(FxThread.call(() -> round(window)));
    }
    assertThat(left).hasSize(TIMES * StepKind.values().length);
    assertThat(FxThread.call(() -> listeners(window))).isEqualTo(listeners);

    Set<StepKind> kept = kept(left);
    for (int i = 0; i < LOOKS && !kept.isEmpty(); i++) {
      System.gc();
      FxThread.run(window::settle);
      kept = kept(left);
    }
    assertThat(kept).as("pages that are still there").isEmpty();
    FxThread.run(window::close);
  }

  /** Opens each page, and ends on the first. */
  private static List<WeakReference<Node>> round(TestWindow window) {
    List<WeakReference<Node>> pages = new ArrayList<>();
    for (StepKind step : StepKind.values()) {
      window.main().models().wizard().currentProperty().set(step);
      pages.add(new WeakReference<>(((Pane) window.main().scene().getRoot().lookup("#host")).getChildren().get(0)));
    }
    window.main().models().wizard().currentProperty().set(StepKind.SITE);
    return pages;
  }

  private static Set<StepKind> kept(List<WeakReference<Node>> pages) {
    List<StepKind> steps = List.of(StepKind.values());
    return Stream.iterate(0, i -> i < pages.size(), i -> i + 1)
        .filter(i -> pages.get(i).get() != null)
        .map(i -> steps.get(i % steps.size()))
        .collect(Collectors.toSet());
  }

  private static Map<String, Integer> listeners(TestWindow window) throws ReflectiveOperationException {
    WizardModel model = window.main().models().wizard();
    List<ObservableValue<?>> longLived =
        new ArrayList<>(
            List.of(
                model.siteProperty(), model.planProperty(), model.planTroubleProperty(), model.currentProperty(),
                model.brokenOffProperty(), model.book().revisionProperty(), model.tester().runningProperty(),
                model.tester().lastRunProperty(), model.tester().troubleProperty(), model.history().undoProperty(),
                window.settings().settingsProperty(), window.main().models().run().selectedProperty(),
                window.main().models().run().tallyProperty(), window.main().models().documents().exportProperty()));
    for (StepKind step : StepKind.values()) {
      longLived.add(model.statusProperty(step));
      longLived.add(model.outOfDateProperty(step));
      window.main().models().asking(step).ifPresent(page -> longLived.add(page.test().entriesProperty()));
    }
    Map<String, Integer> all = new TreeMap<>();
    for (ObservableValue<?> value : longLived) {
      ReadOnlyProperty<?> property = (ReadOnlyProperty<?>) value;
      all.merge(property.getBean().getClass().getSimpleName() + "." + property.getName(), listeners(value), Integer::sum);
    }
    return all;
  }

  /** How many listen to a property: JavaFX has no way to ask. */
  private static int listeners(ObservableValue<?> value) throws ReflectiveOperationException {
    Object helper = null;
    for (Class<?> type = value.getClass(); type != null && helper == null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals("helper")) {
          field.setAccessible(true);
          helper = field.get(value);
        }
      }
    }
    if (helper == null) {
      return 0;
    }
    int all = 0;
    for (String size : List.of("invalidationSize", "changeSize")) {
      try {
        Field field = helper.getClass().getDeclaredField(size);
        field.setAccessible(true);
        all += field.getInt(helper);
      } catch (NoSuchFieldException e) {
        // A helper for a single listener counts none.
        return 1;
      }
    }
    return all;
  }
}
