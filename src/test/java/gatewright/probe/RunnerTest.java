package gatewright.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.catalogue.Transport;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Purpose;
import gatewright.plan.Question;
import gatewright.plan.Route;
import gatewright.probe.net.Patience;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.RunListener;
import gatewright.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.xbill.DNS.Rcode;

/** A run always ends, with an honest result for each check, whatever goes wrong in it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RunnerTest {
  private static final String RESOLVER = "198.51.100.53";
  private static final String PAGE = TcpPeer.reply("200 OK", "Server: vendor\r\n", "<title>Vendor</title>");

  private final Nowhere nowhere = new Nowhere();
  private final TcpPeer web = TcpPeer.http(head -> PAGE);
  private final Roads roads = Roads.elseRefused(nowhere);

  @AfterEach
  void close() {
    nowhere.close();
    web.close();
  }

  private Engine engine() {
    return new Engine(roads).resolvers(RESOLVER);
  }

  private void resolver(DnsPeer dns) {
    roads.udp(RESOLVER, 53, dns.udp()).tcp(RESOLVER, 53, dns.tcp());
  }

  @Test
  void everyAddressOfANameIsTried() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", "203.0.113.1 203.0.113.2"))) {
      resolver(dns);
      roads.tcp("203.0.113.1", 80, web.address());

      List<Result> results = engine().run(Engine.web("a.example"));

      assertThat(results).extracting(Result::address).containsExactly("203.0.113.1", "203.0.113.2");
      assertThat(results).extracting(Result::verdict).containsExactly(Verdict.PASS, Verdict.FAIL);
      assertThat(results).extracting(Result::cause).containsExactly(null, Cause.REFUSED);
      assertThat(results).allSatisfy(result -> {
        assertThat(result.basis()).isEqualTo(Basis.RESOLVED);
        assertThat(result.resolver()).isEqualTo(RESOLVER);
        assertThat(result.purpose()).isEqualTo(Purpose.REQUIRED);
        assertThat(result.attempts()).isNotEmpty();
      });
    }
  }

  @Test
  void documentedAddressesAreControlsBesideTheNames() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", "203.0.113.1"))) {
      resolver(dns);
      roads.tcp("203.0.113.1", 80, web.address());

      List<Result> results = engine().run(Engine.web("a.example", "203.0.113.9", "203.0.113.1"));

      assertThat(results).extracting(Result::address).containsExactly("203.0.113.1", "203.0.113.9");
      assertThat(results).extracting(Result::purpose).containsExactly(Purpose.REQUIRED, Purpose.CONTROL);
      assertThat(results).extracting(Result::basis).containsExactly(Basis.RESOLVED, Basis.DOCUMENTED);
    }
  }

  @Test
  void documentedAddressesCountWhereRulesGoByAddress() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", "203.0.113.1"))) {
      resolver(dns);
      Check check = Engine.web("a.example", "203.0.113.9");
      Check byAddress =
          new Check(
              check.id(), check.service(), null, Purpose.REQUIRED, "gw1", check.target(), check.way(), check.question(), check
                  .needed(),
              check.documented(), true);

      assertThat(engine().run(byAddress)).extracting(Result::purpose).containsOnly(Purpose.REQUIRED);
    }
  }

  @Test
  void documentedAddressesStandInWhenNoResolverAnswers() {
    roads.udp(RESOLVER, 53, nowhere.unread());
    roads.tcp("203.0.113.9", 80, web.address());

    Engine engine = engine()
        .with(new Patience(Duration.ofSeconds(20), 1, Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(60)));
    Result result = engine.one(Engine.web("a.example", "203.0.113.9"));

    assertThat(result.purpose()).isEqualTo(Purpose.REQUIRED);
    assertThat(result.basis()).isEqualTo(Basis.DOCUMENTED);
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.notes()).anyMatch(note -> note.contains("No resolver of the site serves this workstation"));
  }

  @Test
  void documentedAddressesDoNotHideANameThatIsNotThere() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of())) {
      resolver(dns);
      roads.tcp("203.0.113.9", 80, web.address());

      List<Result> results = engine().run(Engine.web("a.example", "203.0.113.9"));

      assertThat(results).filteredOn(result -> result.purpose() == Purpose.REQUIRED).extracting(Result::cause)
          .containsExactly(Cause.NAME_NOT_FOUND);
      assertThat(results).filteredOn(result -> result.purpose() == Purpose.CONTROL).extracting(Result::address)
          .containsExactly("203.0.113.9");
    }
  }

  @Test
  void resolverThatRefusesUsIsInconclusiveWithoutAddresses() {
    try (DnsPeer dns = DnsPeer.that(question -> DnsPeer.coded(question, Rcode.REFUSED))) {
      resolver(dns);
      Result result = engine().one(Engine.web("a.example"));
      assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
      assertThat(result.cause()).isEqualTo(Cause.NAME_SERVER_REFUSED);
    }
  }

  @Test
  void resultsComeInTheOrderOfTheChecks() {
    roads.tcp("203.0.113.1", 80, web.address());
    Check[] checks = IntStream.rangeClosed(1, 40).mapToObj(i -> Engine.web("203.0.113." + i)).toArray(Check[]::new);

    List<Result> results = engine().run(checks);

    assertThat(results).extracting(Result::checkId).containsExactlyElementsOf(Stream.of(checks).map(Check::id).toList());
    assertThat(results).extracting(Result::basis).containsOnly(Basis.GIVEN);
  }

  @Test
  void nameThatIsNoneIsAResultAndDoesNotHoldTheRun() {
    roads.tcp("203.0.113.1", 80, web.address());
    List<Result> results = engine().run(Engine.web("x".repeat(64) + ".example"), Engine.web("203.0.113.1"));
    assertThat(results).extracting(Result::cause).containsExactly(Cause.NAME_NOT_FOUND, null);
  }

  @Test
  void documentedTextThatIsNoAddressDoesNotHoldTheRun() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", "203.0.113.1"))) {
      resolver(dns);
      roads.tcp("203.0.113.1", 80, web.address());
      assertThat(engine().run(Engine.web("a.example", "not an address"))).extracting(Result::verdict).contains(Verdict.PASS);
    }
  }

  @Test
  void mistakeOfAProbeIsItsOwnResultAndNoOthers() {
    roads.tcp("203.0.113.1", 80, web.address());
    Route broken = (host, address, port, transport) -> {
      if (port == 81) {
        throw new IllegalStateException("planted");
      }
      if (port == 82) {
        throw new AssertionError("planted, worse");
      }
      return roads.to(host, address, port, transport);
    };
    Check exception = Engine.check("rss-feed", "203.0.113.1", 81, new Question.Web(), Proof.PROTOCOL_SPOKEN);
    Check error = Engine.check("rss-feed", "203.0.113.1", 82, new Question.Web(), Proof.PROTOCOL_SPOKEN);

    List<Result> results = new Engine(broken).run(exception, error, Engine.web("203.0.113.1"));

    assertThat(results).extracting(Result::cause).containsExactly(Cause.INTERNAL_ERROR, Cause.INTERNAL_ERROR, null);
    assertThat(results.get(0).verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(results.get(0).evidence().text("stack")).isPresent();
  }

  @Test
  void mistakeWhileANameIsAskedForIsAResult() {
    Route broken = (host, address, port, transport) -> {
      if (transport == Transport.UDP) {
        throw new IllegalStateException("planted");
      }
      return roads.to(host, address, port, transport);
    };
    List<Result> results =
        new Engine(broken).resolvers(RESOLVER).run(Engine.web("a.example"), Engine.web("A.example"), Engine.web("203.0.113.1"));
    assertThat(results).extracting(Result::cause).containsExactly(Cause.INTERNAL_ERROR, Cause.INTERNAL_ERROR, Cause.REFUSED);
  }

  @Test
  void listenerThatThrowsDoesNotHoldTheRunAndIsNotSwallowed() {
    roads.tcp("203.0.113.1", 80, web.address());
    Engine engine = engine();
    List<String> ended = Collections.synchronizedList(new ArrayList<>());
    engine.listener = new RunListener() {
      @Override
      public void finished(Result result) {
        throw new IllegalStateException("planted " + result.checkId());
      }

      @Override
      public void ended(Check check) {
        ended.add(check.id());
      }
    };
    Check first = Engine.web("203.0.113.1");
    Check second = Engine.web("203.0.113.2");

    assertThatThrownBy(() -> engine.run(first, second)).isInstanceOf(IllegalStateException.class).hasMessageContaining("planted");
    assertThat(ended).containsExactlyInAnyOrder(first.id(), second.id());
  }

  @Test
  void cancelInTheMiddleEndsTheRunWithWhatWasDone() throws Exception {
    try (TcpPeer mute = TcpPeer.silent()) {
      roads.tcp("203.0.113.1", 80, web.address()).tcp("203.0.113.2", 80, mute.address())
          .tcp("203.0.113.3", 80, nowhere.dropping());
      Engine engine = engine().with(minutes());
      engine.dead = null; // So that it answers at once, with nothing to compare with.
      CountDownLatch answered = new CountDownLatch(1);
      engine.listener = new RunListener() {
        @Override
        public void finished(Result result) {
          if (result.verdict() == Verdict.INCONCLUSIVE) {
            answered.countDown();
          }
        }
      };
      Runner runner = engine.runner();
      CompletableFuture<List<Result>> run =
          CompletableFuture.supplyAsync(
              () -> engine.run(runner, Engine.web("203.0.113.1"), Engine.web("203.0.113.2"), Engine.web("203.0.113.3")));
      assertThat(answered.await(30, TimeUnit.SECONDS)).isTrue();
      mute.awaitConnection();
      runner.cancel();

      List<Result> results = run.get(30, TimeUnit.SECONDS);

      assertThat(results).extracting(Result::cause).containsExactly(null, Cause.CANCELLED, Cause.CANCELLED);
      assertThat(results).extracting(Result::verdict).containsExactly(Verdict.INCONCLUSIVE, Verdict.NOT_TESTED, Verdict.NOT_TESTED);
    }
  }

  @Test
  void cancelWhileANameIsAskedForEndsTheRun() throws Exception {
    try (DnsPeer mute = DnsPeer.that(question -> null)) {
      resolver(mute);
      CountDownLatch asked = new CountDownLatch(1);
      Engine watched = new Engine((host, address, port, transport) -> {
        asked.countDown();
        return roads.to(host, address, port, transport);
      }).resolvers(RESOLVER).with(minutes());
      Runner runner = watched.runner();
      CompletableFuture<List<Result>> run =
          CompletableFuture.supplyAsync(() -> watched.run(runner, Engine.web("a.example"), Engine.web("b.example")));
      assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
      runner.cancel();

      assertThat(run.get(30, TimeUnit.SECONDS)).extracting(Result::cause).containsExactly(Cause.CANCELLED, Cause.CANCELLED);
    }
  }

  @Test
  void cancelBeforeTheRunLeavesNothingToDo() {
    Engine engine = engine();
    Runner runner = engine.runner();
    runner.cancel();

    List<Result> results =
        engine.run(runner, Engine.web("203.0.113.1"), Engine.web("a.example", "203.0.113.9"), Engine.time("203.0.113.4"));

    assertThat(results).extracting(Result::cause).containsOnly(Cause.CANCELLED);
    assertThat(roads.asked()).as("nothing was sent").isEmpty();
  }

  @Test
  void pauseLetsWhatHasBegunEndAndNothingElseBegin() throws Exception {
    roads.tcp("203.0.113.1", 80, web.address()).tcp("203.0.113.2", 80, web.address());
    Engine engine = engine();
    engine.parallel = 1;
    Runner runner = engine.runner();
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch firstEnded = new CountDownLatch(1);
    engine.listener = pausing(runner, heard, firstEnded);
    CompletableFuture<List<Result>> run =
        CompletableFuture.supplyAsync(() -> engine.run(runner, Engine.web("203.0.113.1"), Engine.web("203.0.113.2")));

    assertThat(firstEnded.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(heard).containsExactly("started 203.0.113.1", "ended 203.0.113.1");
    assertThat(run).isNotDone();
    runner.resume();

    assertThat(run.get(30, TimeUnit.SECONDS)).extracting(Result::verdict).containsOnly(Verdict.PASS);
    assertThat(heard).endsWith("started 203.0.113.2", "ended 203.0.113.2");
  }

  @Test
  void cancelEndsARunThatIsPaused() throws Exception {
    roads.tcp("203.0.113.1", 80, web.address()).tcp("203.0.113.2", 80, web.address());
    Engine engine = engine();
    engine.parallel = 1;
    Runner runner = engine.runner();
    CountDownLatch firstEnded = new CountDownLatch(1);
    engine.listener = pausing(runner, Collections.synchronizedList(new ArrayList<>()), firstEnded);
    CompletableFuture<List<Result>> run =
        CompletableFuture.supplyAsync(() -> engine.run(runner, Engine.web("203.0.113.1"), Engine.web("203.0.113.2")));
    assertThat(firstEnded.await(30, TimeUnit.SECONDS)).isTrue();
    runner.cancel();
    runner.pause();

    assertThat(run.get(30, TimeUnit.SECONDS)).extracting(Result::cause).containsExactly(null, Cause.CANCELLED);
  }

  /** Pauses as soon as the first check has begun. */
  private static RunListener pausing(Runner runner, List<String> heard, CountDownLatch ended) {
    return new RunListener() {
      @Override
      public void started(Check check) {
        heard.add("started " + check.target().host());
        if (ended.getCount() > 0) {
          runner.pause();
        }
      }

      @Override
      public void ended(Check check) {
        heard.add("ended " + check.target().host());
        ended.countDown();
      }
    };
  }

  @Test
  void interruptionCancelsTheRun() throws Exception {
    roads.tcp("203.0.113.3", 80, nowhere.dropping());
    Engine engine = engine().with(minutes());
    CountDownLatch started = new CountDownLatch(1);
    engine.listener = new RunListener() {
      @Override
      public void started(Check check) {
        started.countDown();
      }
    };
    CompletableFuture<Throwable> outcome = new CompletableFuture<>();
    Thread thread = new Thread(() -> {
      try {
        engine.run(Engine.web("203.0.113.3"));
        outcome.complete(null);
      } catch (AssertionError e) {
        outcome.complete(e.getCause());
      }
    });
    thread.start();
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
    thread.interrupt();

    assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
  }

  @Test
  void serverThatDripsItsHeadIsEndedByTheDeadline() {
    try (TcpPeer drip = TcpPeer.that(RunnerTest::drip)) {
      roads.tcp("203.0.113.1", 80, drip.address());
      Engine engine = engine()
          .with(new Patience(Duration.ofSeconds(20), 1, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(600)));
      Result result = engine.one(Engine.web("203.0.113.1"));
      assertThat(result.cause()).isEqualTo(Cause.TOO_SLOW);
      assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }
  }

  @Test
  void noPassWithoutTheRungThatTheCheckNeeds() {
    roads.tcp("203.0.113.1", 80, web.address());
    Result result = engine().one(Engine.check("rss-feed", "203.0.113.1", 80, new Question.Web(), Proof.ROUND_TRIP));
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(result.notes()).first().asString().contains("ROUND_TRIP");
  }

  @Test
  void whatCannotBeAskedIsNotTestedAndSaysWhy() {
    Check nobody = Engine.check(
        "avira-cloud", "", 443, new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, "no host"), Proof.PORT_OPEN);
    Result result = engine().one(nobody);
    assertThat(result.cause()).isEqualTo(Cause.NO_DESTINATION);
    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTED);
    assertThat(result.notes()).containsExactly("no host");
  }

  @Test
  void oneThreadIsEnoughForARun() {
    try (DnsPeer dns = DnsPeer.knowing(Map.of("a.example", "203.0.113.1", "b.example", "203.0.113.1"))) {
      resolver(dns);
      roads.tcp("203.0.113.1", 80, web.address());
      Engine engine = engine();
      engine.parallel = 1;
      List<Result> results = engine.run(Engine.web("a.example", "203.0.113.9"), Engine.web("b.example"), Engine.web("A.EXAMPLE"));
      assertThat(results).filteredOn(result -> result.purpose() == Purpose.REQUIRED).extracting(Result::verdict)
          .containsOnly(Verdict.PASS);
      assertThat(dns.questions()).as("each name once for each kind of address, and one that does not exist").isEqualTo(5);
    }
  }

  @Test
  void listenerHearsOfEachCheckAndOfEveryResultBeforeItsEnd() {
    roads.tcp("203.0.113.1", 80, web.address());
    Engine engine = engine();
    List<String> heard = Collections.synchronizedList(new ArrayList<>());
    engine.listener = new RunListener() {
      @Override
      public void started(Check check) {
        heard.add("started " + check.target().host());
      }

      @Override
      public void finished(Result result) {
        heard.add("finished " + result.target().host());
      }

      @Override
      public void ended(Check check) {
        heard.add("ended " + check.target().host());
      }
    };
    engine.run(Engine.web("203.0.113.1"));
    assertThat(heard).containsExactly("started 203.0.113.1", "finished 203.0.113.1", "ended 203.0.113.1");
  }

  private static Patience minutes() {
    return new Patience(Duration.ofMinutes(5), 2, Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  /** A byte for each byte that the client sends would end; so it sends as fast as a test can bear, without an end. */
  private static void drip(java.net.Socket socket) throws java.io.IOException {
    TcpPeer.send(socket, "HTTP/1.1 200 OK\r\n");
    while (true) {
      TcpPeer.send(socket, "X-Drip: y\r\n");
      socket.setSoTimeout(20);
      try {
        if (socket.getInputStream().read() < 0) {
          return;
        }
      } catch (java.net.SocketTimeoutException e) {
        continue;
      }
    }
  }
}
