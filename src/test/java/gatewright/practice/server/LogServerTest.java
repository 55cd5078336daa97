package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogServerTest {
  private final LogServer server = new LogServer();

  /** A caller who sends that and goes. */
  private static Socket sending(String text) {
    return new Socket() {
      @Override
      public InputStream getInputStream() {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  @Test
  void messagesAreToldApartInBothWays() throws IOException {
    server.hold(sending("8 <13>für9 <13>a\nb c<13>line\n<13>last"));
    assertThat(server.messages()).containsExactly("<13>für", "<13>a\nb c", "<13>line", "<13>last");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12x <13>", "999999 <13>", "9000 <13>", "20 <13>short"})
  void nonsenseEndsTheConversation(String nonsense) {
    assertThatThrownBy(() -> server.hold(sending(nonsense))).isInstanceOf(IOException.class);
    assertThat(server.messages()).isEmpty();
  }

  @Test
  void lineWithoutEndIsGivenUp() {
    assertThatThrownBy(() -> server.hold(sending("<13>" + "x".repeat(10_000)))).isInstanceOf(IOException.class);
  }

  @Test
  void onlyTheLastAreKept() throws IOException {
    server.hold(sending("<13>one\n".repeat(500)));
    assertThat(server.messages()).hasSize(100);
  }
}
