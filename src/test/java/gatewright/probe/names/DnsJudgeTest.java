package gatewright.probe.names;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.peer.Roads;
import gatewright.plan.Question;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.Verdict;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DnsJudgeTest {
  private static final DnsManners.Answer NONE = new DnsManners.Answer("NXDOMAIN", List.of());
  private static final DnsManners.Answer LISTED = answer("127.0.0.2");
  private static final DnsSample.Report QUICK = new DnsSample.Report(3, List.of(1.0, 2.0, 3.0));

  private final Trace trace = new Trace(System.nanoTime(), new Redactor());

  /** Addresses separated by blanks, or a code. */
  private static DnsManners.Answer answer(String text) {
    boolean addresses = text.startsWith("1") || text.startsWith("2");
    List<InetAddress> list = addresses ? Arrays.stream(text.split(" ")).map(Roads::ip).toList() : List.of();
    return new DnsManners.Answer(addresses ? "NOERROR" : text, list);
  }

  private static Question.NameServer question(String operator) {
    return new Question.NameServer(Transport.UDP, "zen.example", List.of("a.example"), operator);
  }

  private Finding judge(DnsManners.Report manners, DnsSample.Report sample, boolean edns, String operator) {
    return DnsJudge.judge(question(operator), edns, manners, sample, trace);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvSource({
    // 127.0.0.2 asked, 127.0.0.1 asked, verdict, cause
    "127.0.0.2, NXDOMAIN, PASS,",
    "127.0.0.2 127.0.0.4 127.0.0.10, NXDOMAIN, PASS,",
    "127.0.0.2, NOERROR, PASS,",
    "127.255.255.254, NXDOMAIN, FAIL, BLOCK_LISTS_IMPAIRED",
    "127.255.255.254, 127.255.255.254, FAIL, BLOCK_LISTS_IMPAIRED",
    "127.255.255.255, NXDOMAIN, FAIL, BLOCK_LISTS_IMPAIRED",
    "127.255.255.252, NXDOMAIN, FAIL, BLOCK_LISTS_IMPAIRED",
    "127.0.0.2, 127.255.255.254, FAIL, BLOCK_LISTS_IMPAIRED",
    "NXDOMAIN, NXDOMAIN, FAIL, BLOCK_LISTS_IMPAIRED",
    "NOERROR, NXDOMAIN, FAIL, BLOCK_LISTS_IMPAIRED",
    "203.0.113.80, NXDOMAIN, FAIL, NAME_REWRITTEN",
    "203.0.113.80, 203.0.113.80, FAIL, NAME_REWRITTEN",
    "127.0.0.2, 203.0.113.80, FAIL, NAME_REWRITTEN",
    "127.0.0.2, 127.0.0.2, INCONCLUSIVE, BLOCK_LIST_DEAD",
    "SERVFAIL, NXDOMAIN, INCONCLUSIVE, BLOCK_LIST_DEAD",
    "TIMEOUT, TIMEOUT, INCONCLUSIVE, BLOCK_LIST_DEAD",
    "REFUSED, REFUSED, INCONCLUSIVE, BLOCK_LIST_DEAD",
    "127.0.0.2, TIMEOUT, INCONCLUSIVE, BLOCK_LIST_DEAD",
    "127.0.0.2, SERVFAIL, INCONCLUSIVE, BLOCK_LIST_DEAD"
  })
  void testPointsOfABlockListAreJudgedByTheTable(String listed, String unlisted, Verdict verdict, Cause cause) {
    Finding finding = judge(new DnsManners.Report(NONE, false, answer(listed), answer(unlisted)), QUICK, true, null);
    assertThat(finding.verdict()).isEqualTo(verdict);
    assertThat(finding.cause()).isEqualTo(cause);
  }

  @ParameterizedTest
  @CsvSource(
      {"127.255.255.252, mistyped", "127.255.255.254, public resolver", "127.255.255.255, too often", "127.255.255.7, an error"})
  void refusalsAreExplained(String code, String words) {
    judge(new DnsManners.Report(NONE, false, answer(code), NONE), QUICK, true, null);
    assertThat(trace.notes()).anyMatch(note -> note.contains(words) && note.contains(code));
  }

  @Test
  void forwarderToAPublicResolverIsNamedThoughItsOwnAddressIsNone() {
    DnsManners.Report manners = new DnsManners.Report(NONE, false, answer("127.255.255.254"), NONE);
    judge(manners, QUICK, true, null);
    assertThat(trace.notes()).first().asString().contains("hands its questions on");
    Trace public53 = new Trace(System.nanoTime(), new Redactor());
    DnsJudge.judge(question("Example DNS"), true, manners, QUICK, public53);
    assertThat(public53.notes()).noneMatch(note -> note.contains("hands its questions on"));
  }

  @Test
  void withoutAZoneNothingIsSaidOfBlockLists() {
    assertThat(judge(new DnsManners.Report(NONE, false, null, null), QUICK, true, null)).isEqualTo(Finding.pass());
  }

  @Test
  void rewritingComesBeforeAllElseAndHidesTheBlockList() {
    DnsManners.Report manners =
        new DnsManners.Report(answer("203.0.113.80"), true, answer("203.0.113.80"), answer("203.0.113.80"));
    assertThat(judge(manners, QUICK, false, "Example DNS").cause()).isEqualTo(Cause.NAME_REWRITTEN);
    assertThat(trace.notes()).hasSize(3).first().asString().contains("203.0.113.80");
  }

  @Test
  void firstCauseWinsAndTheOthersStayAsNotes() {
    DnsSample.Report bad = new DnsSample.Report(20, List.of(150.0, 250.0, 350.0));
    Finding finding = judge(new DnsManners.Report(NONE, false, LISTED, NONE), bad, false, "Example DNS");
    assertThat(finding.cause()).isEqualTo(Cause.PUBLIC_RESOLVER);
    assertThat(finding.verdict()).isEqualTo(Verdict.WARN);
    assertThat(trace.notes()).hasSize(4);
    assertThat(trace.notes()).anyMatch(note -> note.contains("17 of 20"));
  }

  @Test
  void ednsLossAndSlownessAreWarnings() {
    DnsManners.Report good = new DnsManners.Report(NONE, false, LISTED, NONE);
    assertThat(judge(good, QUICK, false, null).cause()).isEqualTo(Cause.EDNS_BLOCKED);
    assertThat(judge(good, new DnsSample.Report(4, List.of(1.0, 1.0, 1.0)), true, null).cause()).isEqualTo(Cause.PACKET_LOSS);
    assertThat(judge(good, new DnsSample.Report(2, List.of(101.0, 102.0)), true, null).cause()).isEqualTo(Cause.SLOW);
    assertThat(judge(good, new DnsSample.Report(2, List.of(99.0, 100.0)), true, null)).isEqualTo(Finding.pass());
    assertThat(judge(good, new DnsSample.Report(2, List.of()), true, null).cause()).isEqualTo(Cause.PACKET_LOSS);
  }

  @Test
  void medianAndWorstAreRight() {
    assertThat(new DnsSample.Report(3, List.of(3.0, 1.0, 2.0)).median()).isEqualTo(2.0);
    assertThat(new DnsSample.Report(4, List.of(4.0, 1.0, 2.0, 3.0)).median()).isEqualTo(2.5);
    assertThat(new DnsSample.Report(4, List.of(4.0, 1.0, 2.0)).worst()).isEqualTo(4.0);
    assertThat(new DnsSample.Report(4, List.of(4.0, 1.0, 2.0)).lost()).isEqualTo(1);
  }
}
