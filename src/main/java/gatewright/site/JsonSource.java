package gatewright.site;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The bytes of a JSON file, from which people get told where it is broken. What stands there is never repeated. */
public final class JsonSource {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonSource() {}

  /**
   * What came of parsing.
   *
   * @param tree empty if there is any problem
   * @param problems what is wrong with the file as JSON; {@link Problem.Kind#WRONG} all of them
   */
  public record Parsed(Optional<JsonNode> tree, List<Problem> problems) {
    public Parsed {
      problems = List.copyOf(problems);
    }

    private static Parsed broken(String value, String expected) {
      return new Parsed(Optional.empty(), List.of(new Problem(Problem.Kind.WRONG, "", value, expected)));
    }
  }

  /** Parses a whole file: UTF-8 without a byte order mark (RFC 8259 section 8.1), one value, no name twice in one object. */
  public static Parsed parse(byte[] file) {
    Optional<String> encoding = foreignEncoding(file);
    if (encoding.isPresent()) {
      return Parsed.broken(encoding.get(), "plain UTF-8 without a byte order mark; save the file with that encoding");
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    } catch (CharacterCodingException e) {
      return Parsed.broken("bytes that are no UTF-8", "plain UTF-8; save the file with that encoding");
    }
    if (text.isBlank()) {
      return Parsed.broken("an empty file", "a JSON object in braces { }");
    }
    try {
      Findings findings = new Findings();
      findDuplicates(MAPPER.getFactory(), text, findings);
      return findings.anythingWrong()
          ? new Parsed(Optional.empty(), findings.problems())
          : new Parsed(Optional.of(MAPPER.readTree(text)), List.of());
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
      String place = at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      return Parsed.broken(place, "JSON; " + explanation(e));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static void findDuplicates(JsonFactory factory, String text, Findings findings) throws IOException {
    Deque<Set<String>> objects = new ArrayDeque<>();
    boolean ended = false;
    try (JsonParser parser = factory.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        String line = "line " + parser.currentTokenLocation().getLineNr();
        if (ended) {
          findings.wrongText("", line, "nothing after the end of the JSON object");
          return;
        }
        if (token == JsonToken.START_OBJECT) {
          objects.push(new HashSet<>());
        } else if (token == JsonToken.END_OBJECT) {
          objects.pop();
        } else if (token == JsonToken.FIELD_NAME && !objects.element().add(parser.currentName())) {
          String pointer = parser.getParsingContext().pathAsPointer().toString();
          findings.wrongText(pointer, line, "each field once; this one stands twice");
        }
        ended = parser.getParsingContext().inRoot() && token != JsonToken.START_OBJECT && token != JsonToken.START_ARRAY;
      }
    }
  }

  private static Optional<String> foreignEncoding(byte[] file) {
    if (startsWith(file, 0xEF, 0xBB, 0xBF)) {
      return Optional.of("UTF-8 with a byte order mark");
    }
    if (startsWith(file, 0xFF, 0xFE, 0, 0) || startsWith(file, 0, 0, 0xFE, 0xFF)) {
      return Optional.of("UTF-32");
    }
    boolean zeroByte = file.length >= 2 && (file[0] == 0) != (file[1] == 0);
    return startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF) || zeroByte ? Optional.of("UTF-16") : Optional.empty();
  }

  private static boolean startsWith(byte[] file, int... mark) {
    if (file.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((file[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The parser's own words would repeat what stands in the file, which may be a secret. */
  private static String explanation(JsonProcessingException problem) {
    String said = problem.getOriginalMessage() == null ? "" : problem.getOriginalMessage();
    if (problem instanceof StreamConstraintsException) {
      return "brackets are nested too deep, or a number or name is too long";
    }
    if (problem instanceof JsonEOFException) {
      return "the file ends before its last bracket or quote is closed";
    }
    if (said.contains("colon to separate")) {
      return "a colon is due here";
    }
    if (said.contains("to separate") || said.contains("close marker")) {
      return "a comma is missing, or brackets do not match";
    }
    if (said.contains("double-quote to start field name")) {
      return "a name in double quotes is due here; after the last entry stands no comma";
    }
    if (said.contains("CTRL-CHAR")) {
      return "a control character or a line end stands inside a text or between values";
    }
    if (said.contains("escape")) {
      return "a backslash stands before something that it cannot escape; write two";
    }
    return "what stands there is neither a text in double quotes, a number, true, false, null, { nor [";
  }
}
