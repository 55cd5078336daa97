package gatewright.ui.view;

import gatewright.ui.answer.HiddenAnswer;
import gatewright.ui.answer.TextAnswer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** An answer that nobody may read over a shoulder, unless the user wants to see it; and whether the keychain shall keep it. */
public final class HiddenField extends AnswerField {
  private final Dots dots;
  private final ToggleButton eye = new ToggleButton(null, Icons.icon(Feather.EYE));
  private final CheckBox remember = new CheckBox();
  private final Words remark = new Words("", "hint", "radio-hint");

  /** A field that shows dots. */
  public HiddenField() {
    this(new Dots());
  }

  private HiddenField(Dots dots) {
    super(dots);
    this.dots = dots;
    eye.getStyleClass().add("flat-icon");
    HBox.setHgrow(field(), Priority.ALWAYS);
    HBox row = new HBox(eye);
    row.getStyleClass().add("hidden-row");
    getChildren().set(getChildren().indexOf(field()), row);
    row.getChildren().add(0, field());
    remember.setWrapText(true);
    remember.setMinHeight(USE_PREF_SIZE);
    VBox keeping = new VBox(remember, remark);
    keeping.setMinHeight(USE_PREF_SIZE);
    // As wide as the field, however long its words are.
    keeping.setPrefWidth(0);
    getChildren().add(keeping);
  }

  @Override
  public void show(TextAnswer answer, Wiring wiring) {
    super.show(answer, wiring);
    wiring.watch(eye.selectedProperty(), shown -> reveal(shown, wiring.texts()));
    if (answer instanceof HiddenAnswer hidden) {
      showKeeping(hidden, wiring);
    }
  }

  private void showKeeping(HiddenAnswer hidden, Wiring wiring) {
    remember.setText(wiring.texts().text("keychain.remember"));
    remember.setAccessibleText(getLabel() + ": " + remember.getText());
    wiring.tie(remember.selectedProperty(), hidden.rememberProperty());
    wiring.watch(hidden.possibleProperty(), can -> remember.setDisable(!can));
    wiring.watch(
        hidden.remarkProperty(),
        said -> {
          remark.setText(wiring.texts().text(said));
          remark.setVisible(said != null);
          remark.setManaged(said != null);
          remember.setAccessibleHelp(remark.getText());
        });
  }

  private void reveal(boolean shown, Texts texts) {
    dots.reveal(shown);
    String words = texts.text(shown ? "hidden.hide" : "hidden.show");
    eye.setGraphic(Icons.icon(shown ? Feather.EYE_OFF : Feather.EYE));
    eye.setAccessibleText(getLabel() + ": " + words);
    eye.setTooltip(new Tooltip(words));
  }

  /** Shows dots, or what stands there. */
  private static final class Dots extends PasswordField {
    private boolean shown;

    void reveal(boolean now) {
      shown = now;
      setSkin(createDefaultSkin());
    }

    @Override
    protected Skin<?> createDefaultSkin() {
      return new TextFieldSkin(this) {
        // Asked while the skin is being made as well, so what it answers by is kept in the field; and after another skin took its
        // place, when it has no field any more and nobody sees its answer.
        @Override
        protected String maskText(String text) {
          return getSkinnable() instanceof Dots dots && !dots.shown ? super.maskText(text) : text;
        }
      };
    }
  }
}
