package gatewright.session;

import gatewright.advice.Advice;
import gatewright.advice.Advisor;
import gatewright.catalogue.Catalogue;
import gatewright.folder.ConfirmationsFile;
import gatewright.folder.ConfirmationsReading;
import gatewright.plan.Plan;
import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.Run;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Takes down what receivers' operators say of messages, and tells runs of it. */
public final class Confirming {
  private final ConfirmationsFile file;
  private final Clock clock;

  /**
   * @param clock tells when something was said
   */
  public Confirming(ConfirmationsFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * A message that an operator can be asked about.
   *
   * @param run that sent it
   */
  public record Sent(Run run, Result result) {
    /** What to search for. */
    public String token() {
      return result.evidence().text(Confirmations.TOKEN).orElseThrow();
    }

    /** Whether somebody calls it by that: the result, the check, the service or the token. */
    public boolean called(String name) {
      return List.of(result.check(), result.checkId(), result.service(), token()).contains(name);
    }
  }

  /**
   * The newest message of each check from each vantage, those alone that an operator can still say something of.
   *
   * @param runs as they were saved, newest first
   */
  public static List<Sent> sent(List<Run> runs) {
    Set<String> newer = new HashSet<>();
    List<Sent> found = new ArrayList<>();
    for (Run run : runs) {
      for (Result result : run.results()) {
        boolean newest = newer.add(run.vantage().name() + "\n" + result.check());
        if (newest && Confirmations.canBeConfirmed(result)) {
          found.add(new Sent(run, result));
        }
      }
    }
    return List.copyOf(found);
  }

  /**
   * Keeps what an operator said.
   *
   * @param by his name; not empty
   * @return the result as it stands now, with advice
   * @throws IOException if it cannot be kept
   */
  public Result confirm(Sent sent, boolean seen, String by, Catalogue catalogue) throws IOException {
    Confirmation said =
        new Confirmation(sent.result().check(), sent.token(), sent.run().started(), seen, by.strip(), clock.instant());
    file.write(saidSoFar().with(said));
    return advised(Confirmations.none().with(said).applied(sent.result()), catalogue);
  }

  /**
   * Runs with what was said of their messages.
   *
   * @throws IOException if the file is broken; the message names every problem
   */
  public List<Run> applied(List<Run> runs, Catalogue catalogue, Plan plan) throws IOException {
    return applied(saidSoFar(), runs, catalogue, plan);
  }

  /** The same with what is known already. */
  public static List<Run> applied(Confirmations said, List<Run> runs, Catalogue catalogue, Plan plan) {
    return said.all().isEmpty() ? runs : runs.stream().map(run -> applied(said, run, catalogue, plan)).toList();
  }

  private static Run applied(Confirmations said, Run run, Catalogue catalogue, Plan plan) {
    Run now = said.applied(run, catalogue, plan);
    return now == run ? run : new Advisor(Locale.ENGLISH).advise(now, catalogue);
  }

  /** A single result with its advice. */
  public static Result advised(Result result, Catalogue catalogue) {
    Advice advice = new Advisor(Locale.ENGLISH).advise(result, catalogue.service(result.service()).orElse(null));
    return result.advised(advice.owner(), advice.sentences());
  }

  private Confirmations saidSoFar() throws IOException {
    ConfirmationsReading reading = file.read();
    return reading.confirmations().orElseThrow(() -> new IOException(file.file() + ": " + reading.problems()));
  }
}
