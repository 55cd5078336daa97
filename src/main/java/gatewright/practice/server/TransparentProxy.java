package gatewright.practice.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;

/**
 * A proxy that nobody asked for: it accepts a connection in the name of whoever was meant, and only then looks whether it can
 * reach him.
 */
public final class TransparentProxy implements TcpServer.Conversation {
  private final Workers workers;
  private final InetSocketAddress server;
  private final Duration wait;

  private TransparentProxy(Workers workers, InetSocketAddress server, Duration wait) {
    this.workers = workers;
    this.server = server;
    this.wait = wait;
  }

  /**
   * One that stands before a server.
   *
   * @param wait how long the server may take to accept
   */
  public static TransparentProxy to(Workers workers, InetSocketAddress server, Duration wait) {
    return new TransparentProxy(workers, server, wait);
  }

  /** One whose caller meant an address where nobody is: it reports that in HTTP, and hangs up on everything else. */
  public static TcpServer.Conversation toNobody() {
    return caller -> {
      byte[] request = new byte[4096];
      int length = caller.getInputStream().read(request);
      if (length > 0 && new String(request, 0, length, StandardCharsets.US_ASCII).startsWith("GET ")) {
        HttpReply.page("504 Gateway Timeout", "PracticeRelay", "No answer", "The server does not answer.")
            .write(caller.getOutputStream(), true);
      }
    };
  }

  @Override
  public void hold(Socket caller) throws IOException {
    try (Socket upstream = workers.keep(new Socket())) {
      upstream.connect(server, (int) wait.toMillis());
      upstream.setSoTimeout((int) TcpServer.PATIENCE.toMillis());
      CompletableFuture<Void> back = CompletableFuture.runAsync(() -> pump(upstream, caller), workers);
      InputStream in = caller.getInputStream();
      in.transferTo(upstream.getOutputStream());
      upstream.shutdownOutput();
      back.join();
      workers.end(upstream);
    } catch (RejectedExecutionException e) {
      throw new IOException("too many callers", e);
    }
  }

  /** Whoever goes first takes the other with him, as a server that hangs up does. */
  private void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      workers.end(to);
    } finally {
      workers.end(from);
    }
  }
}
