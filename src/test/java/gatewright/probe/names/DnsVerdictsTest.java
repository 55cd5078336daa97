package gatewright.probe.names;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.catalogue.Transport;
import gatewright.plan.Question;
import gatewright.probe.ask.Finding;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.Trace;
import gatewright.result.Verdict;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a resolver answered, it is judged, and only what is in order everywhere passes. */
class DnsVerdictsTest {
  private static final List<String> CODES = List.of("NOERROR", "NXDOMAIN", "SERVFAIL", "REFUSED", "TIMEOUT", "RESERVED13", "");

  private final Redactor redactor = new Redactor();

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void everyAnswerIsJudged(
      @ForAll("reports") DnsManners.Report manners, @ForAll boolean edns, @ForAll("samples") DnsSample.Report sample) {
    Trace trace = new Trace(0, redactor);
    Question.NameServer question = new Question.NameServer(Transport.UDP, "zen.example", List.of("a.example"), null);
    Finding finding = DnsJudge.judge(question, edns, manners, sample, trace);
    assertThat(finding.verdict() == Verdict.PASS).isEqualTo(finding.cause() == null).isEqualTo(trace.notes().isEmpty());
    if (finding.verdict() == Verdict.PASS) {
      assertThat(manners.rewritten()).isFalse();
      assertThat(manners.listed() == null || !manners.listed().addresses().isEmpty()).isTrue();
      assertThat(manners.unlisted() == null || manners.unlisted().addresses().isEmpty()).isTrue();
      assertThat(edns && sample.lost() == 0).isTrue();
    }
  }

  @Provide
  Arbitrary<DnsManners.Report> reports() {
    return Arbitraries.randomValue(
        random -> {
          boolean tested = random.nextInt(8) > 0;
          return new DnsManners.Report(
              answer(random), random.nextInt(6) == 0, tested ? answer(random) : null, tested ? answer(random) : null);
        });
  }

  @Provide
  Arbitrary<DnsSample.Report> samples() {
    return Arbitraries.randomValue(
        random -> {
          List<Double> millis = random.doubles(random.nextInt(5), 0, 300).boxed().toList();
          return new DnsSample.Report(millis.size() + random.nextInt(2), millis);
        });
  }

  private static DnsManners.Answer answer(Random random) {
    List<InetAddress> addresses = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      addresses.add(address(random));
    }
    return new DnsManners.Answer(CODES.get(random.nextInt(CODES.size())), addresses);
  }

  private static InetAddress address(Random random) {
    byte[] bytes = new byte[random.nextInt(8) == 0 ? 16 : 4];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      bytes[0] = 127;
      bytes[1] = (byte) (random.nextBoolean() ? 0 : 255);
      bytes[2] = bytes[1];
    }
    try {
      return InetAddress.getByAddress(bytes);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }
}
