package gatewright.catalogue;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A JSON file that becomes one record, or all that is wrong with it. */
final class RecordFile {
  private static final int LARGEST = 1 << 20;

  private final JsonMapper mapper =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Reads a file of the engineer's. */
  <T> T read(Path file, Class<T> kind, BiConsumer<T, List<CatalogueProblem>> rules) throws CatalogueException {
    try {
      if (Files.size(file) > LARGEST) {
        throw refuse(file.toString(), Files.size(file) + " bytes", "a file of at most 1 MiB");
      }
      return read(file.toString(), Files.readAllBytes(file), kind, rules);
    } catch (IOException e) {
      throw refuse(file.toString(), e.getClass().getSimpleName(), "a file that can be read");
    }
  }

  /**
   * Reads a file that ships with the program.
   *
   * @throws IllegalStateException if there is none
   */
  <T> T shipped(String resource, Class<T> kind, BiConsumer<T, List<CatalogueProblem>> rules) throws CatalogueException {
    try (InputStream in = RecordFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not in this program: " + resource);
      }
      return read(resource, in.readAllBytes(), kind, rules);
    } catch (IOException e) {
      throw new IllegalStateException("cannot be read: " + resource, e);
    }
  }

  <T> T read(String name, byte[] bytes, Class<T> kind, BiConsumer<T, List<CatalogueProblem>> rules)
      throws CatalogueException {
    List<CatalogueProblem> problems = new ArrayList<>();
    T value = bind(name, tree(name, bytes), kind, problems);
    rules.accept(value, problems);
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    return value;
  }

  private JsonNode tree(String name, byte[] bytes) throws CatalogueException {
    try {
      return mapper.readTree(bytes);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw refuse(name, place, "JSON (" + e.getOriginalMessage() + ")");
    } catch (IOException e) {
      throw refuse(name, e.getClass().getSimpleName(), "JSON in UTF-8");
    }
  }

  private <T> T bind(String name, JsonNode tree, Class<T> kind, List<CatalogueProblem> problems) throws CatalogueException {
    new RecordShape(name, problems).check(tree, kind, "");
    if (!problems.isEmpty()) {
      throw new CatalogueException(problems);
    }
    try {
      return mapper.treeToValue(tree, kind);
    } catch (JsonProcessingException e) {
      throw refuse(name, "", e.getOriginalMessage());
    }
  }

  private static CatalogueException refuse(String name, String value, String expected) {
    return new CatalogueException(List.of(new CatalogueProblem(name, "", value, expected)));
  }
}
