package gatewright.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.FxThread;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.HiddenAnswer;
import gatewright.ui.answer.Message;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class HiddenFieldTest {
  private int ticks;

  @Test
  void theEyeShowsWhatIsTypedAndHidesItAgain() throws Exception {
    FxThread.run(
        () -> {
          HiddenAnswer answer = answer();
          HiddenField field = shown(answer);
          answer.textProperty().set("hunter2");
          ToggleButton eye = (ToggleButton) field.lookup(".toggle-button");
          assertThat(seen(field)).doesNotContain("hunter2").hasSize(7);
          assertThat(eye.getAccessibleText()).isEqualTo("Password: Show what is typed");

          eye.fire();
          assertThat(seen(field)).isEqualTo("hunter2");
          assertThat(eye.getAccessibleText()).isEqualTo("Password: Hide what is typed");
          answer.textProperty().set("hunter22");
          assertThat(seen(field)).isEqualTo("hunter22");

          eye.fire();
          assertThat(seen(field)).doesNotContain("hunter2");
          assertThat(answer.textProperty().get()).isEqualTo("hunter22");
        });
  }

  @Test
  void theBoxTicksTheAnswerAndIsDeadWithAReasonWhereThereIsNoKeychain() throws Exception {
    FxThread.run(
        () -> {
          HiddenAnswer answer = answer();
          HiddenField field = shown(answer);
          CheckBox box = (CheckBox) field.lookup(".check-box");
          assertThat(box.isDisabled()).isTrue();

          answer.showRemembering(true, false, null);
          assertThat(box.isDisabled()).isFalse();
          box.fire();
          assertThat(answer.rememberProperty().get()).isTrue();
          assertThat(ticks).isEqualTo(1);

          answer.showRemembering(false, false, Message.of("keychain.locked"));
          assertThat(box.isDisabled()).isTrue();
          assertThat(box.isSelected()).isFalse();
          assertThat(box.getAccessibleHelp()).startsWith("The keychain cannot be opened.");
          assertThat(ticks).as("shown, not ticked").isEqualTo(1);
        });
  }

  private HiddenAnswer answer() {
    return new HiddenAnswer("backup.password", FieldRules::any, () -> { }, () -> ticks++);
  }

  private static HiddenField shown(HiddenAnswer answer) {
    HiddenField field = new HiddenField();
    field.setLabel("Password");
    field.show(answer, new Wiring(new Texts(Locale.ENGLISH)));
    Stage stage = new Stage();
    stage.setScene(new Scene(field));
    field.applyCss();
    field.layout();
    return field;
  }

  private static String seen(HiddenField field) {
    field.field().applyCss();
    field.field().layout();
    return ((Text) field.field().lookup(".text")).getText();
  }
}
