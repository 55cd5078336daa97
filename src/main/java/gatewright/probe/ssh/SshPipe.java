package gatewright.probe.ssh;

import gatewright.probe.net.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.io.IoService;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.closeable.AbstractCloseable;

/**
 * Lets the library write to a connection of ours, at once and on the thread that it writes from. Reading is not its business:
 * {@link SshSession} reads and hands over what came, so that no thread but the probe's own is needed.
 */
final class SshPipe extends AbstractCloseable implements IoSession {
  private final Line line;
  private final OutputStream out;
  private final Map<Object, Object> attributes = new ConcurrentHashMap<>();

  SshPipe(Line line) throws IOException {
    this.line = line;
    this.out = line.getOutputStream();
  }

  @Override
  public IoWriteFuture writeBuffer(Buffer buffer) throws IOException {
    synchronized (out) {
      out.write(buffer.array(), buffer.rpos(), buffer.available());
      out.flush();
    }
    return AbstractIoWriteFuture.fulfilled(this, Boolean.TRUE);
  }

  /** The line itself is left to the scope. */
  @Override
  public void shutdownOutputStream() {
    attributes.clear();
  }

  @Override
  public long getId() {
    return 0;
  }

  @Override
  public SocketAddress getAcceptanceAddress() {
    return null;
  }

  @Override
  public SocketAddress getRemoteAddress() {
    return line.getRemoteSocketAddress();
  }

  @Override
  public SocketAddress getLocalAddress() {
    return line.getLocalSocketAddress();
  }

  @Override
  public Object getAttribute(Object key) {
    return attributes.get(key);
  }

  @Override
  public Object setAttribute(Object key, Object value) {
    return attributes.put(key, value);
  }

  @Override
  public Object setAttributeIfAbsent(Object key, Object value) {
    return attributes.putIfAbsent(key, value);
  }

  @Override
  public Object removeAttribute(Object key) {
    return attributes.remove(key);
  }

  @Override
  public IoService getService() {
    return null;
  }

  @Override
  public void suspendRead() {
    // Nobody reads on his own.
  }

  @Override
  public void resumeRead() {
    // Nobody reads on his own.
  }
}
