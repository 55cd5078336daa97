package gatewright.secret;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Secrets out of a JSON file: one object, credential ids to texts. They never become strings of ours, and are wiped when closed;
 * what the parser copied for itself while it undid escapes is left to the collector.
 */
public final class SecretsFile implements SecretSource, AutoCloseable {
  private static final int LARGEST = 64 * 1024;

  private final Map<String, Secret> secrets;

  private SecretsFile(Map<String, Secret> secrets) {
    this.secrets = secrets;
  }

  /**
   * What came of reading such a file.
   *
   * @param secrets empty if there is any problem
   * @param problems all of them
   */
  public record Reading(Optional<SecretsFile> secrets, List<SecretProblem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a file. It is not even opened if others than its owner can read it. */
  public static Reading read(Path file) {
    try {
      Optional<String> unfit = Files.isRegularFile(file) ? OwnerOnly.objection(file) : notRegular(file);
      if (unfit.isEmpty() && Files.size(file) > LARGEST) {
        unfit = Optional.of("a file of at most " + LARGEST / 1024 + " KB");
      }
      return unfit.isPresent() ? refused(unfit.get()) : parse(content(file));
    } catch (NoSuchFileException e) {
      return refused("a file; there is none of this name");
    } catch (CharacterCodingException e) {
      return refused("JSON in UTF-8");
    } catch (AccessDeniedException e) {
      return refused("a file that this user may read");
    } catch (IOException e) {
      return refused("a file that can be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** The ids that it has secrets for. */
  public Set<String> credentials() {
    return new TreeSet<>(secrets.keySet());
  }

  @Override
  public Optional<Secret> secret(String credential) {
    return Optional.ofNullable(secrets.get(credential)).map(Secret::copy);
  }

  @Override
  public void close() {
    secrets.values().forEach(Secret::close);
    secrets.clear();
  }

  private static Optional<String> notRegular(Path file) throws NoSuchFileException {
    if (Files.notExists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return Optional.of("a regular file");
  }

  private static char[] content(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST);
    }
    CharBuffer decoded = CharBuffer.allocate(0);
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return Arrays.copyOf(decoded.array(), decoded.limit());
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(decoded.array(), '\0');
    }
  }

  /** Reads what a file holds, and wipes it. */
  static Reading parse(char[] content) {
    Map<String, Secret> secrets = new TreeMap<>();
    List<SecretProblem> problems = new ArrayList<>();
    // Buffers that the library keeps for the next one would keep the secrets.
    JsonFactory factory = new JsonFactoryBuilder().recyclerPool(JsonRecyclerPools.nonRecyclingPool())
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();
    try (JsonParser parser = factory.createParser(content)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        entries(parser, secrets, problems);
      } else {
        problems.add(new SecretProblem("", "a JSON object in braces { }"));
      }
    } catch (JsonProcessingException e) {
      long line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      problems.add(new SecretProblem("", "JSON in UTF-8; line " + line + " is not"));
    } catch (IOException e) {
      problems.add(new SecretProblem("", "JSON in UTF-8"));
    } finally {
      Arrays.fill(content, '\0');
    }
    SecretsFile file = new SecretsFile(secrets);
    if (!problems.isEmpty()) {
      file.close();
      return new Reading(Optional.empty(), problems);
    }
    return new Reading(Optional.of(file), problems);
  }

  private static void entries(JsonParser parser, Map<String, Secret> secrets, List<SecretProblem> problems) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String credential = parser.currentName();
      String place = parser.getParsingContext().pathAsPointer().toString();
      if (parser.nextToken() != JsonToken.VALUE_STRING) {
        problems.add(new SecretProblem(place, "the secret of credential \"" + credential + "\" as a text in double quotes"));
        parser.skipChildren();
      } else if (parser.getTextLength() == 0) {
        problems.add(new SecretProblem(place, "the secret of credential \"" + credential + "\", or no such field; it is empty"));
      } else {
        Secret before = secrets.put(credential, secret(parser));
        if (before != null) {
          before.close();
          problems.add(new SecretProblem(place, "each credential once; this one stands twice"));
        }
      }
    }
    if (parser.nextToken() != null) {
      problems.add(new SecretProblem("", "nothing after the end of the JSON object"));
    }
  }

  private static Secret secret(JsonParser parser) throws IOException {
    int from = parser.getTextOffset();
    char[] characters = Arrays.copyOfRange(parser.getTextCharacters(), from, from + parser.getTextLength());
    try {
      return new Secret(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  private static Reading refused(String expected) {
    return new Reading(Optional.empty(), List.of(new SecretProblem("", expected)));
  }
}
