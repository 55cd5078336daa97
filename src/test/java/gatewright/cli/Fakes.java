package gatewright.cli;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.practice.Fault;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ServiceVerdicts;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.secret.SecretSource;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** An engine that answers at once what a test wants, without any network. */
final class Fakes implements Services, Workbench {
  static final Instant STARTED = Instant.parse("2026-11-24T10:32:07.120Z");

  /** Services in the plan, with the cause that each will have; null for a clean pass. */
  final Map<String, Cause> causes = new HashMap<>();

  /** What happens to the network between one round of checks and the next. */
  Runnable afterRound = () -> {};

  /** What was asked. */
  final List<String> asked = new ArrayList<>();

  Tuning tuning;
  SecretSource secrets;
  Acquaintances known;

  /** Evidence of every result. */
  Map<String, Object> evidence = Map.of();
  private String practice;

  Fakes() {
    causes.put("dns", null);
    causes.put("ntp", null);
  }

  @Override
  public Workbench workbench(Path folder, Site site, Tuning with, SecretSource from, Acquaintances acquaintances) {
    tuning = with;
    known = acquaintances;
    secrets = from;
    return this;
  }

  @Override
  public Vantage vantage(Tuning with, Site site) {
    return new Vantage(with.vantage(), Vantage.Role.WORKSTATION, "desk", List.of("10.0.0.5"), List.of(), null);
  }

  @Override
  public Practice practice(Fault fault, Tuning with) {
    tuning = with;
    practice = fault.id();
    return new Practice() {
      @Override
      public Site site() {
        return Site.empty();
      }

      @Override
      public Workbench workbench() {
        return Fakes.this;
      }

      @Override
      public List<String> describe() {
        return List.of("reach it so");
      }

      @Override
      public void close() {
        asked.add("closed");
      }
    };
  }

  @Override
  public Catalogue catalogue(Site site) {
    return new CatalogueReader().shipped();
  }

  @Override
  public Plan plan(Site site, RequestNumbers numbers) {
    List<Check> checks = causes.keySet().stream().sorted().map(Fakes::check).toList();
    return new Plan(List.of(), checks, List.of(new NotNeeded("backup", "The gateway is not backed up.")), numbers);
  }

  static Check check(String service) {
    return new Check(
        service + "/" + service + ".example:1/direct",
        service,
        null,
        Purpose.REQUIRED,
        "gw1",
        new Target(service + ".example", 1, Transport.TCP),
        Way.DIRECT,
        new Question.Web(),
        Proof.PROTOCOL_SPOKEN,
        List.of(),
        false);
  }

  @Override
  public Look look(Site site, Check check, String path) {
    throw new UnsupportedOperationException("the command line looks into no folder");
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, RunListener listener) {
    return test(site, plan, which, List.of(), listener);
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, List<Result> done, RunListener listener) {
    List<Result> results = new ArrayList<>(done);
    for (Check check : plan.checks().stream().filter(which).toList()) {
      if (done.stream().noneMatch(result -> result.checkId().equals(check.id()))) {
        asked.add(check.service());
        listener.started(check);
        Result result = result(check, causes.get(check.service()), new Evidence(evidence));
        results.add(result);
        listener.finished(result);
        listener.ended(check);
      }
    }
    afterRound.run();
    Catalogue catalogue = catalogue(site);
    Run run =
        new Run(
            Run.SCHEMA,
            "0",
            PlanHash.of(plan),
            practice,
            new Run.SiteName(site.customer().name()),
            new Run.Edition(catalogue.product(), catalogue.edition()),
            vantage(tuning, site),
            STARTED,
            STARTED.plusSeconds(5),
            ServiceVerdicts.of(catalogue, plan, results),
            results);
    return new Job() {
      @Override
      public CompletableFuture<Run> run() {
        return CompletableFuture.completedFuture(run);
      }

      @Override
      public void pause() {
        throw new AssertionError("nobody pauses here");
      }

      @Override
      public void resume() {
        throw new AssertionError("nobody pauses here");
      }

      @Override
      public void cancel() {
        asked.add("cancelled");
      }
    };
  }

  static Result result(Check check, Cause cause) {
    return result(check, cause, null);
  }

  private static Result result(Check check, Cause cause, Evidence evidence) {
    return new Result(
        check.id() + "@" + InetAddress.getLoopbackAddress().getHostAddress(),
        check.service(),
        check.flow(),
        check.purpose(),
        check.initiator(),
        check.target(),
        Basis.RESOLVED,
        null,
        check.way(),
        null,
        cause == null ? Verdict.PASS : cause.usualVerdict(),
        cause,
        StepName.CONNECT,
        cause == null ? Proof.ROUND_TRIP : Proof.NOTHING,
        Identity.NONE,
        List.of(),
        12,
        List.of(),
        evidence,
        List.of("seen\u0007 & noted"),
        null,
        List.of());
  }
}
