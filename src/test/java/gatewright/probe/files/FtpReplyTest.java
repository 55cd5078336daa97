package gatewright.probe.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What an FTP server sends is read as RFC 959 and 2428 say, and whatever else it sends does no harm. */
class FtpReplyTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static FtpReply read(String text) throws IOException {
    return FtpReply.read(in(text), PATIENCE);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Example
  void oneLine() throws IOException {
    FtpReply reply = read("220 ready.\r\n");
    assertThat(reply.code()).isEqualTo(220);
    assertThat(reply.text()).isEqualTo("ready.");
    assertThat(reply).hasToString("220 ready");
  }

  @Example
  void linesInBetweenMayLookLikeReplies() throws IOException {
    FtpReply reply = read("211-Features:\r\n SIZE\r\n550 is not the end\r\n211-nor is this\r\n211 End\r\n220 next\r\n");
    assertThat(reply.code()).isEqualTo(211);
    assertThat(reply.text()).isEqualTo("Features: SIZE is not the end nor is this End");
  }

  @Example
  void nothingBehindTheReplyIsRead() throws IOException {
    InputStream in = in("234 go on\r\nTLS");
    FtpReply.read(in, PATIENCE);
    assertThat(in.readAllBytes()).isEqualTo("TLS".getBytes(StandardCharsets.UTF_8));
  }

  @Example
  void otherTextIsNoReply() {
    for (String text : new String[] {"SSH-2.0-x\r\n", "620 protected\r\n", "22\r\n", "2201 x\r\n", "\r\n", "HTTP"}) {
      assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(FtpReply.NotFtp.class);
    }
    assertThatThrownBy(() -> read("220-hello\r\n")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("220-hello\r\n".repeat(10_000))).isInstanceOf(FtpReply.NotFtp.class);
  }

  @Example
  void dripsAreCutOff() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    assertThatThrownBy(() -> FtpReply.read(endless, Duration.ofNanos(1))).isInstanceOf(SocketTimeoutException.class);
  }

  @Example
  void passiveAddresses() throws UnknownHostException {
    InetSocketAddress at = new InetSocketAddress(InetAddress.getByAddress(new byte[] {10, 1, 2, (byte) 255}), 50_001);
    assertThat(FtpPort.passive("Entering Passive Mode (10,1,2,255,195,81).")).contains(at);
    assertThat(FtpPort.passive("Entering Passive Mode 10,1,2,255,195,81")).contains(at);
    assertThat(FtpPort.passive("=10,1,2,255,195,81")).contains(at);
    assertThat(FtpPort.plain(at)).isEqualTo("10,1,2,255,195,81");
    assertThat(FtpPort.extended(at)).isEqualTo("|1|10.1.2.255|50001|");
    String[] others = {"(10,1,2,256,1,1)", "(1,2,3,4,5)", "(1,2,3,4,0,0)", "(1,2,3,4,5,6,7)", "(1234,2,3,4,5,6)", ""};
    for (String text : others) {
      assertThat(FtpPort.passive(text)).as(text).isEmpty();
    }
  }

  @Example
  void extendedPorts() {
    assertThat(FtpPort.extended("Entering Extended Passive Mode (|||6446|)")).hasValue(6446);
    assertThat(FtpPort.extended("ok (!!!1!)")).hasValue(1);
    assertThat(FtpPort.extended("ok ($$$65535$)")).hasValue(65_535);
    String[] others = {"(|||0|)", "(|||65536|)", "(|||x|)", "(||6446|)", "(|||6446)", "(|!|6446|)", "|||6446|", ""};
    for (String text : others) {
      assertThat(FtpPort.extended(text)).as(text).isEmpty();
    }
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void noBytesHurt(@ForAll("replies") byte[] bytes) {
    try {
      FtpReply reply = FtpReply.read(new ByteArrayInputStream(bytes), PATIENCE);
      assertThat(reply.code()).isBetween(100, 599);
      assertThat(reply.text().length()).isLessThanOrEqualTo(bytes.length);
      noTextHurts(reply.text());
    } catch (FtpReply.NotFtp | EOFException e) {
      assertThat(e.getMessage()).isNotNull();
    } catch (IOException e) {
      throw new AssertionError("no other failure is the parser's own", e);
    }
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void noTextHurts(@ForAll("ports") String text) {
    FtpPort.passive(text).ifPresent(at -> assertThat(FtpPort.passive("x " + FtpPort.plain(at))).contains(at));
    FtpPort.extended(text).ifPresent(port -> assertThat(port).isBetween(1, 65_535));
  }

  @Provide
  Arbitrary<byte[]> replies() {
    Arbitrary<String> line =
        Combinators.combine(
                Arbitraries.integers().between(0, 999).map(code -> String.format("%03d", code)),
                Arbitraries.of(" ", "-", "", "\t", "x"),
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.of("\r\n", "\n", "\r", ""))
            .as((code, blank, text, end) -> code + blank + text + end);
    Arbitrary<byte[]> mutated =
        line.list().ofMaxSize(6).map(lines -> String.join("", lines)).map(text -> text.getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(mutated, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
  }

  @Provide
  Arbitrary<String> ports() {
    Arbitrary<String> numbers =
        Arbitraries.integers().between(0, 300).list().ofMinSize(4).ofMaxSize(8)
            .map(list -> "(" + String.join(",", list.stream().map(String::valueOf).toList()) + ")");
    Arbitrary<String> extended =
        Combinators.combine(Arbitraries.of('|', '!', '$', '\\', '.', '1', ' '), Arbitraries.integers().between(0, 70_000))
            .as((bar, port) -> "(" + bar + bar + bar + port + bar + ")");
    Arbitrary<String> alike = Arbitraries.strings().withChars("(),|!0123456789 ").ofMaxLength(40);
    return Arbitraries.oneOf(numbers, extended, alike, Arbitraries.strings());
  }
}
