package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Noise;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Whatever a far end sends is a reply or an {@link IOException}, and nothing else. */
class HttpReaderTest {
  @Property(seed = "2026", tries = 2000)
  void anythingIsAReplyOrAFailure(@ForAll("replies") String text) {
    read(text);
  }

  @Property(seed = "2026", tries = 100_000, shrinking = ShrinkingMode.OFF)
  void noDamageToAReplyBreaksTheReader(@ForAll("damaged") String text) {
    read(text);
  }

  private static void read(String text) {
    try {
      HttpReply reply =
          HttpReply.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "GET", Duration.ofMinutes(1));
      assertThat(reply.status()).isBetween(101, 599);
      assertThat(reply.body()).hasSizeLessThanOrEqualTo(text.length());
      assertThat(reply.title() + reply.madeByProxy() + reply.deniedByProxy()).isNotEmpty();
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> damaged() {
    return Noise.aroundText(
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 48\r\n\r\n<html><title>Updates</title><p>All of them</html>",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.0 407 Authenticate\r\nProxy-Authenticate: Basic realm=\"a, b\"\r\n"
            + "Proxy-Status: p; error=http_request_denied\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: //login.example/?u=1\r\nVia: 1.1 p\r\n\r\n");
  }

  @Provide
  Arbitrary<String> replies() {
    return Arbitraries.of(
            "HTTP/1.1 ", "HTTP/1.0 200 OK\r\n", "HTTP/1.1 100 x\r\n\r\n", "404", " ", "\r\n", "\n", "\r\n\r\n", ":",
            "Transfer-Encoding: chunked\r\n",
            "Content-Length: ", "5", "fffffffffffffff", "-1", "<title>", "</title>", "\u0000", "\u00ff", "Proxy-Status: error=",
            "Location: //")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join("", parts));
  }
}
