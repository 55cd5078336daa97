package gatewright.probe.net;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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

  private static final Pattern TITLE =
      Pattern.compile("<title[^>]{0,200}>(.{0,1000}?)</title>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

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
   * Reads one reply, past any that only announce it. A body that breaks off, or does not end, is taken as far as it came: the
   * headers decide.
   *
   * @param method of the request
   * @param bodyWait how long the body may take once the head is there
   * @throws NotHttp if it does not begin like one; its message is the beginning
   * @throws IOException if nothing, or no whole head, comes
   */
  public static HttpReply read(InputStream in, String method, Duration bodyWait) throws IOException {
    return new HttpReader(in, bodyWait).read(method);
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
    // Bounded, so that a page made for it cannot keep the search busy.
    Matcher matcher = TITLE.matcher(text());
    return matcher.find() ? matcher.group(1).strip().replaceAll("\\s+", " ") : "";
  }

  /** Whether it says that a proxy made it. */
  public boolean madeByProxy() {
    return ProxyReason.of(this).isPresent();
  }

  /** Of a reply that a proxy made: whether it would not, rather than could not. */
  public boolean deniedByProxy() {
    return ProxyReason.of(this).map(ProxyReason::denied).orElse(status / 100 != 5);
  }

  /**
   * How far the sender's clock is ahead of this machine's, by its Date (RFC 9110 section 6.6.1); negative if it is behind. To be
   * asked as soon as the reply is there. Empty if it gives none that can be read.
   */
  public Optional<Duration> ahead() {
    return header("Date").flatMap(
        date -> {
          try {
            Instant theirs = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date));
            return Optional.of(Duration.between(Instant.now(), theirs));
          } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
          }
        });
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
}
