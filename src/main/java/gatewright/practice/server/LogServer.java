package gatewright.practice.server;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Takes log messages, counted or ended by a line feed (RFC 6587), keeps the last of them and says nothing. */
public final class LogServer implements TcpServer.Conversation {
  private static final int KEPT = 100;

  /** RFC 5424 section 6.1 asks for 2048; more than four times that is no log message. */
  private static final int LONGEST = 8192;

  private static final int MOST_DIGITS = 5;

  private final Deque<String> messages = new ArrayDeque<>();

  @Override
  public void hold(Socket caller) throws IOException {
    InputStream in = new BufferedInputStream(caller.getInputStream());
    for (int first = in.read(); first >= 0; first = in.read()) {
      keep(first >= '1' && first <= '9' ? counted(first, in) : line(first, in));
    }
  }

  /** What it was sent, the oldest first. */
  public synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  private static String counted(int first, InputStream in) throws IOException {
    int length = first - '0';
    int digits = 1;
    for (int next = in.read(); next != ' '; next = in.read()) {
      digits++;
      if (next < '0' || next > '9' || digits > MOST_DIGITS) {
        throw new IOException("no length of a message");
      }
      length = length * 10 + next - '0';
    }
    if (length > LONGEST) {
      throw new IOException("a message of " + length + " octets");
    }
    byte[] message = in.readNBytes(length);
    if (message.length < length) {
      throw new IOException("a message that breaks off");
    }
    return new String(message, StandardCharsets.UTF_8);
  }

  private static String line(int first, InputStream in) throws IOException {
    byte[] message = new byte[LONGEST];
    int length = 0;
    for (int next = first; next >= 0 && next != '\n'; next = in.read()) {
      if (length == LONGEST) {
        throw new IOException("a line that does not end");
      }
      message[length++] = (byte) next;
    }
    return new String(message, 0, length, StandardCharsets.UTF_8);
  }

  private synchronized void keep(String message) {
    messages.addLast(message);
    if (messages.size() > KEPT) {
      messages.removeFirst();
    }
  }
}
