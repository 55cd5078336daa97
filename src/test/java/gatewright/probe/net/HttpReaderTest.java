package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a far end sends is a reply or an {@link IOException}, and nothing else. */
class HttpReaderTest {
  @Property(tries = 2000)
  void anythingIsAReplyOrAFailure(@ForAll("replies") String text) {
    try {
      HttpReply reply =
          HttpReply.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), "GET", Duration.ofMinutes(1));
      assertThat(reply.status()).isBetween(101, 599);
      assertThat(reply.title() + reply.madeByProxy() + reply.deniedByProxy()).isNotEmpty();
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotNull();
    }
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
