package gatewright.ui.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.util.Subscription;

/** What ties the controls of a view to what they show, for as long as the view lives; and the words it speaks. */
public final class Wiring implements AutoCloseable {
  private final Texts texts;
  private final List<Subscription> ties = new ArrayList<>();

  /** Nothing tied yet. */
  public Wiring(Texts texts) {
    this.texts = texts;
  }

  /** The words of the view. */
  public Texts texts() {
    return texts;
  }

  /** Hears the value now and each time it changes. */
  public <T> void watch(ObservableValue<T> value, Consumer<? super T> hears) {
    ties.add(value.subscribe(hears));
  }

  /** Runs now and each time the list changes. */
  public void watch(ObservableList<?> list, Runnable runs) {
    ListChangeListener<Object> listener = change -> runs.run();
    list.addListener(listener);
    ties.add(() -> list.removeListener(listener));
    runs.run();
  }

  /** Keeps both the same; the second one gives the first value. */
  public <T> void tie(Property<T> shown, Property<T> model) {
    shown.bindBidirectional(model);
    ties.add(() -> shown.unbindBidirectional(model));
  }

  /** Has a part of the view there only while this is so; null counts as no. */
  public void present(Node part, ObservableValue<Boolean> there) {
    watch(
        there,
        now -> {
          boolean shown = Boolean.TRUE.equals(now);
          part.setVisible(shown);
          part.setManaged(shown);
        });
  }

  /** Does this when the view is thrown away. */
  public void atEnd(Runnable last) {
    ties.add(last::run);
  }

  /** A wiring that ends with this one, unless it is ended before. */
  public Wiring part() {
    Wiring part = new Wiring(texts);
    Subscription tie = part::close;
    ties.add(tie);
    part.atEnd(() -> ties.remove(tie));
    return part;
  }

  /** Unties all. */
  @Override
  public void close() {
    List<Subscription> tied = List.copyOf(ties);
    ties.clear();
    tied.forEach(Subscription::unsubscribe);
  }
}
