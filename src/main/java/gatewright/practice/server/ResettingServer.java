package gatewright.practice.server;

import java.io.IOException;
import java.net.Socket;

/** Waits for the first byte and then resets the connection, as a server does that was not meant to be talked to in this way. */
public final class ResettingServer implements TcpServer.Conversation {
  @Override
  public void hold(Socket caller) throws IOException {
    caller.getInputStream().read();
    caller.setSoLinger(true, 0);
  }
}
