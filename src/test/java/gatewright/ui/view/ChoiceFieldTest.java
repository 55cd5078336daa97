package gatewright.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Dns;
import gatewright.ui.FxThread;
import gatewright.ui.answer.ChoiceAnswer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.Test;

class ChoiceFieldTest {
  private final ChoiceAnswer<Dns.Kind> answer = new ChoiceAnswer<>("dns.kind", List.of(Dns.Kind.values()), () -> {});

  @Test
  void whatIsChosenWithoutAClickIsTheAnswerToo() throws Exception {
    FxThread.run(
        () -> {
          List<ToggleButton> buttons = shown();

          buttons.get(1).setSelected(true);

          assertThat(answer.value()).isEqualTo(answer.options().get(1));
          assertThat(selected(buttons)).containsExactly(1);
        });
  }

  @Test
  void aChoiceThatIsPressedAgainStays() throws Exception {
    FxThread.run(
        () -> {
          List<ToggleButton> buttons = shown();

          buttons.get(1).fire();
          buttons.get(1).fire();

          assertThat(answer.value()).isEqualTo(answer.options().get(1));
          assertThat(selected(buttons)).containsExactly(1);
        });
  }

  @Test
  void anAnswerGivenElsewhereIsShown() throws Exception {
    FxThread.run(
        () -> {
          List<ToggleButton> buttons = shown();

          answer.valueProperty().set(answer.options().get(1));
          answer.valueProperty().set(answer.options().get(0));

          assertThat(selected(buttons)).containsExactly(0);
        });
  }

  private List<ToggleButton> shown() {
    ChoiceField field = new ChoiceField();
    field.show(answer, "dnsKind", new Wiring(new Texts(Locale.ENGLISH)));
    Set<Node> found = field.lookupAll(".toggle-button");
    return found.stream().map(ToggleButton.class::cast)
        .sorted((one, other) -> answer.options().indexOf(one.getUserData()) - answer.options().indexOf(other.getUserData()))
        .toList();
  }

  private static Set<Integer> selected(List<ToggleButton> buttons) {
    return buttons.stream().filter(ToggleButton::isSelected).map(buttons::indexOf).collect(Collectors.toSet());
  }
}
