package gatewright.folder;

import com.fasterxml.jackson.databind.JsonNode;
import gatewright.result.KnownHosts;
import gatewright.site.Problem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one tree of confirmed hosts and gathers what is wrong with it. */
final class KnownHostsReader {
  private static final String HOST_KEY_FORM = "SHA256:[A-Za-z0-9+/]{43}";
  private static final String CERTIFICATE_FORM = "[0-9a-f]{64}";
  private static final String ENDPOINT_FORM = "\\S+:[0-9]{1,5}";

  private final List<Problem> problems = new ArrayList<>();

  KnownHostsFile.Reading read(JsonNode tree) {
    String schema = tree.path("schema").asText();
    if (!schema.equals(KnownHostsFile.SCHEMA) && !schema.startsWith(KnownHostsFile.SCHEMA + ".")) {
      wrong("/schema", tree.path("schema"), "\"" + KnownHostsFile.SCHEMA + "\"");
      return new KnownHostsFile.Reading(Optional.empty(), problems);
    }
    List<KnownHosts.Pin> pins = pins(tree.path("hosts"), "/hosts", true);
    JsonNode no = tree.path("denied");
    List<KnownHosts.Pin> denied = no.isMissingNode() ? List.of() : pins(no, "/denied", false);
    return problems.isEmpty()
        ? new KnownHostsFile.Reading(Optional.of(new KnownHosts(pins, denied)), problems)
        : new KnownHostsFile.Reading(Optional.empty(), problems);
  }

  private List<KnownHosts.Pin> pins(JsonNode tree, String root, boolean once) {
    List<KnownHosts.Pin> pins = new ArrayList<>();
    if (!tree.isArray()) {
      wrong(root, tree, "a list in brackets [ ]");
      return pins;
    }
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < tree.size(); i++) {
      String place = root + "/" + i;
      pin(tree.get(i), place).ifPresent(pins::add);
      JsonNode host = tree.get(i);
      boolean perAlgorithm = !host.path("kind").asText().equals(KnownHosts.Kind.CERTIFICATE.name());
      String slot = host.path("kind").asText() + " " + host.path("endpoint").asText().toLowerCase(Locale.ROOT)
          + (perAlgorithm ? " " + host.path("algorithm").asText() : "");
      if (!taken.add(slot) && once) {
        wrong(place + "/endpoint", host.path("endpoint"), "a server that stands here once");
      }
    }
    return pins;
  }

  private Optional<KnownHosts.Pin> pin(JsonNode host, String place) {
    Optional<KnownHosts.Kind> kind =
        Arrays.stream(KnownHosts.Kind.values()).filter(each -> each.name().equals(host.path("kind").asText())).findFirst();
    if (kind.isEmpty()) {
      wrong(place + "/kind", host.path("kind"), "HOST_KEY or CERTIFICATE");
    }
    String endpoint = text(host, "endpoint", place, ENDPOINT_FORM, "host:port");
    String algorithm = text(host, "algorithm", place, "\\S+", "the name of the key's algorithm");
    boolean hostKey = kind.filter(KnownHosts.Kind.HOST_KEY::equals).isPresent();
    String fingerprint =
        hostKey
            ? text(host, "fingerprint", place, HOST_KEY_FORM, "SHA256: and 43 characters, as ssh-keygen -lf prints it")
            : text(host, "fingerprint", place, CERTIFICATE_FORM, "64 hexadecimal digits in lower case");
    String by = text(host, "by", place, "(?s).*", "a name, or empty");
    Optional<Instant> confirmed = time(host.path("confirmed"), place + "/confirmed");
    if (kind.isEmpty() || confirmed.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new KnownHosts.Pin(kind.get(), endpoint, algorithm, fingerprint, confirmed.get(), by));
  }

  private String text(JsonNode host, String name, String place, String form, String expected) {
    JsonNode value = host.path(name);
    if (!value.isTextual() || !value.asText().matches(form)) {
      wrong(place + "/" + name, value, expected);
    }
    return value.asText();
  }

  private Optional<Instant> time(JsonNode value, String place) {
    try {
      return Optional.of(Instant.parse(value.asText()));
    } catch (DateTimeParseException e) {
      wrong(place, value, "a time such as 2026-11-24T10:32:07.120Z");
      return Optional.empty();
    }
  }

  private void wrong(String pointer, JsonNode value, String expected) {
    String shown = value.isObject() ? "{…}" : value.isArray() ? "[…]" : value.asText();
    problems.add(new Problem(Problem.Kind.WRONG, pointer, shown, expected));
  }
}
