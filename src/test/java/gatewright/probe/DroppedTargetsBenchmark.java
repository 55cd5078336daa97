package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.plan.Plan;
import gatewright.plan.Planner;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Route;
import gatewright.plan.Sites;
import gatewright.plan.Target;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Patience;
import gatewright.result.Result;
import gatewright.result.RunListener;
import gatewright.secret.SecretSource;
import gatewright.site.Antivirus;
import gatewright.site.Site;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xbill.DNS.Message;

/**
 * How long the whole plan of a full site takes if every packet is dropped, as a multiple of the least that it can take: all tries
 * of one connect. The design's bar is 1.2.
 *
 * <pre>mvn -o -q test -Dgroups=benchmark -Dtests.left.out= -Dtest=DroppedTargetsBenchmark</pre>
 */
@Tag("benchmark")
class DroppedTargetsBenchmark {
  private static final String OWN = "198.51.100.99";

  private final Nowhere nowhere = new Nowhere();
  private final Map<String, String> book = new ConcurrentHashMap<>();
  private final DnsPeer resolver = DnsPeer.that(this::answer);

  @AfterEach
  void close() {
    resolver.close();
    nowhere.close();
  }

  /** Two addresses for each name that is asked for, its own; none for those that cannot exist. */
  private Message answer(Message question) {
    String name = DnsPeer.asked(question).toLowerCase(Locale.ROOT);
    if (!name.endsWith(".invalid")) {
      synchronized (book) {
        int number = 1 + book.size();
        book.computeIfAbsent(name, key -> "198.18." + number + ".1 198.18." + number + ".2");
      }
    }
    return DnsPeer.known(question, book);
  }

  @ParameterizedTest(name = "{0}, connect time-out {1} ms")
  @CsvSource(
      {"nothing answers,1000", "nothing answers,5000", "site's resolvers answer,5000", "workstation's resolver answers,5000"})
  void wholePlanOfAFullSite(String what, long connectMillis) throws InterruptedException {
    Patience patience = Patience.withConnect(Duration.ofMillis(connectMillis));
    Site site =
        Sites.direct()
            .antivirus(
                new Antivirus(Antivirus.Engine.KASPERSKY, true, List.of("ksn.example")),
                new Antivirus(Antivirus.Engine.AVIRA, true, List.of("apc.example")),
                new Antivirus(Antivirus.Engine.SOPHOS, false, List.of()))
            .site();
    Plan plan = new Planner().plan(new CatalogueReader().shipped(), site, RequestNumbers.none());
    List<InetAddress> resolvers = site.dns().servers().stream().map(NameService::literal).toList();
    Roads roads = Roads.elseDropped(nowhere);
    if (what.startsWith("site")) {
      site.dns().servers().forEach(server -> roads.udp(server, 53, resolver.udp()));
    }
    roads.udp(OWN, 53, what.startsWith("workstation") ? resolver.udp() : nowhere.unread());

    // Once without any check, so that classes are loaded.
    run(new Plan(plan.flows(), List.of(), List.of(), plan.numbers()), patience, roads, resolvers, site);
    long begin = System.nanoTime();
    List<Result> results = run(plan, patience, roads, resolvers, site);
    double seconds = (System.nanoTime() - begin) / 1e9;

    double least = patience.tries() * connectMillis / 1000.0;
    assertThat(results).extracting(Result::checkId).containsAll(plan.checks().stream().map(check -> check.id()).toList());
    System.out.printf(
        Locale.ROOT,
        "dropped targets, %s: %d checks, %d results, %.2f s of at least %.0f s, ratio %.3f (bar 1.2)%n",
        what, plan.checks().size(), results.size(), seconds, least, seconds / least);
    results.stream()
        .sorted(Comparator.comparingLong(Result::millis).reversed())
        .limit(3)
        .forEach(result -> System.out.println("  " + result.millis() + " ms " + result.check() + " " + result.cause()));
  }

  private static List<Result> run(Plan plan, Patience patience, Route route, List<InetAddress> resolvers, Site site)
      throws InterruptedException {
    RunSettings settings =
        new RunSettings(
            route, null, List.of(NameService.literal(OWN)), List.of(), SecretSource.none(),
            Acquaintances.none(), patience, RunSettings.USUAL_PARALLEL, Clock.systemUTC());
    String[] https = site.controls().https().split(":");
    Target controlHost = new Target(https[0], Integer.parseInt(https[1]), Transport.TCP);
    return new Runner(settings)
        .run(
            plan,
            plan.checks(),
            new NetworkAnswers(resolvers, null, null, Map.of()),
            new Runner.Comparison(controlHost, site.controls().deadAddress()),
            new RunListener() {});
  }
}
