package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.plan.Check;
import gatewright.result.Cause;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Shell shell = new Shell(Path.of(""));
  private final Check check = Fakes.check("dns");

  @Test
  void withoutATerminalEachResultIsALine() {
    Progress progress = new Progress(shell.console(), 1, 0);
    progress.started(check);
    progress.finished(Fakes.result(check, Cause.REFUSED));
    progress.ended(check);
    progress.close();
    assertThat(shell.err())
        .isEqualTo("\u2718 FAIL          dns/dns.example:1/direct@127.0.0.1  REFUSED" + System.lineSeparator());
  }

  @Test
  void onATerminalThereIsABarAndFailuresStandAboveIt() {
    shell.terminal = true;
    Progress progress = new Progress(shell.console(), 1, 0);
    progress.finished(Fakes.result(check, null));
    assertThat(shell.err()).isEmpty();
    progress.finished(Fakes.result(check, Cause.REFUSED));
    progress.ended(check);
    assertThat(shell.err()).contains("REFUSED").contains("[##############################] 1 of 1 checks");
    progress.close();
    assertThat(shell.err()).endsWith("\r\u001b[K");
  }
}
