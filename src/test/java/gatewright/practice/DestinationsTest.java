package gatewright.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.catalogue.Transport;
import gatewright.plan.Target;
import gatewright.practice.server.RefusedPort;
import gatewright.practice.server.Workers;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DestinationsTest {
  private static final InetSocketAddress BY_NAME = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1001);
  private static final InetSocketAddress BY_ADDRESS = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1002);
  private static final InetSocketAddress WHOLE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1003);

  private final Workers workers = new Workers();
  private Destinations destinations;

  @BeforeEach
  void fill() throws IOException {
    destinations = new Destinations(RefusedPort.open(workers));
    destinations.add(new Target("web.example", 80, Transport.TCP), BY_NAME);
    destinations.add(new Target("198.51.100.1", 80, Transport.TCP), BY_ADDRESS);
    destinations.addWhole("192.0.2.1", Transport.TCP, WHOLE);
  }

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  void nameGoesBeforeAddress() throws IOException {
    assertThat(tcp("WEB.example.", "198.51.100.1", 80)).isEqualTo(BY_NAME);
    assertThat(tcp("unknown.example", "198.51.100.1", 80)).isEqualTo(BY_ADDRESS);
    assertThat(tcp("198.51.100.1", "198.51.100.1", 80)).isEqualTo(BY_ADDRESS);
    assertThat(destinations.strays()).isZero();
  }

  @Test
  void wholeAddressIsTheSameUnderAnyNameAndPort() throws IOException {
    assertThat(tcp("192.0.2.1", "192.0.2.1", 4711)).isEqualTo(WHOLE);
    assertThat(tcp("web.example", "192.0.2.1", 80)).isEqualTo(WHOLE);
  }

  @Test
  void whatNobodyServesIsRefusedAndCounted() throws IOException {
    for (int i = 0; i < 3; i++) {
      assertThat(tcp("stranger.example", "203.0.113.5", 443).getAddress().isLoopbackAddress()).isTrue();
    }
    assertThat(tcp("web.example", "203.0.113.5", 81)).isNotEqualTo(BY_NAME);
    assertThat(destinations.strays()).isEqualTo(4);
    assertThat(destinations.strayTargets()).containsExactly("stranger.example:443/TCP", "web.example:81/TCP");
  }

  @Test
  void otherTransportIsAnotherDestination() throws IOException {
    InetAddress address = InetAddress.getByName("198.51.100.1");
    assertThat(destinations.to("web.example", address, 80, Transport.UDP)).isNotEqualTo(BY_NAME);
    assertThat(destinations.strays()).isEqualTo(1);
  }

  @Test
  void serverOutsideIsNotAccepted() throws IOException {
    InetSocketAddress outside = new InetSocketAddress(InetAddress.getByName("203.0.113.5"), 80);
    Target target = new Target("web.example", 8080, Transport.TCP);
    assertThatThrownBy(() -> destinations.add(target, outside)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> destinations.addWhole("203.0.113.6", Transport.TCP, outside))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property(seed = "2026", tries = 200)
  void nothingLeavesThisMachine(
      @ForAll String host,
      @ForAll @Size(4) byte[] address,
      @ForAll @IntRange(min = 1, max = 65_535) int port,
      @ForAll Transport transport)
      throws IOException {
    try (Workers sockets = new Workers()) {
      Destinations empty = new Destinations(RefusedPort.open(sockets));
      assertThat(empty.to(host, InetAddress.getByAddress(address), port, transport).getAddress().isLoopbackAddress()).isTrue();
    }
  }

  private InetSocketAddress tcp(String host, String address, int port) throws IOException {
    return destinations.to(host, InetAddress.getByName(address), port, Transport.TCP);
  }
}
