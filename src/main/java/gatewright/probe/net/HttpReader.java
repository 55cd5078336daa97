package gatewright.probe.net;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one reply in HTTP/1.x (RFC 9112) off a stream. Everything has a limit, for the far end may be anything: lines, the head,
 * replies that only announce another, the body's length and the time that it takes.
 */
final class HttpReader {
  private static final int LINE_LIMIT = 8_192;
  private static final int HEAD_LIMIT = 65_536;
  private static final int HEADER_LIMIT = 200;
  private static final int INTERIM_LIMIT = 8;
  private static final String BEGINNING = "HTTP/";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] +([1-5][0-9]{2})(?: .*)?");

  private final InputStream in;
  private final Duration bodyWait;
  private final int bodyLimit;
  private boolean whole;
  private int headLeft = HEAD_LIMIT;
  private long bodyBegan;

  /**
   * @param bodyWait how long the body may take once the head is there
   */
  HttpReader(InputStream in, Duration bodyWait) {
    this(in, bodyWait, HttpReply.BODY_LIMIT);
  }

  /** One that reads more or less of a body than usual. */
  HttpReader(InputStream in, Duration bodyWait, int bodyLimit) {
    this.in = in;
    this.bodyWait = bodyWait;
    this.bodyLimit = bodyLimit;
  }

  /** Whether the body of the reply came to its end. */
  boolean whole() {
    return whole;
  }

  HttpReply read(String method) throws IOException {
    for (int interim = 0; interim < INTERIM_LIMIT; interim++) {
      HttpReply head = head();
      // RFC 9110 section 15.2: what begins with 1 announces the reply proper, save 101.
      if (head.status() / 100 != 1 || head.status() == 101) {
        return bodiless(method, head.status())
            ? head : new HttpReply(head.statusLine(), head.status(), head.headers(), body(head));
      }
    }
    throw new HttpReply.NotHttp("only replies that announce another");
  }

  /** RFC 9112 section 6.3; a refused CONNECT has a body, a granted one has none. */
  private static boolean bodiless(String method, int status) {
    return method.equals("HEAD") || method.equals("CONNECT") && status / 100 == 2 || status == 101 || status == 204
        || status == 304;
  }

  private HttpReply head() throws IOException {
    String statusLine = firstLine();
    Matcher matcher = STATUS.matcher(statusLine);
    if (!matcher.matches()) {
      throw new HttpReply.NotHttp(statusLine);
    }
    List<HttpReply.Header> headers = new ArrayList<>();
    for (String text = headLine(); !text.isEmpty(); text = headLine()) {
      int colon = text.indexOf(':');
      if (colon > 0 && headers.size() < HEADER_LIMIT) {
        headers.add(new HttpReply.Header(text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
      }
    }
    return new HttpReply(statusLine, Integer.parseInt(matcher.group(1)), headers, new byte[0]);
  }

  /** Tells early what is not HTTP: whoever speaks first and then waits would never send a whole line. */
  private String firstLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      return line(line, true);
    } catch (HttpReply.NotHttp e) {
      throw e;
    } catch (IOException e) {
      if (!BEGINNING.startsWith(text(line)) && !text(line).startsWith(BEGINNING)) {
        throw new HttpReply.NotHttp(text(line));
      }
      throw e;
    }
  }

  private String headLine() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    String text = line(line, false);
    headLeft -= line.size();
    if (headLeft < 0) {
      throw new HttpReply.NotHttp("a head of more than " + HEAD_LIMIT / 1024 + " KiB");
    }
    return text;
  }

  /** One line without its end; byte by byte, for what follows may be TLS. */
  private String line(ByteArrayOutputStream line, boolean first) throws IOException {
    while (line.size() < LINE_LIMIT) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("closed before the reply was whole");
      }
      if (next == '\n') {
        String text = text(line);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      line.write(next);
      if (first && line.size() == BEGINNING.length() && !text(line).equals(BEGINNING)) {
        throw new HttpReply.NotHttp(text(line));
      }
    }
    throw new HttpReply.NotHttp(text(line).substring(0, 80));
  }

  private byte[] body(HttpReply head) {
    bodyBegan = System.nanoTime();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (head.header("Transfer-Encoding").map(value -> value.toLowerCase(Locale.ROOT).contains("chunked")).orElse(false)) {
        chunks(out);
      } else {
        Long length = head.header("Content-Length").map(this::length).orElse(null);
        boolean ended = copy(out, length == null ? Long.MAX_VALUE : length);
        whole = length == null ? ended : out.size() == length;
      }
    } catch (IOException ignored) {
      // Cut short by the peer, a time-out or nonsense in its framing: the head came whole, and that is what is judged.
    }
    return out.toByteArray();
  }

  private boolean goesOn(ByteArrayOutputStream out) {
    return out.size() < bodyLimit && System.nanoTime() - bodyBegan < bodyWait.toNanos();
  }

  private long length(String text) {
    try {
      return Math.max(0, Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return bodyLimit;
    }
  }

  private void chunks(ByteArrayOutputStream out) throws IOException {
    while (goesOn(out)) {
      String size = line(new ByteArrayOutputStream(), false).split(";", 2)[0].strip();
      long length;
      try {
        length = Long.parseLong(size, 16);
      } catch (NumberFormatException e) {
        throw new IOException("not a chunk size: " + size, e);
      }
      if (length <= 0) {
        whole = true;
        return;
      }
      copy(out, length);
      line(new ByteArrayOutputStream(), false);
    }
  }

  /** Whether the stream was at its end. */
  private boolean copy(ByteArrayOutputStream out, long length) throws IOException {
    byte[] buffer = new byte[4096];
    long left = Math.min(length, bodyLimit - out.size());
    while (left > 0 && goesOn(out)) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        return true;
      }
      out.write(buffer, 0, count);
      left -= count;
    }
    return false;
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
