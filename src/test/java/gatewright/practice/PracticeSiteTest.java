package gatewright.practice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PracticeSiteTest {
  private static final Catalogue CATALOGUE = Catalogues.typical();

  @ParameterizedTest
  @EnumSource(Fault.class)
  void everyPlaceIsOnLoopbackAndNoneIsAStray(Fault fault) throws IOException {
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, fault)) {
      Collection<Place> places = Places.of(CATALOGUE, practice.site());
      assertThat(places).hasSizeGreaterThan(40);
      for (Place place : places) {
        InetSocketAddress server =
            practice.route().to(place.host(), InetAddress.getByName("198.51.100.1"), place.port(), place.transport());
        assertThat(server.getAddress().isLoopbackAddress()).as(place.toString()).isTrue();
      }
      assertThat(practice.strays()).isZero();
    }
  }

  @Test
  void webServersNameThemselves() throws IOException {
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, Fault.NONE)) {
      assertThat(get(practice, "www.clearswift.com")).startsWith("HTTP/1.1 200 OK").contains("rss-feed at www.clearswift.com");
      assertThat(get(practice, "sav-update-3.clearswift.net")).startsWith("HTTP/1.1 404 ").contains("sav-update-3");
    }
  }

  @Test
  void afterCloseNobodyListens() throws IOException {
    InetSocketAddress web;
    try (PracticeSite practice = PracticeSite.start(CATALOGUE, Fault.NONE)) {
      web = tcp(practice, new Target("www.clearswift.com", 80, Transport.TCP));
    }
    assertThatThrownBy(() -> new Socket(web.getAddress(), web.getPort()).close()).isInstanceOf(ConnectException.class);
    assertThat(Thread.getAllStackTraces().keySet()).noneMatch(thread -> thread.getName().startsWith("gatewright-practice"));
  }

  private static InetSocketAddress tcp(PracticeSite practice, Target target) throws IOException {
    return practice.route().to(target.host(), InetAddress.getByName("203.0.113.9"), target.port(), Transport.TCP);
  }

  private static String get(PracticeSite practice, String host) throws IOException {
    InetSocketAddress server = tcp(practice, new Target(host, 80, Transport.TCP));
    try (Socket socket = new Socket(server.getAddress(), server.getPort())) {
      socket.getOutputStream().write(("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n").getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
