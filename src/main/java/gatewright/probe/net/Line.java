package gatewright.probe.net;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.util.Arrays;

/**
 * A TCP connection that counts what comes back and keeps its beginning. TLS is layered on top of it, so that plain text on a TLS
 * port can still be shown when the handshake fails.
 */
public final class Line extends Socket {
  private static final int KEPT = 512;

  private final byte[] first = new byte[KEPT];
  private int kept;
  private long seen;

  /** An unconnected one that no system proxy gets hold of. */
  Line() {
    super(Proxy.NO_PROXY);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Counting(super.getInputStream());
  }

  /** How many bytes have come from the far end. */
  public synchronized long seen() {
    return seen;
  }

  /** The first of them. */
  public synchronized byte[] first() {
    return Arrays.copyOf(first, kept);
  }

  /** Starts counting anew: what came so far was another conversation, with the proxy or before TLS. */
  public synchronized void startAnew() {
    kept = 0;
    seen = 0;
  }

  private synchronized void count(byte[] bytes, int offset, int length) {
    int room = Math.min(length, KEPT - kept);
    System.arraycopy(bytes, offset, first, kept, room);
    kept += room;
    seen += length;
  }

  private final class Counting extends FilterInputStream {
    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        count(new byte[] {(byte) value}, 0, 1);
      }
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = super.read(bytes, offset, length);
      if (count > 0) {
        count(bytes, offset, count);
      }
      return count;
    }
  }
}
