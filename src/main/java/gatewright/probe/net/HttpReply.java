package gatewright.probe.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply in HTTP/1.x (RFC 9112), as far as it matters for telling who sent it.
 *
 * @param statusLine as it came
 * @param status three digits
 * @param headers name and value, in their order
 * @param body its beginning, at most {@value #BODY_LIMIT} bytes
 */
public record HttpReply(String statusLine, int status, List<Header> headers, byte[] body) {
  /** How much of a body is read. */
  public static final int BODY_LIMIT = 65_536;

  private static final int LINE_LIMIT = 8_192;
  private static final int HEADER_LIMIT = 200;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] +([1-5][0-9]{2})(?: .*)?");
  private static final Pattern TITLE = Pattern.compile("<title[^>]*>(.*?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  public HttpReply {
    headers = List.copyOf(headers);
    body = body.clone();
  }

  /** One header field. */
  public record Header(String name, String value) {}

  /** What came back is not HTTP. */
  public static final class NotHttp extends IOException {
    private static final long serialVersionUID = 1L;

    NotHttp(String beginning) {
      super(beginning);
    }
  }

  /**
   * Reads one reply. A body that breaks off is taken as far as it came: the headers decide.
   *
   * @param bodiless true if the request allows no body in return (HEAD, CONNECT)
   * @throws NotHttp if it does not begin like one; its message is the beginning
   * @throws IOException if nothing, or no whole head, comes
   */
  public static HttpReply read(InputStream in, boolean bodiless) throws IOException {
    String statusLine = line(in, true);
    Matcher matcher = STATUS.matcher(statusLine);
    if (!matcher.matches()) {
      throw new NotHttp(statusLine);
    }
    int status = Integer.parseInt(matcher.group(1));
    List<Header> headers = new ArrayList<>();
    for (String text = line(in, false); !text.isEmpty(); text = line(in, false)) {
      int colon = text.indexOf(':');
      if (colon > 0 && headers.size() < HEADER_LIMIT) {
        headers.add(new Header(text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
      }
    }
    HttpReply head = new HttpReply(statusLine, status, headers, new byte[0]);
    if (status == 100) {
      return read(in, bodiless);
    }
    if (bodiless || status == 204 || status == 304) {
      return head;
    }
    return new HttpReply(statusLine, status, headers, body(in, head));
  }

  /** The first header of that name. */
  public Optional<String> header(String name) {
    return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).findFirst();
  }

  /** All headers of that name. */
  public List<String> all(String name) {
    return headers.stream().filter(header -> header.name().equalsIgnoreCase(name)).map(Header::value).toList();
  }

  /** The body as text; whatever its charset, ASCII is legible. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The page's title; empty if there is none. */
  public String title() {
    Matcher matcher = TITLE.matcher(text());
    return matcher.find() ? matcher.group(1).strip().replaceAll("\\s+", " ") : "";
  }

  /** SHA-256 of the body as far as it was read, in hexadecimal. */
  public String bodySha256() {
    return sha256(body);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] body(InputStream in, HttpReply head) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      if (head.header("Transfer-Encoding").map(value -> value.toLowerCase(Locale.ROOT).contains("chunked")).orElse(false)) {
        chunks(in, out);
      } else {
        copy(in, out, head.header("Content-Length").map(HttpReply::length).orElse((long) BODY_LIMIT));
      }
    } catch (IOException ignored) {
      // Cut short by the peer, a time-out or nonsense in its framing: the head came whole, and that is what is judged.
    }
    return out.toByteArray();
  }

  private static long length(String text) {
    try {
      return Math.max(0, Long.parseLong(text.strip()));
    } catch (NumberFormatException e) {
      return BODY_LIMIT;
    }
  }

  private static void chunks(InputStream in, ByteArrayOutputStream out) throws IOException {
    while (out.size() < BODY_LIMIT) {
      String size = line(in, false).split(";", 2)[0].strip();
      int length;
      try {
        length = Integer.parseInt(size, 16);
      } catch (NumberFormatException e) {
        throw new IOException("not a chunk size: " + size, e);
      }
      if (length <= 0) {
        return;
      }
      copy(in, out, length);
      line(in, false);
    }
  }

  private static void copy(InputStream in, ByteArrayOutputStream out, long length) throws IOException {
    byte[] buffer = new byte[4096];
    long left = Math.min(length, BODY_LIMIT - out.size());
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (count < 0) {
        return;
      }
      out.write(buffer, 0, count);
      left -= count;
    }
  }

  /** One line without its end; byte by byte, for what follows may be TLS. */
  private static String line(InputStream in, boolean first) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (line.size() < LINE_LIMIT) {
      int next;
      try {
        next = in.read();
      } catch (SocketTimeoutException e) {
        if (first && line.size() > 0) {
          throw new NotHttp(ascii(line));
        }
        throw e;
      }
      if (next < 0) {
        if (first && line.size() > 0) {
          throw new NotHttp(ascii(line));
        }
        throw new java.io.EOFException("closed before the reply was whole");
      }
      if (next == '\n') {
        String text = ascii(line);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      }
      line.write(next);
      if (first && line.size() == 5 && !ascii(line).equals("HTTP/")) {
        throw new NotHttp(ascii(line));
      }
    }
    throw new NotHttp(ascii(line).substring(0, 80));
  }

  private static String ascii(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }
}
