package gatewright.session.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gatewright.peer.DnsPeer;
import gatewright.peer.Roads;
import gatewright.peer.Signer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Route;
import gatewright.result.Cause;
import gatewright.session.proxy.PacException.Trouble;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacSourceTest {
  private static final String SCRIPT = "function FindProxyForURL(u, h) { return 'PROXY p.example:8080'; }";
  @TempDir private Path folder;

  private static PacFile read(String address) throws PacException, InterruptedException {
    return new PacSource(Route.identity(), Clock.systemUTC()).read(address, List.of(), List.of());
  }

  private static PacException fails(String address) {
    return catchThrowableOfType(PacException.class, () -> read(address));
  }

  private static String url(TcpPeer peer) {
    return "http://127.0.0.1:" + peer.address().getPort() + "/proxy.pac?site=1";
  }

  @Test
  void aScriptIsFetchedFromAServer() throws Exception {
    try (TcpPeer peer = TcpPeer.http(head -> TcpPeer.reply("200 OK", "", SCRIPT))) {
      assertThat(read(url(peer)).answers()).hasSize(1);
      assertThat(peer.heads()).hasSize(1);
      assertThat(peer.heads().get(0)).startsWith("GET /proxy.pac?site=1 HTTP/1.1");
    }
  }

  @Test
  void aServerInTlsMustBeTrustedAndItsNameIsAskedOfTheResolversThatAreGiven() throws Exception {
    Signer signer = new Signer("Acme");
    try (TcpPeer peer = Signer.https(signer.server("pac.acme.example"), TcpPeer.reply("200 OK", "", SCRIPT));
        DnsPeer names = DnsPeer.knowing(Map.of("pac.acme.example", "192.0.2.80"))) {
      Roads roads =
          Roads.allTo(peer.address()).udp("192.0.2.53", 53, names.udp()).tcp("192.0.2.53", 53, names.tcp());
      PacSource source = new PacSource(roads, Clock.systemUTC());
      String url = "https://pac.acme.example/proxy.pac";
      List<InetAddress> resolvers = List.of(Roads.ip("192.0.2.53"));

      assertThat(source.read(url, resolvers, List.of(signer.certificate())).answers()).hasSize(1);
      assertThat(roads.asked()).contains("192.0.2.80:443/TCP");
      PacException thrown = catchThrowableOfType(PacException.class, () -> source.read(url, resolvers, List.of()));
      assertThat(thrown.reason()).isEqualTo(Cause.TLS_UNTRUSTED);
      String other = url.replace("pac.", "other.");
      assertThat(catchThrowableOfType(PacException.class, () -> source.read(other, resolvers, List.of())).reason())
          .isEqualTo(Cause.NAME_NOT_FOUND);
    }
  }

  @Test
  void aLargeScriptIsReadWholeAndATooLargeOneNotAtAll() throws Exception {
    String fits = SCRIPT + " ".repeat(900_000) + "var late = 'PROXY late.example:1';";
    try (TcpPeer peer = TcpPeer.http(head -> TcpPeer.reply("200 OK", "", fits))) {
      assertThat(read(url(peer)).answers()).hasSize(2);
    }
    try (TcpPeer peer = TcpPeer.http(head -> TcpPeer.reply("200 OK", "", SCRIPT + " ".repeat(1_100_000)))) {
      assertThat(fails(url(peer)).trouble()).isEqualTo(Trouble.SIZE);
    }
  }

  @Test
  void aScriptThatBreaksOffIsNotTakenForAWholeOne() {
    try (TcpPeer peer = TcpPeer.http(head -> "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n" + SCRIPT)) {
      assertThat(fails(url(peer)).trouble()).isEqualTo(Trouble.SIZE);
    }
    try (TcpPeer peer = TcpPeer.http(head -> "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfunct\r\n")) {
      assertThat(fails(url(peer)).trouble()).isEqualTo(Trouble.SIZE);
    }
  }

  @Test
  void whatIsNoScriptIsSaidToBeNone() {
    try (TcpPeer peer = TcpPeer.http(head -> TcpPeer.reply("200 OK", "", "<html>Log in</html>"))) {
      PacException thrown = fails(url(peer));
      assertThat(thrown.trouble()).isEqualTo(Trouble.NO_SCRIPT);
      assertThat(thrown.detail()).isEqualTo("<html>Log in</html>");
    }
    try (TcpPeer peer = TcpPeer.http(head -> TcpPeer.reply("302 Found", "Location: http://portal.example/\r\n", ""))) {
      PacException thrown = fails(url(peer));
      assertThat(thrown.trouble()).isEqualTo(Trouble.STATUS);
      assertThat(thrown.detail()).contains("302").contains("http://portal.example/");
      assertThat(peer.heads()).hasSize(1);
    }
  }

  @Test
  void peersThatGiveNothingAreNetworkTroubles() {
    try (TcpPeer peer = TcpPeer.closing()) {
      assertThat(fails(url(peer)).reason()).isIn(Cause.CLOSED, Cause.RESET);
    }
    try (TcpPeer peer = TcpPeer.greeting("220 mail.example ESMTP\r\n")) {
      assertThat(fails(url(peer)).reason()).isEqualTo(Cause.WRONG_PROTOCOL);
    }
    try (TcpPeer peer = TcpPeer.resetting()) {
      assertThat(fails(url(peer)).trouble()).isEqualTo(Trouble.NETWORK);
    }
    assertThat(fails("http://pac.acme.example/").reason()).isEqualTo(Cause.NAME_SERVER_SILENT);
  }

  @Test
  void aFileOfThisMachineIsReadAndNothingElse() throws Exception {
    Path file = Files.writeString(folder.resolve("proxy.pac"), SCRIPT);

    assertThat(read(file.toUri().toString()).answers()).hasSize(1);
    assertThat(read("file:" + file.toUri().getRawPath()).answers()).hasSize(1);
    assertThat(fails(folder.toUri().toString()).trouble()).isEqualTo(Trouble.FILE);
    assertThat(fails(file.toUri() + "x").trouble()).isEqualTo(Trouble.FILE);
    Files.writeString(file, SCRIPT + " ".repeat(1_100_000));
    assertThat(fails(file.toUri().toString()).trouble()).isEqualTo(Trouble.SIZE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "proxy.pac", "ftp://a.example/p.pac", "http:///p.pac", "http://", "file://server/share/p.pac", "file:////server/share/p",
        "\\\\server\\share\\p.pac", "javascript:alert(1)", "http://a b/", "http://a:99999/"
      })
  void otherAddressesAreNotAskedFor(String address) {
    assertThat(fails(address).trouble()).isEqualTo(Trouble.ADDRESS);
  }
}
