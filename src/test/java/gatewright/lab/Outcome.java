package gatewright.lab;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run found out about one target, as {@code check --json} prints it.
 *
 * @param target host, port and, where several are planned for them, the manner: {@code host:53/udp}; never an address or a route
 * @param cause empty for none
 * @param why the first note; empty for none
 */
record Outcome(String service, String target, String verdict, String cause, String proof, String why) {
  private static final String REQUIRED = "REQUIRED";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The outcomes that count, in the run's order. A target with several addresses has several. */
  static List<Outcome> of(Path run) throws IOException {
    return of(JSON.readTree(run.toFile()));
  }

  static List<Outcome> of(JsonNode run) {
    List<Outcome> outcomes = new ArrayList<>();
    for (JsonNode result : run.path("results")) {
      if (result.path("purpose").asText().equals(REQUIRED)) {
        String service = result.path("service").asText();
        outcomes.add(
            new Outcome(
                service,
                target(service, result.path("check").asText()),
                result.path("verdict").asText(),
                result.path("cause").asText(""),
                result.path("proof").asText(),
                result.path("notes").path(0).asText("")));
      }
    }
    return outcomes;
  }

  /** Of "dns/10.0.0.53:53/udp@10.0.0.53": "10.0.0.53:53/udp". How a target was reached is not part of its name. */
  private static String target(String service, String check) {
    String planned = check.replaceFirst("@[^/@]*$", "");
    String own = planned.startsWith(service + "/") ? planned.substring(service.length() + 1) : planned;
    return own.replaceFirst("/(direct|proxy)$", "");
  }

  String words() {
    return verdict + (cause.isEmpty() ? "" : " " + cause) + ", " + proof;
  }
}
