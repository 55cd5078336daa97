package gatewright.cli;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.result.Result;
import gatewright.result.RunListener;
import gatewright.result.Verdict;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Shows how far a run is: a bar on a terminal, else a line for each check. Threads of the run call it at once. */
final class Progress implements RunListener {
  private static final int BAR = 30;
  private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(100);
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final Console console;
  private final int total;
  private final Set<String> running = new HashSet<>();
  private int done;
  private long drawn;

  /**
   * @param total how many checks there are
   * @param done how many of them an earlier go has done
   */
  Progress(Console console, int total, int done) {
    this.console = console;
    this.total = total;
    this.done = done;
    this.drawn = System.nanoTime() - REDRAW;
  }

  @Override
  public synchronized void started(Check check) {
    running.add(check.service());
    draw(false);
  }

  @Override
  public synchronized void finished(Result result) {
    if (console.errTerminal()) {
      if (result.verdict() == Verdict.FAIL && result.purpose() == Purpose.REQUIRED) {
        console.err().println(CLEAR_LINE + line(result));
        draw(true);
      }
    } else {
      console.err().println(line(result));
    }
  }

  @Override
  public synchronized void ended(Check check) {
    done = Math.min(total, done + 1);
    running.remove(check.service());
    draw(done == total);
  }

  /** Takes the bar away. */
  synchronized void close() {
    if (console.errTerminal()) {
      console.err().print(CLEAR_LINE);
      console.err().flush();
    }
  }

  private String line(Result result) {
    String verdict = console.sign(result.verdict()) + " " + result.verdict();
    String cause = result.cause() == null ? "" : "  " + result.cause();
    String purpose = result.purpose() == Purpose.CONTROL ? "  (control)" : "";
    String padded = String.format("%-14s", verdict);
    return console.coloured(padded, result.verdict(), console.errTerminal()) + "  " + result.check() + cause + purpose;
  }

  private void draw(boolean now) {
    long at = System.nanoTime();
    if (!console.errTerminal() || !now && at - drawn < REDRAW) {
      return;
    }
    drawn = at;
    int filled = total == 0 ? BAR : BAR * done / total;
    String bar = "#".repeat(filled) + ".".repeat(BAR - filled);
    String what = running.stream().sorted().findFirst().orElse("");
    console.err().print(CLEAR_LINE + "[" + bar + "] " + done + " of " + total + " checks  " + what);
    console.err().flush();
  }
}
