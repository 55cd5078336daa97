package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import gatewright.result.Cause;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** The small readers of what the network sends: none is upset by any of it, and each keeps its promise. */
class ParsersTest {
  private static final String SECRET = "s3cr3t";
  private static final String LONGER = "s3cr3t-of-all";

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void challengesGiveTokensAndNothingElse(@ForAll("challenges") String field) {
    List<String> schemes = Challenge.read(List.of(field, field)).stream().map(Challenge::scheme).toList();
    assertThat(schemes).allMatch(scheme -> scheme.matches("[A-Za-z][A-Za-z0-9!#$%&'*+.^_|~-]*"));
  }

  @Provide
  Arbitrary<String> challenges() {
    return Noise.aroundText(
        "Basic realm=\"a, Digest \\\" b\"",
        "Digest realm=\"x\", nonce=\"abc==\", qop=\"auth,auth-int\", Basic realm=y",
        "Negotiate, NTLM TlRMTVNTUAAC==, Basic realm=\"" + "\\\"".repeat(100) + "\"");
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void nothingHiddenAndNothingUnprintableIsKept(@ForAll("texts") String text) {
    Redactor redactor = new Redactor();
    redactor.hide(SECRET);
    redactor.hide(LONGER);
    String clean = redactor.clean(text);
    assertThat(clean).doesNotContain(SECRET).doesNotContain("-of-all");
    assertThat(clean.codePoints().allMatch(each -> each == '\n' || each == '\t' || !Character.isISOControl(each))).isTrue();
    assertThat(redactor.clean(clean)).isEqualTo(clean);
  }

  /** The rest of a secret may not stand anywhere either, so texts hold the longer one whole or not at all. */
  @Provide
  Arbitrary<String> texts() {
    List<String> joints = List.of(SECRET, LONGER, SECRET + LONGER, LONGER + SECRET + LONGER);
    return Noise.aroundText("<p>Hello, all", "\u0000\u001b[2J and more", "a\u00adb\u0085c")
        .map(text -> text.substring(0, text.length() / 2) + joints.get(text.length() % 4) + text.substring(text.length() / 2));
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void firstBytesOfAHandshakeHaveACause(@ForAll("beginnings") byte[] first, @ForAll("failures") IOException failure) {
    Cause cause = SocketFaults.handshaking(failure, first, first.length);
    if (first.length > 0 && (first[0] < 20 || first[0] > 24)) {
      assertThat(cause).isEqualTo(Cause.WRONG_PROTOCOL);
    }
    assertThat(cause).isIn(
        Set.of(
            Cause.WRONG_PROTOCOL, Cause.TLS_OLD, Cause.TLS_FAILED, Cause.SILENT, Cause.TOO_SLOW, Cause.CLOSED, Cause.RESET));
  }

  @Provide
  Arbitrary<byte[]> beginnings() {
    return Noise.around(
        List.of(
            new byte[] {21, 3, 1, 0, 2, 2, 40}, new byte[] {22, 3, 3, 0x40, 0, 2, 0, 0, 77},
            "HTTP/1.1 400".getBytes(), new byte[0]));
  }

  @Provide
  Arbitrary<IOException> failures() {
    return Arbitraries.of(
        new SSLHandshakeException("Received fatal alert: protocol_version"),
        new SSLException("Unsupported or unrecognized SSL message"),
        new SSLException("closed", new EOFException()),
        new SocketTimeoutException("Read timed out"),
        new SocketException("Connection reset"),
        new EOFException(),
        new IOException());
  }
}
