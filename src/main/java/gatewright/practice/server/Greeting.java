package gatewright.practice.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Opens a conversation as a server of its protocol does, and then only listens until the caller leaves. Serves for protocols that
 * the practice site does not speak yet.
 *
 * @param line what it says first; empty where the caller speaks first
 */
public record Greeting(String line) implements TcpServer.Conversation {

  /** Nothing: waits for the caller. */
  public static final Greeting NONE = new Greeting("");

  /** A protocol of its maker's own: takes what it is sent and hangs up. */
  public static final TcpServer.Conversation OPAQUE = caller -> caller.getInputStream().read(new byte[4096]);

  @Override
  public void hold(Socket caller) throws IOException {
    caller.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
    try (InputStream in = caller.getInputStream()) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
