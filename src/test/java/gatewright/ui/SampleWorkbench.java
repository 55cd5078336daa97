package gatewright.ui;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.plan.Check;
import gatewright.plan.NotNeeded;
import gatewright.plan.Plan;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Target;
import gatewright.plan.Way;
import gatewright.probe.files.FolderListing;
import gatewright.result.Attempt;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.RunListener;
import gatewright.result.ServiceResult;
import gatewright.result.SocketPoint;
import gatewright.result.Step;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import gatewright.session.Workbench;
import gatewright.site.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A workbench whose results are made up; a test decides when each is there. */
public final class SampleWorkbench implements Workbench {
  /** When every made-up run is. */
  public static final Instant AT = Instant.parse("2026-11-24T10:32:07.300Z");

  private final List<SampleJob> jobs = new ArrayList<>();
  private Function<Site, List<Check>> more = site -> List.of();
  private final Map<String, FolderListing> folders = new HashMap<>();
  private final List<String> looks = new ArrayList<>();
  private boolean atOnce = true;
  private Function<Check, Result> answers = SampleWorkbench::result;
  private int further;
  private boolean proxied;

  /** Jobs that were started, in order. */
  public List<SampleJob> jobs() {
    return jobs;
  }

  /** Answers some checks otherwise from now on. */
  public void answer(Function<Check, Optional<Result>> some) {
    Function<Check, Result> usual = answers;
    answers = check -> some.apply(check).orElseGet(() -> usual.apply(check));
  }

  /** Plans that many more checks, of a service each. */
  public SampleWorkbench with(int more) {
    further = more;
    return this;
  }

  /** Leaves it to the test to give results. */
  public SampleWorkbench byHand() {
    atOnce = false;
    return this;
  }

  /** Plans these checks too. */
  public SampleWorkbench planning(Function<Site, List<Check>> also) {
    more = also;
    return this;
  }

  /** Sends through the site's proxy what the site sends there; the proxy opens TLS. */
  public SampleWorkbench throughProxy() {
    proxied = true;
    answers = SampleProxy::result;
    return this;
  }

  /** Whether it does. */
  public boolean isProxied() {
    return proxied;
  }

  /** Takes results from there from now on. */
  public SampleWorkbench answering(Function<Check, Result> from) {
    answers = from;
    return this;
  }

  @Override
  public Catalogue catalogue(Site site) {
    return SampleSite.catalogue();
  }

  @Override
  public Plan plan(Site site, RequestNumbers numbers) {
    List<Check> checks = new ArrayList<>();
    if (site.dns() != null) {
      for (String server : site.dns().servers()) {
        checks.add(dns(server, Transport.UDP, site.dns().blockListZone()));
        checks.add(dns(server, Transport.TCP, site.dns().blockListZone()));
      }
    }
    checks.add(web("online-help", "apphelp.clearswift.com", 80, "FR-002.1"));
    for (int mirror = 1; mirror <= 4; mirror++) {
      checks.add(web("sophos-updates", "sav-update-" + mirror + ".clearswift.net", 80, "FR-003." + mirror));
    }
    checks.add(web("licence-validation", "applianceupdate.clearswift.com", 443, "FR-004.1"));
    checks.add(check("ntp", "time.clearswift.net", 123, Transport.UDP, new Question.Time(), Proof.ROUND_TRIP, "FR-005.1"));
    if (site.backup() != null) {
      checks.add(
          check(
              "backup",
              site.backup().host(),
              site.backup().port(),
              Transport.TCP,
              new Question.FileServer(
                  site.backup().protocol(), site.backup().directory(), false, site.backup().dataMode(), site.backup().credential()),
              Proof.ROUND_TRIP,
              "FR-006.1"));
    }
    if (site.syslog() != null) {
      checks.add(
          check(
              "syslog",
              site.syslog().host(),
              site.syslog().port(),
              Transport.TCP,
              new Question.LogMessage(site.syslog()),
              Proof.PORT_OPEN,
              "FR-007.1"));
    }
    for (int i = 1; i <= further; i++) {
      checks.add(web("custom-" + i, "host-" + i + ".acme.example", 8000, "FR-" + (100 + i) + ".1"));
    }
    checks.add(
        new Check(
            "control/192.0.2.1:80", Check.CONTROL, null, Purpose.CONTROL, "workstation",
            new Target("192.0.2.1", 80, Transport.TCP), Way.DIRECT, new Question.DeadAddress(), Proof.NOTHING, List.of(), false));
    checks.addAll(more.apply(site));
    Plan plan =
        new Plan(SampleFlows.of(site, checks), checks, List.of(new NotNeeded("kaspersky-cloud", "cloud look-up is off")), numbers);
    return proxied ? SampleProxy.through(site, plan) : plan;
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, List<Result> done, RunListener listener) {
    Set<String> known = done.stream().map(Result::checkId).collect(Collectors.toSet());
    return test(site, plan, which.and(check -> !known.contains(check.id())), listener);
  }

  @Override
  public Job test(Site site, Plan plan, Predicate<Check> which, RunListener listener) {
    SampleJob job =
        new SampleJob(plan.checks().stream().filter(which).toList(), listener);
    jobs.add(job);
    if (atOnce) {
      job.finishAll();
    }
    return job;
  }

  /** What is in the made-up folders from now on; others cannot be read. */
  public void holds(Map<String, FolderListing> listings) {
    folders.clear();
    folders.putAll(listings);
  }

  /** Folders that were looked into, in order. */
  public List<String> looks() {
    return looks;
  }

  @Override
  public Look look(Site site, Check check, String path) {
    looks.add(path);
    CompletableFuture<FolderListing> listing = new CompletableFuture<>();
    if (atOnce) {
      listing.complete(folders.getOrDefault(path, FolderListing.failed(Cause.NO_PERMISSION, null, "No folder " + path + ".")));
    }
    return new Look() {
      @Override
      public CompletableFuture<FolderListing> listing() {
        return listing;
      }

      @Override
      public void cancel() {
        listing.complete(FolderListing.failed(Cause.CANCELLED, null, "Cancelled."));
      }
    };
  }

  private static Check dns(String server, Transport transport, String zone) {
    return check(
        "dns",
        server,
        53,
        transport,
        new Question.NameServer(transport, zone, List.of("apphelp.clearswift.com"), server.equals("8.8.8.8") ? "Google" : null),
        Proof.ROUND_TRIP,
        "FR-001.1");
  }

  private static Check web(String service, String host, int port, String flow) {
    return check(service, host, port, Transport.TCP, new Question.Web(), Proof.PROTOCOL_SPOKEN, flow);
  }

  private static Check check(
      String service, String host, int port, Transport transport, Question question, Proof needed, String flow) {
    String id = service + "/" + host + ":" + port + (transport == Transport.UDP ? "/udp" : "") + "/direct";
    return new Check(
        id, service, flow, Purpose.REQUIRED, "gw1", new Target(host, port, transport), Way.DIRECT, question, needed, List.of(),
        false);
  }

  /** A made-up result of a check. */
  public static Result result(Check check) {
    String host = check.target().host();
    if (check.service().equals("dns")) {
      boolean tcp = check.target().transport() == Transport.TCP;
      if (host.equals("8.8.8.8")) {
        return tcp
            ? of(check, Verdict.PASS, null, Proof.ROUND_TRIP, new Evidence(Map.of("tcp", 16)))
            : of(
                check,
                Verdict.FAIL,
                Cause.BLOCK_LISTS_IMPAIRED,
                Proof.PROTOCOL_SPOKEN,
                sample(14.8, 41.2, 0, "127.255.255.254"));
      }
      if (host.equals("10.20.0.54")) {
        return tcp
            ? of(check, Verdict.FAIL, Cause.TCP_BLOCKED, Proof.NOTHING, Evidence.none())
            : of(check, Verdict.PASS, null, Proof.ROUND_TRIP, sample(11.6, 34.5, 2, "127.0.0.2"));
      }
      Evidence good = tcp ? new Evidence(Map.of("tcp", 4)) : sample(3.1, 8.4, 0, "127.0.0.2");
      return of(check, Verdict.PASS, null, Proof.ROUND_TRIP, good);
    }
    if (host.startsWith("sav-update-3")) {
      return of(check, Verdict.FAIL, Cause.NO_ANSWER, Proof.NAME_RESOLVED, Evidence.none());
    }
    return switch (check.service()) {
      case "licence-validation" ->
          of(
              check,
              Verdict.FAIL,
              Cause.TLS_INTERCEPTED,
              Proof.PROTOCOL_SPOKEN,
              new Evidence(Map.of("issuer", "CN=Acme Web Security CA")));
      case "backup" -> of(check, Verdict.INCONCLUSIVE, Cause.HOST_KEY_UNKNOWN, Proof.PROTOCOL_SPOKEN, hostKey());
      case "syslog" -> of(check, Verdict.UNCONFIRMED, null, Proof.PORT_OPEN, new Evidence(Map.of("token", "GW-7F3A-91C2")));
      case "ntp" -> of(check, Verdict.WARN, Cause.CLOCK_WRONG, Proof.ROUND_TRIP, new Evidence(Map.of("offsetMillis", 4200)));
      default -> of(check, Verdict.PASS, null, Proof.PROTOCOL_SPOKEN, new Evidence(Map.of("status", "HTTP/1.1 200 OK")));
    };
  }

  /** A made-up result of a check to which nothing answers. */
  public static Result failing(Check check) {
    return of(check, Verdict.FAIL, Cause.NO_ANSWER, Proof.NOTHING, Evidence.none());
  }

  /** A made-up result of a login that was taken. */
  public static Result loggedIn(Check check) {
    return of(check, Verdict.PASS, null, Proof.LOGGED_IN, Evidence.none(), StepName.LOGIN);
  }

  /** A made-up result of a login that was refused. */
  public static Result refused(Check check) {
    return of(check, Verdict.FAIL, Cause.LOGIN_REFUSED, Proof.PROTOCOL_SPOKEN, Evidence.none());
  }

  private static Evidence hostKey() {
    return new Evidence(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", "SHA256:" + "k7Qe".repeat(10) + "xW8"));
  }

  private static Evidence sample(double median, double worst, int lost, String listed) {
    List<Double> samples = new ArrayList<>();
    for (int i = 0; i < 19 - lost; i++) {
      samples.add(Math.round((median + (i % 7 - 3) * median / 12 + (i == 5 ? worst / 4 : 0)) * 10) / 10.0);
    }
    samples.add(worst);
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("samples", samples);
    seen.put("medianMillis", median);
    seen.put("worstMillis", worst);
    seen.put("sent", 20);
    seen.put("lost", lost);
    seen.put("blockList127002", listed);
    seen.put("blockList127001", "NXDOMAIN");
    seen.put("edns", true);
    seen.put("truncation", "cut short over UDP, whole over TCP");
    seen.put("rewriting", false);
    return new Evidence(seen);
  }

  private static Result of(Check check, Verdict verdict, Cause cause, Proof proof, Evidence evidence) {
    return of(check, verdict, cause, proof, evidence, StepName.REQUEST);
  }

  private static Result of(
      Check check, Verdict verdict, Cause cause, Proof proof, Evidence evidence, StepName last) {
    boolean failed = verdict == Verdict.FAIL;
    return new Result(
        check.id() + "@203.0.113.7",
        check.service(),
        check.flow(),
        check.purpose(),
        check.initiator(),
        check.target(),
        Basis.RESOLVED,
        "10.20.0.53",
        check.way(),
        null,
        verdict,
        cause,
        StepName.REQUEST,
        proof,
        Identity.NONE,
        List.of(
            new Attempt(
                AT,
                new SocketPoint("10.0.0.5", 51514),
                new SocketPoint("203.0.113.7", check.target().port()),
                failed ? 5001 : 12,
                failed ? "NO_ANSWER" : "CONNECTED")),
        failed ? 10_012 : 52,
        List.of(
            new Step(StepName.RESOLVE, 0, 3, true, "203.0.113.7 from 10.20.0.53"),
            new Step(StepName.CONNECT, 3, failed ? 10_009 : 12, !failed, failed ? "no answer in 5 s, twice" : "port open"),
            new Step(last, 15, failed ? 0 : 37, !failed, "")),
        evidence,
        List.of(),
        failed ? Owner.NETWORK : null,
        List.of());
  }

  /** A run that a test drives. */
  public final class SampleJob implements Job {
    private final List<Check> checks;
    private final RunListener listener;
    private final CompletableFuture<Run> run = new CompletableFuture<>();
    private final List<Result> results = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();
    private boolean cancelled;
    private boolean paused;

    SampleJob(List<Check> checks, RunListener listener) {
      this.checks = checks;
      this.listener = listener;
    }

    /** What it is about. */
    public List<Check> checks() {
      return checks;
    }

    /** Whether somebody cancelled it. */
    public boolean cancelled() {
      return cancelled;
    }

    /** Whether it is paused. */
    public boolean paused() {
      return paused;
    }

    /** Begins a check. */
    public void begin(Check check) {
      listener.started(check);
    }

    /** Gives the result of a check. */
    public void finish(Check check) {
      finish(check, answers.apply(check));
    }

    /** Gives that result of a check. */
    public void finish(Check check, Result result) {
      results.add(result);
      listener.finished(result);
      listener.ended(check);
    }

    /** Gives all results and ends. */
    public void finishAll() {
      checks.forEach(this::begin);
      checks.forEach(this::finish);
      end();
    }

    /** Ends with what it has. */
    public void end() {
      run.complete(SampleWorkbench.run(results));
    }

    @Override
    public CompletableFuture<Run> run() {
      return run;
    }

    @Override
    public void cancel() {
      cancelled = true;
    }

    @Override
    public void forget(Set<String> checks) {
      forgotten.addAll(checks);
    }

    /** Checks of which nobody wants the results any more. */
    public Set<String> forgotten() {
      return forgotten;
    }

    @Override
    public void pause() {
      paused = true;
    }

    @Override
    public void resume() {
      paused = false;
    }
  }

  /** A finished run with these results. */
  public static Run run(List<Result> results) {
    Map<String, List<Result>> byService =
        results.stream().collect(Collectors.groupingBy(Result::service, LinkedHashMap::new, Collectors.toList()));
    List<ServiceResult> services =
        byService.entrySet().stream().map(each -> service(each.getKey(), each.getValue())).toList();
    return new Run(
        Run.SCHEMA, "0.1.0", "hash", null, new Run.SiteName("Acme Ltd"), new Run.Edition("SEG", "4"), vantage(), AT,
        AT.plusSeconds(12), services, results);
  }

  /** The made-up workstation. */
  public static Vantage vantage() {
    return new Vantage(
        "workstation", Vantage.Role.WORKSTATION, "laptop-17", List.of("10.0.0.5"), List.of("10.20.0.53", "10.0.0.1"),
        "proxy.acme.example:8080").in(List.of("10.0.0.5/24", "2001:db8:1::5/64"));
  }

  private static ServiceResult service(String service, List<Result> mine) {
    List<Verdict> order = List.of(Verdict.FAIL, Verdict.INCONCLUSIVE, Verdict.WARN, Verdict.UNCONFIRMED, Verdict.PASS);
    Verdict worst =
        order.stream().filter(verdict -> mine.stream().anyMatch(result -> result.verdict() == verdict)).findFirst()
            .orElse(Verdict.PASS);
    Stream<Cause> causes = mine.stream().filter(result -> result.verdict() == worst && result.cause() != null).map(Result::cause);
    return new ServiceResult(service, worst, causes.findFirst().orElse(null), "made up");
  }
}
