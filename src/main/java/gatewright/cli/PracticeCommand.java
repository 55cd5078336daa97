package gatewright.cli;

import gatewright.practice.Fault;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the practice site up. */
@Command(
    name = "practice",
    description = {
      "Keeps the practice site up and prints how to reach it, until Ctrl-C. Its servers run in this program on the loopback",
      "address; nothing leaves this machine."
    },
    footer = {"", "Example: gatewright practice --fault tls-intercepted"})
final class PracticeCommand implements Callable<Integer> {
  @Option(
      names = "--fault",
      paramLabel = "FAULT",
      converter = FaultName.class,
      completionCandidates = FaultName.class,
      description = "What shall be wrong: ${COMPLETION-CANDIDATES}.")
  private Fault fault = Fault.NONE;

  private final CommandContext context;

  PracticeCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Console console = context.console();
    CountDownLatch enough = new CountDownLatch(1);
    Interruption interruption = new Interruption(enough::countDown, ExitStatus.PASSED);
    try (interruption;
        Services.Practice practice = context.services().practice(fault, Tuning.usual())) {
      practice.describe().forEach(console.out()::println);
      console.say("press Ctrl-C to end");
      enough.await();
      return ExitStatus.PASSED.code();
    }
  }
}
