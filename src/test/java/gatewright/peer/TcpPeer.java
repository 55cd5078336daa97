package gatewright.peer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A TCP server whose conversation is given. */
public final class TcpPeer implements AutoCloseable {
  private final ServerSocket listener;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "tcp-peer");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final CountDownLatch first = new CountDownLatch(1);

  /** What the server does with a connection; it is closed when this returns. */
  @FunctionalInterface
  public interface Talk {
    void with(Socket socket) throws IOException;
  }

  private TcpPeer(Talk talk) {
    try {
      listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(() -> accept(talk));
  }

  /** Talks to each client on a thread of its own. */
  public static TcpPeer that(Talk talk) {
    return new TcpPeer(talk);
  }

  /** Accepts, reads what comes and says nothing until the client goes. */
  public static TcpPeer silent() {
    return new TcpPeer(TcpPeer::drain);
  }

  /** Closes each connection at once. */
  public static TcpPeer closing() {
    return new TcpPeer(socket -> {});
  }

  /** Waits for the client's first byte and then resets the connection. */
  public static TcpPeer resetting() {
    return new TcpPeer(
        socket -> {
          socket.getInputStream().read();
          socket.setSoLinger(true, 0);
        });
  }

  /** Sends that at once, then says nothing more until the client goes. */
  public static TcpPeer greeting(String text) {
    return new TcpPeer(
        socket -> {
          send(socket, text);
          drain(socket);
        });
  }

  /** Answers each request head, up to the empty line, with a text, and closes. */
  public static TcpPeer http(UnaryOperator<String> reply) {
    List<TcpPeer> self = new CopyOnWriteArrayList<>();
    TcpPeer peer =
        new TcpPeer(
            socket -> {
              String head = head(socket.getInputStream());
              self.get(0).heads.add(head);
              send(socket, reply.apply(head));
            });
    self.add(peer);
    return peer;
  }

  /** A reply with a body of that length. */
  public static String reply(String status, String headers, String body) {
    return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  /** Reads up to the empty line. */
  public static String head(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      text.append((char) next);
    }
    return text.toString();
  }

  /** Writes text in ISO 8859-1. */
  public static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** Reads until the client closes. */
  public static void drain(Socket socket) throws IOException {
    socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
  }

  public InetSocketAddress address() {
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  /** How many connections came. */
  public int connections() {
    return connections.get();
  }

  /** Request heads that an {@link #http} peer was sent. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** Waits for the first connection. */
  public void awaitConnection() throws InterruptedException {
    if (!first.await(30, TimeUnit.SECONDS)) {
      throw new AssertionError("nobody connected");
    }
  }

  private void accept(Talk talk) {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        connections.incrementAndGet();
        first.countDown();
        threads.execute(() -> serve(talk, socket));
      } catch (IOException | RejectedExecutionException e) {
        // Closed: the test is over.
        return;
      }
    }
  }

  private void serve(Talk talk, Socket socket) {
    try (socket) {
      talk.with(socket);
    } catch (IOException e) {
      // The client went first; that is its right.
      open.remove(socket);
    } finally {
      open.remove(socket);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
