package gatewright.probe.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmtpReplyTest {
  @Property(seed = "2026", tries = 60_000)
  void arbitraryBytesAreAReplyOrNoneAndNothingElse(@ForAll byte[] bytes) {
    read(bytes);
  }

  @Property(seed = "2026", tries = 60_000)
  void mutatedRepliesAreAReplyOrNoneAndNothingElse(@ForAll("mutated") byte[] bytes) {
    read(bytes);
  }

  @Property(seed = "2026", tries = 2_000)
  void repliesAreReadBackAsTheyWereWritten(@ForAll("replies") SmtpReply reply) throws Exception {
    byte[] wire = wire(reply).getBytes(StandardCharsets.ISO_8859_1);
    ByteArrayInputStream in = new ByteArrayInputStream(wire);
    assertThat(SmtpReply.read(in)).isEqualTo(reply);
    assertThat(in.available()).isZero();
  }

  private static void read(byte[] bytes) {
    try {
      SmtpReply reply = SmtpReply.read(new ByteArrayInputStream(bytes));
      assertThat(reply.code()).isBetween(200, 599);
      assertThat(reply.lines()).isNotEmpty();
    } catch (SmtpReply.NotSmtp | IOException e) {
      assertThat(e.getMessage()).isNotEmpty().hasSizeLessThan(300);
    }
  }

  @Provide
  static Arbitrary<SmtpReply> replies() {
    Arbitrary<String> line = Arbitraries.strings().ascii().excludeChars('\r', '\n').ofMaxLength(40);
    Arbitrary<Integer> code = Arbitraries.integers().between(200, 599);
    return Combinators.combine(code, line.list().ofMinSize(1).ofMaxSize(5)).as(SmtpReply::new);
  }

  @Provide
  static Arbitrary<byte[]> mutated() {
    Arbitrary<Integer> where = Arbitraries.integers().between(0, 300);
    return Combinators.combine(replies(), where, Arbitraries.bytes(), Arbitraries.integers().between(0, 3))
        .as(
            (reply, at, value, manner) -> {
              byte[] wire = wire(reply).getBytes(StandardCharsets.ISO_8859_1);
              int place = at % wire.length;
              if (manner == 0) {
                return java.util.Arrays.copyOf(wire, place);
              }
              wire[place] = value;
              return wire;
            });
  }

  private static String wire(SmtpReply reply) {
    StringBuilder text = new StringBuilder();
    List<String> lines = reply.lines();
    for (int i = 0; i < lines.size(); i++) {
      text.append(reply.code()).append(i < lines.size() - 1 ? '-' : ' ').append(lines.get(i)).append("\r\n");
    }
    return text.toString();
  }
}
