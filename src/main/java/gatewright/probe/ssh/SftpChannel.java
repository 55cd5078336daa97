package gatewright.probe.ssh;

import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.future.OpenFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.io.AbstractIoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;
import org.apache.sshd.sftp.client.SftpMessage;
import org.apache.sshd.sftp.client.impl.AbstractSftpClient;
import org.apache.sshd.sftp.common.SftpConstants;

/**
 * The library's SFTP client with a channel that reads on the caller's thread: who waits for an answer reads until it is there.
 * The library's own channel waits for another thread to read.
 */
final class SftpChannel extends AbstractSftpClient {
  private static final int VERSION = 3;

  /** The draft asks for 34,000 at least; names of a long directory may take more. */
  private static final int LONGEST_MESSAGE = 262_144;

  private final SshSession session;
  private final ChannelSubsystem channel;
  private final Incoming incoming = new Incoming();
  private final NavigableMap<String, byte[]> extensions = new TreeMap<>();
  private Charset names = StandardCharsets.UTF_8;
  private int lastId = 99;
  private StepFailed broken;

  private SftpChannel(SshSession session, ChannelSubsystem channel) {
    super(null);
    this.session = session;
    this.channel = channel;
  }

  /**
   * Opens one in a session that is logged in.
   *
   * @throws StepFailed if the server does not offer SFTP to this login
   */
  static SftpChannel open(SshSession session) throws StepFailed {
    String words = "The login is good, but the server does not open a channel for SFTP.";
    try {
      ChannelSubsystem subsystem = session.library().createSubsystemChannel(SftpConstants.SFTP_SUBSYSTEM_NAME);
      SftpChannel opened = new SftpChannel(session, subsystem);
      subsystem.setOut(opened.incoming);
      OpenFuture future = subsystem.open();
      session.pump(StepName.REQUEST, words, future::isDone);
      if (!future.isOpened()) {
        throw new StepFailed(StepName.REQUEST, Cause.NO_PERMISSION, words, future.getException());
      }
      opened.greet();
      return opened;
    } catch (IOException e) {
      if (e.getCause() instanceof StepFailed known) {
        throw known;
      }
      Cause cause = e instanceof ProtocolException ? Cause.WRONG_PROTOCOL : Cause.CLOSED;
      throw new StepFailed(StepName.REQUEST, session.call().scope().cause().orElse(cause), words, e);
    }
  }

  /** Draft section 4: both sides name their version first; theirs comes with extensions. */
  private void greet() throws IOException, StepFailed {
    Buffer hello = new ByteArrayBuffer();
    hello.putInt(5);
    hello.putByte((byte) SftpConstants.SSH_FXP_INIT);
    hello.putInt(VERSION);
    send(hello);
    session.pump(StepName.REQUEST, "The login is good, but SFTP does not begin.", this::answeredOrOver);
    if (!incoming.whole()) {
      throw new StepFailed(
          StepName.REQUEST, Cause.NO_PERMISSION, "The login is good, but the server does not offer SFTP to it.");
    }
    Buffer answer = incoming.take();
    answer.getInt();
    int type = answer.getUByte();
    if (type != SftpConstants.SSH_FXP_VERSION) {
      throw new StepFailed(StepName.REQUEST, Cause.WRONG_PROTOCOL, "What answers as SFTP begins with message " + type + ".");
    }
    int version = answer.getInt();
    if (version != VERSION) {
      throw new StepFailed(StepName.REQUEST, Cause.WRONG_PROTOCOL, "The server wants version " + version + " of SFTP, not 3.");
    }
    while (answer.available() > 0) {
      extensions.put(answer.getString(), answer.getBytes());
    }
  }

  /** What a failure means that is no refusal of the server's. */
  StepFailed failure(StepName step, String words, IOException e) {
    if (broken != null) {
      return broken;
    }
    return new StepFailed(step, session.call().scope().cause().orElse(Cause.WRONG_PROTOCOL), words, e);
  }

  @Override
  public int send(int command, Buffer buffer) throws IOException {
    int id = ++lastId;
    Buffer message = new ByteArrayBuffer(buffer.available() + 9, false);
    message.putInt(buffer.available() + 5L);
    message.putByte((byte) command);
    message.putInt(id);
    message.putBuffer(buffer);
    send(message);
    return id;
  }

  /** Some servers, OpenSSH for one, give a channel room only once the subsystem has begun: until then there is to be read. */
  private void send(Buffer message) throws IOException {
    int size = message.available();
    readUntil(
        "The server gives the channel for SFTP no room.", () -> channel.getRemoteWindow().getSize() >= size || over());
    if (over()) {
      // Whoever waits for the answer finds out.
      return;
    }
    OutputStream out = channel.getInvertedIn();
    out.write(message.array(), message.rpos(), message.available());
    out.flush();
  }

  @Override
  public SftpMessage write(int command, Buffer buffer) throws IOException {
    int id = send(command, buffer);
    return new SftpMessage(id, AbstractIoWriteFuture.fulfilled(id, Boolean.TRUE), Duration.ZERO);
  }

  /** Whoever asks waits for his own answer, so none of another id can be due. */
  @Override
  public Buffer receive(int id) throws IOException {
    readUntil("The conversation stopped before the server's answer.", this::answeredOrOver);
    if (!incoming.whole()) {
      broken = new StepFailed(StepName.TRANSFER, Cause.CLOSED, "The server closed the SFTP channel instead of answering.");
      throw new IOException(broken.getMessage());
    }
    Buffer answer = incoming.take();
    if (answer.available() < 9) {
      throw new ProtocolException("an answer to no question");
    }
    int begin = answer.rpos();
    answer.rpos(begin + 5);
    int theirs = answer.getInt();
    answer.rpos(begin);
    if (theirs != id) {
      throw new ProtocolException("an answer to another question came: " + theirs + " instead of " + id);
    }
    return answer;
  }

  private boolean answeredOrOver() {
    return incoming.whole() || over();
  }

  private boolean over() {
    return channel.isClosing() || channel.isEofSignalled();
  }

  private void readUntil(String words, BooleanSupplier there) throws IOException {
    try {
      session.pump(StepName.TRANSFER, words, there);
    } catch (StepFailed e) {
      broken = e;
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public Buffer receive(int id, long timeout) throws IOException {
    return receive(id);
  }

  @Override
  public Buffer receive(int id, Duration timeout) throws IOException {
    return receive(id);
  }

  @Override
  public int getVersion() {
    return VERSION;
  }

  @Override
  public NavigableMap<String, byte[]> getServerExtensions() {
    return extensions;
  }

  @Override
  protected Map<String, Object> getParsedServerExtensions(Map<String, byte[]> raw) {
    Map<String, Object> parsed = super.getParsedServerExtensions(raw);
    return parsed == null ? new HashMap<>() : parsed;
  }

  @Override
  public Charset getNameDecodingCharset() {
    return names;
  }

  @Override
  public void setNameDecodingCharset(Charset charset) {
    names = charset;
  }

  @Override
  public ClientSession getClientSession() {
    return session.library();
  }

  @Override
  public ClientChannel getClientChannel() {
    return channel;
  }

  @Override
  public boolean isClosing() {
    return channel.isClosing();
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    channel.close(true);
  }

  /** Collects what comes through the channel until a message is whole. */
  private static final class Incoming extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
      bytes.write(data, offset, length);
      if (bytes.size() > 2 * LONGEST_MESSAGE) {
        throw new ProtocolException("much more than was asked for");
      }
    }

    /** Whether there is something to take: a message, or the beginning of one that cannot be right. */
    boolean whole() {
      return bytes.size() >= 4 && (bytes.size() >= 4 + length() || !right());
    }

    /**
     * The first message, with its length before it.
     *
     * @throws ProtocolException if none can have that length
     */
    Buffer take() throws ProtocolException {
      if (!right()) {
        throw new ProtocolException("a message of SFTP of " + length() + " bytes");
      }
      byte[] all = bytes.toByteArray();
      int end = (int) (4 + length());
      bytes.reset();
      bytes.write(all, end, all.length - end);
      return new ByteArrayBuffer(Arrays.copyOf(all, end));
    }

    /** The shortest is a kind and a number. */
    private boolean right() {
      return length() >= 5 && length() <= LONGEST_MESSAGE;
    }

    private long length() {
      return SshOffer.unsigned(bytes.toByteArray(), 0);
    }
  }
}
