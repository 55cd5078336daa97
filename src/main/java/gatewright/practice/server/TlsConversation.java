package gatewright.practice.server;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A conversation inside TLS, on the server's side. */
public final class TlsConversation implements TcpServer.Conversation {
  private final SSLContext identity;
  private final TcpServer.Conversation inner;

  /**
   * Wraps one.
   *
   * @param identity certificate and key to show
   * @param inner what is said inside
   */
  public TlsConversation(SSLContext identity, TcpServer.Conversation inner) {
    this.identity = identity;
    this.inner = inner;
  }

  @Override
  public void hold(Socket caller) throws IOException {
    try (SSLSocket tls = (SSLSocket) identity.getSocketFactory().createSocket(caller, null, caller.getPort(), true)) {
      tls.setUseClientMode(false);
      tls.startHandshake();
      inner.hold(tls);
    }
  }
}
