package gatewright.site;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a site. Every field is written, so that whatever else a file holds is known to come from another version. */
public final class SiteWriter {
  // Never configured after this line; a new one would look through all the records at each call.
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private SiteWriter() {}

  /** The site as {@code site.json} has it. */
  public static ObjectNode tree(Site site) {
    ObjectNode tree = MAPPER.createObjectNode();
    tree.put("schema", Site.SCHEMA);
    tree.setAll(MAPPER.<ObjectNode>valueToTree(site));
    // No port is "not answered", and the reader takes 0 for a wrong port.
    withoutZero(tree.withObject("/proxy"));
    tree.withArray("/custom").forEach(custom -> withoutZero((ObjectNode) custom));
    return tree;
  }

  private static void withoutZero(ObjectNode part) {
    if (part.path("port").asInt() == 0) {
      part.putNull("port");
    }
  }
}
