package gatewright.peer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Addresses at which nobody answers: one kind drops packets, the other refuses them. */
public final class Nowhere implements AutoCloseable {
  private static final int MOST_FILLERS = 64;

  private final List<Closeable> open = new ArrayList<>();
  private final InetSocketAddress dropping;
  private final InetSocketAddress unread;
  private final InetSocketAddress refusing;
  private final InetSocketAddress refusingDatagrams;

  public Nowhere() {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      ServerSocket listener = new ServerSocket();
      open.add(listener);
      listener.bind(any, 1);
      dropping = (InetSocketAddress) listener.getLocalSocketAddress();
      fill();
      DatagramSocket deaf = new DatagramSocket(any);
      open.add(deaf);
      unread = (InetSocketAddress) deaf.getLocalSocketAddress();
      Socket bound = new Socket();
      open.add(bound);
      bound.bind(any);
      refusing = (InetSocketAddress) bound.getLocalSocketAddress();
      DatagramSocket self = new DatagramSocket(any);
      open.add(self);
      self.connect(self.getLocalSocketAddress());
      refusingDatagrams = (InetSocketAddress) self.getLocalSocketAddress();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A full queue drops every further SYN; two unanswered connects in a row show that it is full. */
  private void fill() throws IOException {
    int unanswered = 0;
    for (int i = 0; i < MOST_FILLERS && unanswered < 2; i++) {
      Socket filler = new Socket();
      open.add(filler);
      try {
        filler.connect(dropping, 200);
        unanswered = 0;
      } catch (SocketTimeoutException e) {
        unanswered++;
      }
    }
  }

  /** A TCP port whose SYNs are dropped. */
  public InetSocketAddress dropping() {
    return dropping;
  }

  /** A UDP port that nobody reads. */
  public InetSocketAddress unread() {
    return unread;
  }

  /** A TCP port that is refused. */
  public InetSocketAddress refusing() {
    return refusing;
  }

  /** A UDP port that the system refuses by ICMP. */
  public InetSocketAddress refusingDatagrams() {
    return refusingDatagrams;
  }

  @Override
  public void close() {
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
