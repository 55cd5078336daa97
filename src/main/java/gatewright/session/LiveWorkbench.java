package gatewright.session;

import gatewright.advice.Advisor;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueException;
import gatewright.catalogue.Catalogues;
import gatewright.catalogue.RetiredAddresses;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.Plan;
import gatewright.plan.PlanHash;
import gatewright.plan.Planner;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.probe.NetworkAnswers;
import gatewright.probe.RunSettings;
import gatewright.probe.Runner;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.files.FolderListing;
import gatewright.probe.net.NameService;
import gatewright.result.KnownHosts;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ServiceVerdicts;
import gatewright.result.Vantage;
import gatewright.site.Credential;
import gatewright.site.Proxy;
import gatewright.site.Site;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The workbench that really tests. */
public final class LiveWorkbench implements Workbench {
  private final Surroundings around;
  private final Vantage vantage;
  private final List<InetAddress> ownResolvers;
  private final Executor background;
  private volatile Acquaintances known;

  /**
   * @param vantage what this machine is in the results
   * @param ownResolvers the workstation's, asked where the site's do not serve it; empty on the practice site
   * @param background runs the waiting part of each job
   */
  public LiveWorkbench(Surroundings around, Vantage vantage, List<InetAddress> ownResolvers, Executor background) {
    this.around = around;
    this.vantage = vantage;
    this.ownResolvers = List.copyOf(ownResolvers);
    this.background = background;
    this.known = around.known();
  }

  /** What is confirmed from now on; a test that goes on keeps what it began with. */
  public void know(KnownHosts hosts) {
    known = new Acquaintances(hosts, known.acceptNew());
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if an overlay of the site cannot be used; {@link Catalogues#chosen} names all problems
   */
  @Override
  public Catalogue catalogue(Site site) {
    try {
      return Catalogues.chosen(site.catalogue().overlays(), around.folder());
    } catch (CatalogueException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public Plan plan(Site site, RequestNumbers numbers) {
    return new Planner().plan(catalogue(site), site, numbers);
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, RunListener listener) {
    return test(site, plan, which, List.of(), listener);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the site's file of certificates cannot be used; {@link TrustFile} says why
   */
  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, List<Result> done, RunListener listener) {
    Runner runner = new Runner(settings(site));
    Instant started = around.clock().instant();
    Set<String> finished = finished(plan, done);
    List<Check> checks = Comparisons.with(plan, plan.checks().stream().filter(which).toList());
    List<Check> left = checks.stream().filter(check -> !finished.contains(check.id())).toList();
    CompletableFuture<Run> run =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                List<Result> fresh = runner.run(plan, left, network(site), comparison(site), listener);
                return run(site, plan, started, merged(plan, done, fresh));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
              }
            },
            background);
    return new LiveJob(run, runner);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if the site's file of certificates cannot be used; {@link TrustFile} says why
   */
  @Override
  public Look look(Site site, Check check, String path) {
    Runner runner = new Runner(settings(site));
    CompletableFuture<FolderListing> listing =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return runner.folder(check, path, network(site));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
              }
            },
            background);
    return new LiveLook(listing, runner);
  }

  private record LiveLook(CompletableFuture<FolderListing> listing, Runner runner) implements Look {
    @Override
    public void cancel() {
      runner.cancel();
    }
  }

  private record LiveJob(CompletableFuture<Run> run, Runner runner) implements Job {
    @Override
    public void cancel() {
      runner.cancel();
    }

    @Override
    public void pause() {
      runner.pause();
    }

    @Override
    public void resume() {
      runner.resume();
    }
  }

  private RunSettings settings(Site site) {
    return new RunSettings(
        around.route(),
        around.source(),
        ownResolvers,
        trusted(site),
        around.secrets(),
        known,
        around.patience(),
        around.parallel(),
        around.clock());
  }

  private List<X509Certificate> trusted(Site site) {
    try {
      List<X509Certificate> all = new ArrayList<>(around.furtherRoots());
      all.addAll(TrustFile.read(around.folder(), site.trust()));
      return all;
    } catch (IOException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private NetworkAnswers network(Site site) {
    Map<InetAddress, String> retired = retired(catalogue(site));
    List<InetAddress> resolvers =
        site.dns() == null ? List.of() : site.dns().servers().stream().map(NameService::literal).filter(Objects::nonNull).toList();
    Map<String, String> users =
        site.credentials().stream()
            .filter(credential -> credential.user() != null)
            .collect(Collectors.toMap(Credential::id, Credential::user));
    Proxy proxy = site.proxy();
    if (proxy.kind() == Proxy.Kind.NONE) {
      return new NetworkAnswers(resolvers, null, null, users, retired);
    }
    Target target = new Target(proxy.host(), proxy.port(), Transport.TCP);
    return new NetworkAnswers(resolvers, target, proxy.credential(), users, retired);
  }

  private static Map<InetAddress, String> retired(Catalogue catalogue) {
    Map<InetAddress, String> retired = new HashMap<>();
    for (RetiredAddresses group : catalogue.retiredAddresses()) {
      group.addresses().stream()
          .map(NameService::literal)
          .filter(Objects::nonNull)
          .forEach(address -> retired.putIfAbsent(address, group.retiredOn()));
    }
    return retired;
  }

  private static Runner.Comparison comparison(Site site) {
    String https = site.controls().https();
    URI page = site.controls().portal() == null ? null : URI.create(site.controls().portal());
    if (https == null) {
      return new Runner.Comparison(null, page, site.controls().deadAddress());
    }
    int colon = https.lastIndexOf(':');
    String host = https.substring(0, colon).replaceAll("[\\[\\]]", "");
    Target target = new Target(host, Integer.parseInt(https.substring(colon + 1)), Transport.TCP);
    return new Runner.Comparison(target, page, site.controls().deadAddress());
  }

  /** Checks that need not be made again. */
  private static Set<String> finished(Plan plan, List<Result> done) {
    Set<String> ids = new HashSet<>();
    done.forEach(result -> ids.add(result.checkId()));
    ids.retainAll(plan.checks().stream().map(Check::id).toList());
    return ids;
  }

  private static List<Result> merged(Plan plan, List<Result> done, List<Result> fresh) {
    Map<String, Integer> order = new HashMap<>();
    plan.checks().forEach(check -> order.putIfAbsent(check.id(), order.size()));
    List<Result> all = new ArrayList<>(done);
    all.addAll(fresh);
    all.sort(
        Comparator.<Result>comparingInt(result -> order.getOrDefault(result.checkId(), Integer.MAX_VALUE)).thenComparing(Result::check));
    return all;
  }

  private Run run(Site site, Plan plan, Instant started, List<Result> results) {
    Catalogue catalogue = catalogue(site);
    Run run =
        new Run(
            Run.SCHEMA,
            around.program(),
            PlanHash.of(plan),
            around.practice(),
            new Run.SiteName(site.customer().name()),
            new Run.Edition(catalogue.product(), catalogue.edition()),
            vantage,
            started,
            around.clock().instant(),
            ServiceVerdicts.of(catalogue, plan, results),
            results);
    return new Advisor(Locale.ENGLISH).advise(run, catalogue);
  }
}
