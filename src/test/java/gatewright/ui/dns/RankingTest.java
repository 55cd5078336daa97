package gatewright.ui.dns;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {
  @Test
  void losingLessBeatsBeingFaster() {
    List<Ranking.Place> places = Ranking.of(List.of(server("fast", 2, 3), server("steady", 9, 0)));

    assertThat(places).extracting(place -> place.server().server()).containsExactly("steady", "fast");
    assertThat(places.get(0).reason()).isEqualTo(Message.of("dns.rank.steadiest"));
    assertThat(places.get(1).reason()).isEqualTo(Message.of("dns.rank.loses", 3, 20));
  }

  @Test
  void amongEquallySteadyOnesTheFasterIsFirst() {
    List<Ranking.Place> places = Ranking.of(List.of(server("slow", 11.65, 0), server("fast", 3.1, 0)));

    assertThat(places).extracting(place -> place.server().server()).containsExactly("fast", "slow");
    assertThat(places.get(0).reason()).isEqualTo(Message.of("dns.rank.fastest"));
    assertThat(places.get(1).reason().key()).isEqualTo("dns.rank.slower");
  }

  @Test
  void scalesHaveRoundStepsAndHoldEveryValue() {
    StripPlot.Scale scale = StripPlot.Scale.of(List.of(3.1, 41.2));

    assertThat(scale.most()).isEqualTo(50);
    assertThat(scale.ticks()).containsExactly(0.0, 10.0, 20.0, 30.0, 40.0, 50.0);
    assertThat(StripPlot.Scale.of(List.of()).most()).isGreaterThan(0);
  }

  private static ServerFacts server(String name, double median, int lost) {
    return new ServerFacts(
        name, Verdict.PASS, null, false, null, List.of(), median, median, 20, lost, Map.of(), Map.of());
  }
}
