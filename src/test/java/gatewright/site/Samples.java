package gatewright.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/** The site that tests start from. */
public final class Samples {
  private Samples() {}

  /** The whole example file. */
  public static byte[] exampleBytes() throws IOException {
    try (InputStream file = Samples.class.getResourceAsStream("/site/example.json")) {
      return file.readAllBytes();
    }
  }

  /** The same as a tree of its own. */
  public static ObjectNode example() throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(exampleBytes());
  }

  /** The same as answers. */
  public static Site site() throws IOException {
    return new SiteReader().read(exampleBytes()).site().orElseThrow();
  }
}
