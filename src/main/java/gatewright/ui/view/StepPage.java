package gatewright.ui.view;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;

/**
 * The frame of a step: its title, why it asks, the form, and beside it what is learnt. Where the window is too narrow for both,
 * the second folds below the first.
 */
public final class StepPage extends BorderPane {
  /** In widths of the letter size, so that larger text folds earlier. */
  private static final double FOLD = 73;

  private final Label title = new Label();
  private final Words why = new Words("", "why");
  private final Words source = new Words("", "source");
  private final ObjectProperty<Node> form = new SimpleObjectProperty<>(this, "form");
  private final ObjectProperty<Node> live = new SimpleObjectProperty<>(this, "live");
  private final Label size = new Label();
  private Boolean folded;

  /** Empty. */
  public StepPage() {
    getStyleClass().add("page");
    title.getStyleClass().add("title");
    VBox head = new VBox(title, why, source);
    head.getStyleClass().add("page-head");
    setTop(head);
    size.setManaged(false);
    size.setVisible(false);
    getChildren().add(size);
    widthProperty().addListener((of, before, now) -> arrange());
    size.fontProperty().addListener((of, before, now) -> arrange());
    form.addListener((of, before, now) -> again());
    live.addListener((of, before, now) -> again());
  }

  /** What the page is called. */
  public String getTitle() {
    return title.getText();
  }

  /** What the page is called. */
  public void setTitle(String text) {
    title.setText(text);
  }

  /** Why it asks. */
  public String getWhy() {
    return why.getText();
  }

  /** Why it asks. */
  public void setWhy(String text) {
    why.setText(text);
  }

  /** Where that is from. */
  public String getSource() {
    return source.getText();
  }

  /** Where that is from. */
  public void setSource(String text) {
    source.setText(text);
  }

  /** What is asked. */
  public Node getForm() {
    return form.get();
  }

  /** What is asked. */
  public void setForm(Node node) {
    form.set(node);
  }

  /** What is learnt. */
  public Node getLive() {
    return live.get();
  }

  /** What is learnt. */
  public void setLive(Node node) {
    live.set(node);
  }

  private void again() {
    folded = null;
    arrange();
  }

  private void arrange() {
    Font font = size.getFont();
    boolean narrow = getWidth() > 0 && getWidth() < FOLD * font.getSize();
    if (folded != null && folded == narrow || form.get() == null || live.get() == null) {
      return;
    }
    folded = narrow;
    form.get().getStyleClass().removeAll("form");
    form.get().getStyleClass().add("form");
    live.get().getStyleClass().removeAll("live", "live-below");
    live.get().getStyleClass().add(narrow ? "live-below" : "live");
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    boolean mine = isIn(focused, form.get()) || isIn(focused, live.get());
    detach(form.get());
    detach(live.get());
    setCenter(narrow ? below() : beside());
    if (mine) {
      // Moving it took the focus away; the pane that it is in now takes it up only with its style.
      applyCss();
      focused.requestFocus();
    }
  }

  private static boolean isIn(Node node, Node part) {
    return node != null && (node == part || isIn(node.getParent(), part));
  }

  private static void detach(Node node) {
    if (node.getParent() instanceof VBox box) {
      box.getChildren().remove(node);
    }
  }

  private Node below() {
    VBox both = new VBox(form.get(), live.get());
    VBox.setVgrow(live.get(), Priority.ALWAYS);
    return scroll(both);
  }

  private Node beside() {
    ScrollPane left = scroll(new VBox(form.get()));
    left.getStyleClass().add("form-side");
    VBox filled = new VBox(live.get());
    VBox.setVgrow(live.get(), Priority.ALWAYS);
    ScrollPane right = scroll(filled);
    right.getStyleClass().add("live-side");
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox.setHgrow(left, Priority.SOMETIMES);
    return new HBox(left, right);
  }

  private static ScrollPane scroll(Node content) {
    ScrollPane pane = new ScrollPane(content);
    pane.setFitToWidth(true);
    pane.setFitToHeight(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.setFocusTraversable(false);
    pane.getStyleClass().add("page-scroll");
    return pane;
  }
}
