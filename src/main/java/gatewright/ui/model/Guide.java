package gatewright.ui.model;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Leads to a field: to its page first, and then to the field itself. Used on the window's thread only. */
public final class Guide {
  private final ObjectProperty<StepKind> current;
  private final ReadOnlyObjectWrapper<Spot> sought = new ReadOnlyObjectWrapper<>(this, "sought");

  Guide(ObjectProperty<StepKind> current) {
    this.current = current;
  }

  /** Shows the page, and has the cursor put into the field. */
  public void lead(Spot spot) {
    current.set(spot.step());
    sought.set(spot);
    sought.set(null);
  }

  /** The field that the cursor goes to, for a moment; its page is shown by then. Null otherwise. */
  public ReadOnlyObjectProperty<Spot> soughtProperty() {
    return sought.getReadOnlyProperty();
  }
}
