package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.result.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConsoleTest {
  @Test
  void colourIsOnlyWantedWhereItIsKnownAndNotRefused() {
    assertThat(Console.system(Map.of("TERM", "xterm")).colour()).isTrue();
    assertThat(Console.system(Map.of("TERM", "dumb")).colour()).isFalse();
    assertThat(Console.system(Map.of("TERM", "xterm", "NO_COLOR", "1")).colour()).isFalse();
    assertThat(Console.system(Map.of()).colour()).isFalse();
  }

  @Test
  void colourNeverReplacesTheText() {
    Console console = Console.system(Map.of("TERM", "xterm"));
    assertThat(console.coloured("FAIL", Verdict.FAIL, false)).isEqualTo("FAIL");
    assertThat(console.coloured("FAIL", Verdict.FAIL, true)).contains("FAIL").startsWith("\u001b[");
  }
}
