package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileTransferServerTest {
  private static final long LONGEST_GOODBYE_MILLIS = 10_000;
  private static final FileTransferServer.Account ACCOUNT = new FileTransferServer.Account("gateway", "secret", "/clearswift");

  private static FileTransferServer open(Workers workers) throws IOException {
    CertificateAuthority authority = CertificateAuthority.create("Practice CA", Instant.now());
    InetAddress address = InetAddress.getByAddress(new byte[] {10, 20, 1, 5});
    return FileTransferServer.open(
        workers, authority.serving("backup.practice.example", List.of(address), Instant.now()), address, ACCOUNT);
  }

  private static String ask(Socket socket, BufferedReader in, String command) throws IOException {
    socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    return in.readLine();
  }

  @Test
  void itsAccountMayLogInWithItsPassword() throws IOException {
    try (Workers workers = new Workers();
        Socket socket = RawClient.connect(open(workers).clear());
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      assertThat(in.readLine()).startsWith("220 ");
      assertThat(ask(socket, in, "USER gateway")).startsWith("331 ");
      assertThat(ask(socket, in, "PASS wrong")).startsWith("530 ");
      assertThat(ask(socket, in, "USER gateway")).startsWith("331 ");
      assertThat(ask(socket, in, "PASS secret")).startsWith("230 ");
      assertThat(ask(socket, in, "CWD /clearswift")).startsWith("250 ");
    }
  }

  @Test
  void guestsAreNotLetIn() throws IOException {
    try (Workers workers = new Workers();
        Socket socket = RawClient.connect(open(workers).clear());
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
      in.readLine();
      assertThat(ask(socket, in, "USER anonymous")).doesNotStartWith("331 ").doesNotStartWith("230 ");
    }
  }

  @Test
  void dataPortsAreThoseThatItSays() throws IOException {
    try (Workers workers = new Workers()) {
      FileTransferServer server = open(workers);
      try (Socket socket = RawClient.connect(server.clear());
          BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
        in.readLine();
        ask(socket, in, "USER gateway");
        ask(socket, in, "PASS secret");
        String[] parts = ask(socket, in, "PASV").replaceAll("[^0-9,]", "").substring(3).split(",");
        assertThat(String.join(".", List.of(parts).subList(0, 4))).isEqualTo("10.20.1.5");
        assertThat(server.dataPorts()).contains(Integer.parseInt(parts[4]) << 8 | Integer.parseInt(parts[5]));
      }
    }
  }

  @Test
  void nothingOfItIsLeftAfterwards() throws IOException, InterruptedException {
    Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
    FileTransferServer server;
    Socket open;
    try (Workers workers = new Workers()) {
      server = open(workers);
      open = RawClient.connect(server.clear());
      assertThat(open.getInputStream().read()).isEqualTo('2');
    }
    open.close();
    assertThatThrownBy(() -> RawClient.connect(server.clear()).close()).isInstanceOf(ConnectException.class);
    assertThatThrownBy(() -> RawClient.connect(server.secure()).close()).isInstanceOf(ConnectException.class);
    Stream<Thread> left = Thread.getAllStackTraces().keySet().stream().filter(thread -> !before.contains(thread));
    for (Thread thread : left.filter(thread -> thread.getName().matches("(?i).*(nio|pool|ftp).*")).toList()) {
      thread.join(LONGEST_GOODBYE_MILLIS);
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }
}
