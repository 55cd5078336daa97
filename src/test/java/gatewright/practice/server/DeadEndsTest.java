package gatewright.practice.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.catalogue.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.PortUnreachableException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DeadEndsTest {
  private final Workers workers = new Workers();

  @AfterEach
  void stop() {
    workers.close();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void silentListenerDropsEveryConnectionAndDatagram() throws IOException {
    SilentListener silent = SilentListener.open(workers);
    assertThat(silent.silent()).isTrue();
    for (int i = 0; i < 3; i++) {
      try (Socket socket = new Socket()) {
        assertThatThrownBy(() -> socket.connect(silent.address(Transport.TCP), 200))
            .isInstanceOf(SocketTimeoutException.class);
      }
    }
    assertThat(RawClient.ask(silent.address(Transport.UDP), new byte[48], 200)).isEmpty();
  }

  @Test
  void refusedPortRefusesConnections() throws IOException {
    RefusedPort refused = RefusedPort.open(workers);
    assertThatThrownBy(() -> RawClient.connect(refused.address(Transport.TCP)).close()).isInstanceOf(ConnectException.class);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void refusedPortRefusesDatagrams() throws IOException {
    RefusedPort refused = RefusedPort.open(workers);
    assertThatThrownBy(() -> RawClient.ask(refused.address(Transport.UDP), new byte[48]))
        .isInstanceOf(PortUnreachableException.class);
  }
}
