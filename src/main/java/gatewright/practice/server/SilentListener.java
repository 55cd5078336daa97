package gatewright.practice.server;

import gatewright.catalogue.Transport;
import java.io.IOException;
import java.net.ConnectException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A destination whose packets are dropped. For TCP it is a listener that never accepts and whose queue is filled by connections
 * of its own: the system then drops each further SYN, as a firewall does. For UDP it is a socket that nobody reads.
 */
public final class SilentListener {
  /** Loopback answers a SYN within the same system call; there is nothing to wait for. */
  private static final int FILL_MILLIS = 100;

  private static final int MOST_FILLERS = 64;

  private final InetSocketAddress tcp;
  private final InetSocketAddress udp;
  private final boolean silent;

  private SilentListener(InetSocketAddress tcp, InetSocketAddress udp, boolean silent) {
    this.tcp = tcp;
    this.udp = udp;
    this.silent = silent;
  }

  /**
   * Opens one.
   *
   * @throws IOException if the system gives no socket
   */
  public static SilentListener open(Workers workers) throws IOException {
    ServerSocket listener = workers.keep(new ServerSocket());
    listener.bind(Workers.anyPort(), 1);
    InetSocketAddress address = (InetSocketAddress) listener.getLocalSocketAddress();
    DatagramSocket unread = workers.keep(new DatagramSocket(Workers.anyPort()));
    return new SilentListener(address, (InetSocketAddress) unread.getLocalSocketAddress(), fill(workers, address));
  }

  /** Where it is. */
  public InetSocketAddress address(Transport transport) {
    return transport == Transport.TCP ? tcp : udp;
  }

  /** Whether this system really drops the SYN; others refuse, or take every connection. */
  public boolean silent() {
    return silent;
  }

  /** Two connects in a row must go unanswered, so that a single hiccup is not taken for a full queue. */
  private static boolean fill(Workers workers, InetSocketAddress address) throws IOException {
    int unanswered = 0;
    for (int i = 0; i < MOST_FILLERS && unanswered < 2; i++) {
      Socket filler = workers.keep(new Socket());
      try {
        filler.connect(address, FILL_MILLIS);
        unanswered = 0;
      } catch (SocketTimeoutException e) {
        unanswered++;
        workers.end(filler);
      } catch (ConnectException e) {
        workers.end(filler);
        return false;
      }
    }
    return unanswered == 2;
  }
}
