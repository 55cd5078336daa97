package gatewright.cli;

import gatewright.plan.Check;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.NotNeeded;
import gatewright.plan.Party;
import gatewright.plan.Plan;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.probe.ask.Acquaintances;
import gatewright.secret.SecretSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a site needs and how it would be tested. */
@Command(
    name = "plan",
    description = {
      "Shows the connections that the site needs and the checks that would be made. Touches no network and changes no file;",
      "numbers of new lines are kept from the first check or request on."
    },
    footer = {"", "Example: gatewright plan sites/acme"})
final class PlanCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FOLDER", description = "The site's folder.")
  private Path folder;

  private final CommandContext context;

  PlanCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws BadInput {
    OpenSite open = OpenSite.read(context.directory().resolve(folder));
    Plan plan =
        context.services()
            .workbench(open.folder().root(), open.site(), Tuning.usual(), SecretSource.none(), Acquaintances.none())
            .plan(open.site(), open.ledger().numbers());
    PrintStream out = context.console().out();
    out.println(open.catalogue().product() + ", edition " + open.catalogue().edition());
    out.println();
    out.println("Connections");
    flows(plan, out);
    out.println();
    out.println("Checks");
    checks(plan, out);
    if (!plan.notNeeded().isEmpty()) {
      out.println();
      out.println("Not needed here");
      Table table = new Table();
      for (NotNeeded each : plan.notNeeded()) {
        table.row("  " + each.service(), each.reason());
      }
      table.lines().forEach(out::println);
    }
    return ExitStatus.PASSED.code();
  }

  private static void flows(Plan plan, PrintStream out) {
    Table table = new Table();
    for (Flow flow : plan.flows()) {
      String from = flow.from().stream().map(PlanCommand::name).collect(Collectors.joining(", "));
      String weak = flow.insecure() == null ? "" : " (weak)";
      table.row("  " + flow.number(), flow.service(), flow.transport() + " " + flow.ports() + weak, "from " + from + by(flow));
      for (Member member : flow.members()) {
        table.row("  " + member.number(), "", "", "  to " + far(member));
      }
    }
    table.lines().forEach(out::println);
  }

  private static String name(Party party) {
    String zone = party.zone().isEmpty() ? "" : " in " + party.zone();
    return (party.name().isEmpty() ? party.id() : party.name()) + zone;
  }

  private static String by(Flow flow) {
    return flow.proxy() == null ? "" : " to the proxy " + flow.proxy().hostPort() + ", which must allow:";
  }

  private static String far(Member member) {
    return member.kind() == Member.Kind.UNNAMED ? "(the document names no destination)" : member.host() + ":" + member.ports();
  }

  private static String aim(Check check) {
    if (check.question() instanceof Question.Unanswerable obstacle) {
      return "cannot be tested: " + obstacle.reason();
    }
    return check.purpose() == Purpose.CONTROL ? "control, never counts" : "needs " + check.needed();
  }

  private static void checks(Plan plan, PrintStream out) {
    Table table = new Table();
    for (Check check : plan.checks()) {
      String flow = check.flow() == null ? "" : check.flow();
      table.row("  " + check.id(), flow, aim(check));
    }
    table.lines().forEach(out::println);
  }
}
