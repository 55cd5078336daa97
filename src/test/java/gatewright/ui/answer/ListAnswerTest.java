package gatewright.ui.answer;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.ui.answer.Answer.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListAnswerTest {
  private final ListAnswer servers = new ListAnswer("servers", FieldRules::address, () -> {}).requiredIf(() -> true);

  @Test
  void severalTextsAreAddedAtOnce() {
    servers.add("10.0.0.1, 10.0.0.2\n10.0.0.3");

    assertThat(servers.values()).containsExactly("10.0.0.1", "10.0.0.2", "10.0.0.3");
    assertThat(servers.entry().textProperty().get()).isEmpty();
  }

  @Test
  void aTextIsNotAddedTwice() {
    servers.add("10.0.0.1");
    servers.add("10.0.0.1");

    assertThat(servers.values()).containsExactly("10.0.0.1");
  }

  @Test
  void aWrongTextStaysInTheAddingLine() {
    servers.entry().textProperty().set("10.0.0.1 nowhere!");

    assertThat(servers.add()).isFalse();
    assertThat(servers.entry().textProperty().get()).isEqualTo("10.0.0.1 nowhere!");
    assertThat(servers.standing()).isEqualTo(Standing.WRONG);
    assertThat(servers.values()).isEmpty();
  }

  @Test
  void rowsMoveButNotBeyondTheEnds() {
    servers.show(List.of("10.0.0.1", "10.0.0.2"));
    TextAnswer second = servers.rows().get(1);

    servers.move(second, -1);
    assertThat(servers.values()).containsExactly("10.0.0.2", "10.0.0.1");
    servers.move(second, -1);
    assertThat(servers.values()).containsExactly("10.0.0.2", "10.0.0.1");
  }

  @Test
  void anEmptyListIsMissingWhereOneIsNeeded() {
    assertThat(servers.standing()).isEqualTo(Standing.MISSING);
    servers.add("10.0.0.1");
    assertThat(servers.standing()).isEqualTo(Standing.FINE);
  }

  @Test
  void leavingThePageTakesWhatStandsInTheAddingLine() {
    servers.entry().textProperty().set("10.0.0.9");
    servers.demand();

    assertThat(servers.values()).containsExactly("10.0.0.9");
  }
}
