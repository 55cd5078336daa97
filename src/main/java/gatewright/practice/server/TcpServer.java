package gatewright.practice.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** Listens on a port of loopback and holds a conversation with each caller. */
public final class TcpServer {
  /** How long a caller may be quiet. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final System.Logger LOG = System.getLogger(TcpServer.class.getName());
  private static final int BACKLOG = 256;
  private static final int MOST_FAILURES = 100;

  private final Workers workers;
  private final ServerSocket listener;
  private final String name;
  private final Conversation conversation;

  private TcpServer(Workers workers, ServerSocket listener, String name, Conversation conversation) {
    this.workers = workers;
    this.listener = listener;
    this.name = name;
    this.conversation = conversation;
  }

  /** What a server says to one caller. */
  @FunctionalInterface
  public interface Conversation {
    /**
     * Talks until one side has had enough; the socket is closed afterwards.
     *
     * @throws IOException if the caller went away, kept quiet too long or talked nonsense
     */
    void hold(Socket caller) throws IOException;
  }

  /** Starts one on a port of the system's choice. */
  public static InetSocketAddress open(Workers workers, String name, Conversation conversation) throws IOException {
    return open(workers, Workers.anyPort(), name, conversation);
  }

  /**
   * Starts one.
   *
   * @param at port 0 for one of the system's choice
   * @throws java.net.BindException if the port is taken
   */
  public static InetSocketAddress open(Workers workers, InetSocketAddress at, String name, Conversation conversation)
      throws IOException {
    ServerSocket listener = workers.keep(new ServerSocket());
    try {
      listener.bind(at, BACKLOG);
    } catch (IOException e) {
      workers.end(listener);
      throw e;
    }
    workers.execute(new TcpServer(workers, listener, name, conversation)::listen);
    return (InetSocketAddress) listener.getLocalSocketAddress();
  }

  private void listen() {
    int failures = 0;
    while (!listener.isClosed() && failures < MOST_FAILURES) {
      try {
        receive(listener.accept());
        failures = 0;
      } catch (IOException e) {
        failures++;
        LOG.log(System.Logger.Level.DEBUG, name + ": accept failed", e);
      }
    }
    workers.end(listener);
  }

  private void receive(Socket caller) throws IOException {
    workers.keep(caller);
    try {
      workers.execute(() -> talk(caller));
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, name + ": too many callers", e);
      workers.end(caller);
    }
  }

  private void talk(Socket caller) {
    try {
      caller.setSoTimeout((int) PATIENCE.toMillis());
      conversation.hold(caller);
    } catch (IOException e) {
      // Callers break off as they like; a prober does little else.
      LOG.log(System.Logger.Level.DEBUG, name + ": conversation ended", e);
    } finally {
      workers.end(caller);
    }
  }
}
