package gatewright.practice.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The head of an HTTP/1.1 message (RFC 9112 section 2.1).
 *
 * @param start the request line or the status line
 * @param fields the field lines as they came
 */
record HttpHead(String start, List<String> fields) {
  private static final int LARGEST = 16_384;

  HttpHead {
    Objects.requireNonNull(start, "start");
    fields = List.copyOf(fields);
  }

  /**
   * Reads up to and including the empty line.
   *
   * @return empty if the peer ended the stream before its first byte
   * @throws ProtocolException if the stream ends within the head, or the head is too large
   */
  static Optional<HttpHead> read(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    List<String> lines = new ArrayList<>();
    int total = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (++total > LARGEST) {
        throw new ProtocolException("HTTP head is larger than " + LARGEST);
      }
      if (next != '\n') {
        head.write(next);
        continue;
      }
      String line = head.toString(StandardCharsets.ISO_8859_1);
      head.reset();
      line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      if (!line.isEmpty()) {
        lines.add(line);
      } else if (!lines.isEmpty()) {
        return Optional.of(new HttpHead(lines.get(0), lines.subList(1, lines.size())));
      }
    }
    if (total > 0) {
      throw new ProtocolException("HTTP head ends early");
    }
    return Optional.empty();
  }

  /** The value of the first field of that name. */
  Optional<String> field(String name) {
    return fields.stream()
        .filter(line -> named(line, name))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst();
  }

  /** Without the fields of those names. */
  HttpHead without(String... names) {
    return new HttpHead(
        start, fields.stream().filter(line -> List.of(names).stream().noneMatch(name -> named(line, name))).toList());
  }

  /** With a further field. */
  HttpHead with(String name, String value) {
    List<String> more = new ArrayList<>(fields);
    more.add(name + ": " + value);
    return new HttpHead(start, more);
  }

  /** With another first line. */
  HttpHead starting(String line) {
    return new HttpHead(line, fields);
  }

  /** The parts of the first line; three in a request: method, target, version. */
  List<String> parts() {
    return List.of(start.split(" ", 3));
  }

  byte[] bytes() {
    StringBuilder text = new StringBuilder(start).append("\r\n");
    fields.forEach(line -> text.append(line).append("\r\n"));
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean named(String line, String name) {
    return line.length() > name.length()
        && line.charAt(name.length()) == ':'
        && line.regionMatches(true, 0, name, 0, name.length());
  }
}
