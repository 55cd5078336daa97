package gatewright.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a site and says everything that is wrong with it at once. Touches neither disk nor network, and never throws. */
public final class SiteReader {
  private static final Pattern VERSION = Pattern.compile("gatewright/site/([1-9][0-9]{0,5})(?:\\.([1-9][0-9]{0,5}))?");

  private final Set<String> serviceIds;

  /** A reader that takes any service id. */
  public SiteReader() {
    this(Set.of());
  }

  /**
   * A reader that knows the catalogue.
   *
   * @param serviceIds ids that answers may name; empty to take any
   */
  public SiteReader(Set<String> serviceIds) {
    this.serviceIds = Set.copyOf(serviceIds);
  }

  /** Reads a whole file. */
  public Reading read(byte[] file) {
    JsonSource.Parsed parsed = JsonSource.parse(file);
    return parsed.tree().map(this::read).orElseGet(() -> Reading.failed(parsed.problems()));
  }

  /** Reads a tree. */
  public Reading read(JsonNode tree) {
    Findings findings = new Findings();
    if (!(tree instanceof ObjectNode root)) {
      findings.wrongText("", "no object", "a JSON object in braces { }");
      return Reading.failed(findings.problems());
    }
    Version version = version(root.path("schema"));
    version.objection.ifPresent(expected -> findings.wrong("/schema", root.path("schema"), expected));
    findSecrets(root, "", findings);
    if (version.newer) {
      return Reading.failed(findings.problems());
    }
    Site site = site(new Fields(root, "", findings, version.strict), findings);
    return new Reading(findings.anythingWrong() ? Optional.empty() : Optional.of(site), findings.problems());
  }

  /** What is wrong with answers that are in memory; saved like this, they would be read with these problems. */
  public List<Problem> problems(Site site) {
    return read(SiteWriter.tree(site)).problems();
  }

  /** Whether a {@code schema} names this version or a newer one that this program can read and keep. */
  public static boolean readable(JsonNode schema) {
    return version(schema).objection.isEmpty();
  }

  private Site site(Fields file, Findings findings) {
    References references = new References(findings);
    PeopleReader people = new PeopleReader(references);
    PathReader path = new PathReader(references, serviceIds, findings);
    ServerReader servers = new ServerReader(references, findings);
    file.has("schema");
    Customer customer = file.part("customer", people::customer);
    Engineer engineer = file.part("engineer", people::engineer);
    List<Gateway> gateways = file.parts("gateways", people::gateway);
    Site site = new Site(
        customer,
        engineer,
        gateways,
        file.part("access", people::access),
        file.part("dns", path::dns),
        file.part("controls", path::controls),
        file.part("proxy", path::proxy),
        file.parts("antivirus", path::antivirus),
        file.part("time", path::time),
        file.part("services", path::services),
        file.part("backup", servers::backup),
        file.part("syslog", servers::syslog),
        file.part("snmp", servers::snmp),
        file.parts("directories", servers::directory),
        file.part("pmm", servers::pmm),
        file.parts("peers", path::peer),
        file.part("lexical", servers::lexical),
        file.parts("custom", servers::custom),
        file.part("trust", trust -> new Trust(trust.textOrNull("file", Rules.fileInFolder()))),
        file.part("catalogue", catalogue -> new CatalogueChoice(catalogue.texts("overlays", Rules.overlay()))),
        file.parts("credentials", people::credential),
        file.part("paperwork", people::paperwork));
    references.follow();
    findMissing(site, findings);
    file.end();
    return site;
  }

  private static void findMissing(Site site, Findings findings) {
    if (site.customer().name().isEmpty()) {
      findings.missing("/customer/name", "the customer's name");
    }
    if (site.gateways().isEmpty()) {
      findings.missing("/gateways", "at least one gateway, with its address");
    } else if (site.gateways().stream().allMatch(gateway -> gateway.addresses().isEmpty())) {
      findings.missing("/gateways/0/addresses", "the address of at least one gateway");
    }
    if (site.dns() == null) {
      findings.missing("/dns", "the resolvers that the gateway will ask");
    }
  }

  private static Version version(JsonNode schema) {
    Matcher version = VERSION.matcher(schema.asText());
    if (!schema.isTextual() || !version.matches()) {
      return new Version(true, false, Optional.of("\"" + Site.SCHEMA + "\""));
    }
    return version.group(1).equals("1")
        ? new Version(version.group(2) == null, false, Optional.empty())
        : new Version(true, true, Optional.of("\"" + Site.SCHEMA + "\"; this file needs a newer version of this program"));
  }

  private static void findSecrets(JsonNode node, String pointer, Findings findings) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        findSecrets(node.get(i), pointer + "/" + i, findings);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String place = Findings.below(pointer, field.getKey());
      if (SecretNames.matches(field.getKey())) {
        findings.masked(
            place, "no such field: secrets never stand in this file; name a credential, and give its secret when a check asks");
      } else {
        findSecrets(field.getValue(), place, findings);
      }
    }
  }

  /**
   * What the {@code schema} field says.
   *
   * @param strict whether unknown fields are wrong
   * @param newer whether nothing else can be understood
   */
  private record Version(boolean strict, boolean newer, Optional<String> objection) {}
}
