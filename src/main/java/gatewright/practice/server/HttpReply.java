package gatewright.practice.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A reply of a web server or of a proxy.
 *
 * @param status "404 Not Found"
 * @param server what it calls itself
 * @param more further field lines; may be empty
 * @param type media type of the body
 * @param body the same each time, so that it can be compared
 */
public record HttpReply(String status, String server, List<String> more, String type, String body) {
  public HttpReply {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(server, "server");
    more = List.copyOf(more);
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(body, "body");
  }

  /** A page. The texts must not need escaping. */
  public static HttpReply page(String status, String server, String title, String text) {
    String body =
        """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%s</title></head>
        <body><h1>%s</h1><p>%s</p></body></html>
        """
            .formatted(title, title, text);
    return new HttpReply(status, server, List.of(), "text/html; charset=utf-8", body);
  }

  /** A plain text. */
  public static HttpReply text(String status, String server, String text) {
    return new HttpReply(status, server, List.of(), "text/plain; charset=utf-8", text);
  }

  /** With a further field line. */
  public HttpReply with(String line) {
    return new HttpReply(status, server, Stream.concat(more.stream(), Stream.of(line)).toList(), type, body);
  }

  /**
   * Writes it and says that the connection ends with it.
   *
   * @param body false for an answer to HEAD
   */
  void write(OutputStream out, boolean body) throws IOException {
    byte[] content = body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    head.append("Date: ").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC))).append("\r\n");
    head.append("Server: ").append(server).append("\r\n");
    more.forEach(line -> head.append(line).append("\r\n"));
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(content.length).append("\r\n");
    head.append("Connection: close\r\n\r\n");
    out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (body) {
      out.write(content);
    }
    out.flush();
  }
}
