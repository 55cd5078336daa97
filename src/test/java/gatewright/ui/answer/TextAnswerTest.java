package gatewright.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.answer.Answer.Standing;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TextAnswerTest {
  private final AtomicInteger changes = new AtomicInteger();
  private final TextAnswer port = new TextAnswer("port", FieldRules::port, changes::incrementAndGet).required();

  @Test
  void nothingIsSaidWhileSomebodyTypes() {
    port.textProperty().set("80a");

    assertThat(port.problemProperty().get()).isNull();
    assertThat(port.value()).isEmpty();
  }

  @Test
  void aWrongTextIsNamedWhenTheCursorLeavesAndStaysInTheField() {
    port.give("443");
    port.give("80a");

    assertThat(port.problemProperty().get()).isEqualTo(Message.of("rule.port"));
    assertThat(port.textProperty().get()).isEqualTo("80a");
    assertThat(port.value()).isEqualTo("443");
    assertThat(port.standing()).isEqualTo(Standing.WRONG);
  }

  @Test
  void theMessageGoesAsSoonAsTheTextIsRight() {
    port.give("80a");
    port.textProperty().set("80");

    assertThat(port.problemProperty().get()).isNull();
    assertThat(port.standing()).isEqualTo(Standing.FINE);
  }

  @Test
  void aMissingTextIsNotedOnlyOnDemand() {
    port.leave();
    assertThat(port.problemProperty().get()).isNull();
    assertThat(port.standing()).isEqualTo(Standing.MISSING);

    port.demand();
    assertThat(port.problemProperty().get()).isEqualTo(Message.of("rule.missing"));
  }

  @Test
  void blanksAroundATextAreNotPartOfIt() {
    port.give("  443 ");

    assertThat(port.value()).isEqualTo("443");
    assertThat(port.number(0)).isEqualTo(443);
  }

  @Test
  void showingASavedTextIsNoChange() {
    port.show("443");

    assertThat(changes).hasValue(0);
    assertThat(port.value()).isEqualTo("443");
  }
}
