package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HttpReplyTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private static HttpReply read(String text) throws IOException {
    return HttpReply.read(stream(text), "GET", LONG);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** That text, and then nothing until the time-out. */
  private static InputStream stalling(String text) {
    return new InputStream() {
      private final InputStream beginning = stream(text);

      @Override
      public int read() throws IOException {
        int next = beginning.read();
        if (next < 0) {
          throw new SocketTimeoutException("Read timed out");
        }
        return next;
      }
    };
  }

  /** The text again and again, for ever. */
  private static InputStream endless(String beginning, String text) {
    return new InputStream() {
      private int at;

      @Override
      public int read() {
        int index = at++;
        return index < beginning.length() ? beginning.charAt(index) : text.charAt((index - beginning.length()) % text.length());
      }
    };
  }

  @Test
  void bodyOfAGivenLengthEndsThere() throws Exception {
    HttpReply reply = read("HTTP/1.1 200 OK\r\nServer: x\r\nContent-Length: 4\r\n\r\nbodyand more");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.statusLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(reply.header("SERVER")).hasValue("x");
    assertThat(reply.text()).isEqualTo("body");
  }

  @Test
  void chunksArePutTogether() throws Exception {
    HttpReply reply = read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n");
    assertThat(reply.text()).isEqualTo("abcde");
  }

  @Test
  void bodyWithoutALengthGoesOnUntilTheEnd() throws Exception {
    assertThat(read("HTTP/1.0 200 OK\n\nall of it").text()).isEqualTo("all of it");
  }

  @Test
  void tornBodyIsTakenAsFarAsItCame() throws Exception {
    assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf").text()).isEqualTo("half");
    assertThat(read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf").text()).isEqualTo("half");
    assertThat(HttpReply.read(stalling("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"), "GET", LONG).text())
        .isEqualTo("half");
  }

  @ParameterizedTest
  @ValueSource(strings = {"xyz", "-5", "", "fffffffffffffffffff"})
  void nonsenseForAChunkSizeLosesTheBodyOnly(String size) throws Exception {
    assertThat(read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + size + "\r\nabc\r\n").status()).isEqualTo(200);
  }

  @Test
  void nonsenseForALengthReadsUntilTheEnd() throws Exception {
    assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nabc").text()).isEqualTo("abc");
    assertThat(read("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nabc").text()).isEmpty();
  }

  @Test
  void headThatIsTornIsNoReply() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK\r\nServer: x\r\n")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("HTTP/1.1 20")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("HT")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("")).isInstanceOf(EOFException.class);
  }

  @Test
  void headThatStallsIsSlowAndNotAnotherProtocol() {
    assertThatThrownBy(() -> HttpReply.read(stalling("HTTP/1.1 2"), "GET", LONG)).isInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(() -> HttpReply.read(stalling("HTT"), "GET", LONG)).isInstanceOf(SocketTimeoutException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SSH-2.0-OpenSSH_9.2\r\n", "<html>an old server's page</html>", "220 mail ready\r\n", "220\r\n", "HTTP/2 200\r\n\r\n",
        "HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 999 x\r\n\r\n", "ICY 200 OK\r\n\r\n", "\u0015\u0003\u0001\u0000\u0002"
      })
  void whatIsNotHttpIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(HttpReply.NotHttp.class);
  }

  @Test
  void peerThatSaysAWordAndWaitsIsNotHttp() {
    assertThatThrownBy(() -> HttpReply.read(stalling("+OK"), "GET", LONG)).isInstanceOf(HttpReply.NotHttp.class)
        .hasMessage("+OK");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100 Continue", "102 Processing", "103 Early Hints"})
  void replyThatOnlyAnnouncesAnotherIsPassedOver(String interim) throws Exception {
    assertThat(read("HTTP/1.1 " + interim + "\r\nLink: x\r\n\r\nHTTP/1.1 404 Not Found\r\n\r\n").status()).isEqualTo(404);
  }

  @Test
  void announcementsWithoutEndAreGivenUp() {
    assertThatThrownBy(() -> HttpReply.read(endless("", "HTTP/1.1 100 Continue\r\n\r\n"), "GET", LONG))
        .isInstanceOf(HttpReply.NotHttp.class);
  }

  @Test
  void headersWithoutEndAreGivenUp() {
    assertThatThrownBy(() -> HttpReply.read(endless("HTTP/1.1 200 OK\r\n", "A: b\r\n"), "GET", LONG))
        .isInstanceOf(HttpReply.NotHttp.class);
  }

  @Test
  void lineWithoutEndIsGivenUp() {
    assertThatThrownBy(() -> HttpReply.read(endless("HTTP/1.1 200 OK\r\nA: ", "b"), "GET", LONG))
        .isInstanceOf(HttpReply.NotHttp.class);
  }

  @Test
  void manyHeadersOfUsualSizeAreRead() throws Exception {
    HttpReply reply = read("HTTP/1.1 200 OK\r\n" + "X-Header: value\r\n".repeat(300) + "\r\nbody");
    assertThat(reply.headers()).hasSize(200);
    assertThat(reply.text()).isEqualTo("body");
  }

  @ParameterizedTest
  @CsvSource({"'',b", "'Transfer-Encoding: chunked\r\n','1\r\nb\r\n'", "'Content-Length: 99999999999\r\n',b"})
  void bodyWithoutEndIsCutAtTheLimit(String header, String repeated) throws Exception {
    HttpReply reply = HttpReply.read(endless("HTTP/1.1 200 OK\r\n" + header + "\r\n", repeated), "GET", LONG);
    assertThat(reply.body()).hasSize(HttpReply.BODY_LIMIT);
  }

  @Test
  void bodyThatTakesTooLongIsLeft() throws Exception {
    HttpReply reply = HttpReply.read(endless("HTTP/1.1 200 OK\r\n\r\n", "b"), "GET", Duration.ZERO);
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void repliesWithoutABodyAreNotWaitedFor() throws Exception {
    assertThat(HttpReply.read(stalling("HTTP/1.1 204 No Content\r\n\r\n"), "GET", LONG).status()).isEqualTo(204);
    assertThat(HttpReply.read(stalling("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n"), "HEAD", LONG).status()).isEqualTo(200);
    InputStream tunnel = stream("HTTP/1.1 200 Connection established\r\n\r\n\u0016\u0003");
    assertThat(HttpReply.read(tunnel, "CONNECT", LONG).body()).isEmpty();
    assertThat(tunnel.read()).as("what follows is the tunnel's").isEqualTo(0x16);
  }

  @Test
  void refusedTunnelHasItsPage() throws Exception {
    HttpReply reply =
        HttpReply.read(stream("HTTP/1.1 403 Forbidden\r\nContent-Length: 22\r\n\r\n<title>Blocked</title>"), "CONNECT", LONG);
    assertThat(reply.title()).isEqualTo("Blocked");
  }

  @Test
  void titleIsFoundAndItsSearchIsBounded() throws Exception {
    assertThat(read("HTTP/1.1 200 OK\r\n\r\n<TITLE lang=en>\n Web \t page</TITLE>").title()).isEqualTo("Web page");
    assertThat(read("HTTP/1.1 200 OK\r\n\r\n" + "<title>".repeat(9000)).title()).isEmpty();
  }

  @Test
  void proxysOwnRepliesAreKnownByWhatTheySay() throws Exception {
    HttpReply denied = read("HTTP/1.1 503 x\r\nProxy-Status: p.example; error=http_request_denied; details=\"no\"\r\n\r\n");
    HttpReply unreached = read("HTTP/1.1 403 x\r\nProxy-Status: p.example; error=connection_refused\r\n\r\n");
    HttpReply squidDenied = read("HTTP/1.1 403 x\r\nX-Squid-Error: ERR_ACCESS_DENIED 0\r\n\r\n");
    HttpReply squidDns = read("HTTP/1.1 503 x\r\nX-Squid-Error: ERR_DNS_FAIL 0\r\n\r\n");
    HttpReply forwarded = read("HTTP/1.1 200 x\r\nProxy-Status: p.example; received-status=200\r\n\r\n");
    assertThat(denied.madeByProxy() && denied.deniedByProxy()).isTrue();
    assertThat(unreached.madeByProxy() && !unreached.deniedByProxy()).isTrue();
    assertThat(squidDenied.madeByProxy() && squidDenied.deniedByProxy()).isTrue();
    assertThat(squidDns.madeByProxy() && !squidDns.deniedByProxy()).isTrue();
    assertThat(forwarded.madeByProxy()).isFalse();
  }
}
