package gatewright.probe.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Why a proxy made a reply itself, as far as the reply says: in Proxy-Status (RFC 9209), or in the field that squid sets.
 *
 * @param denied whether it would not, rather than could not
 * @param words what it says, as the end of a sentence
 */
public record ProxyReason(boolean denied, String words) {
  private static final int FIELD_LIMIT = 4000;

  /** RFC 9209 section 2.3. */
  private static final Map<String, String> ERRORS =
      Map.ofEntries(
          Map.entry("dns_timeout", "it got no answer when it looked the host's name up"),
          Map.entry("dns_error", "it could not look the host's name up"),
          Map.entry("destination_not_found", "it does not know where to send this"),
          Map.entry("destination_unavailable", "it takes the host to be down"),
          Map.entry("destination_ip_prohibited", "its rules forbid the host's address"),
          Map.entry("destination_ip_unroutable", "it has no route to the host's address"),
          Map.entry("connection_refused", "the host refused its connection"),
          Map.entry("connection_terminated", "the host broke its connection off"),
          Map.entry("connection_timeout", "the host did not answer its connection"),
          Map.entry("connection_read_timeout", "the host took its connection and sent no reply"),
          Map.entry("connection_write_timeout", "the host did not take what it sent"),
          Map.entry("connection_limit_reached", "it has too many connections to the host"),
          Map.entry("tls_protocol_error", "its TLS with the host failed"),
          Map.entry("tls_certificate_error", "it does not trust the host's certificate"),
          Map.entry("tls_alert_received", "the host ended its TLS"),
          Map.entry("http_request_error", "it takes the request to be wrong"),
          Map.entry("http_request_denied", "its rules forbid the request"),
          Map.entry("http_response_timeout", "the host's reply took too long"),
          Map.entry("proxy_internal_response", "it made the reply itself"),
          Map.entry("proxy_internal_error", "it has a fault of its own"),
          Map.entry("proxy_configuration_error", "it is set up wrongly"),
          Map.entry("proxy_loop_detected", "the request came back to it"));

  private static final List<String> DENIALS =
      List.of(
          "http_request_denied", "destination_ip_prohibited", "http_request_error", "proxy_configuration_error",
          "proxy_loop_detected");

  /** The names of squid's error pages, by how they begin. */
  private static final Map<String, String> SQUID =
      Map.of(
          "ERR_DNS_FAIL", "it could not look the host's name up",
          "ERR_CONNECT_FAIL", "it could not connect to the host",
          "ERR_SECURE_CONNECT_FAIL", "its TLS with the host failed",
          "ERR_CANNOT_FORWARD", "it found no way to the host",
          "ERR_READ_TIMEOUT", "the host's reply took too long",
          "ERR_READ_ERROR", "the host broke its connection off",
          "ERR_ZERO_SIZE_OBJECT", "the host closed the connection without a reply",
          "ERR_ACCESS_DENIED", "its rules forbid the request");

  /** Squid gives the number that its system has for the failure; these are Linux's. */
  private static final Map<String, String> SYSTEM_ERRORS =
      Map.of(
          "101", "it has no route to the host's network",
          "110", "the host did not answer its connection",
          "111", "the host refused its connection",
          "113", "it has no route to the host");

  /** The reason that a reply gives; empty if none does, which does not say that no proxy made it. */
  public static Optional<ProxyReason> of(HttpReply reply) {
    Optional<String> error = reply.all("Proxy-Status").stream().flatMap(field -> errors(field).stream()).findFirst();
    if (error.isPresent()) {
      String words = ERRORS.getOrDefault(error.get(), "it names the error " + error.get());
      return Optional.of(new ProxyReason(DENIALS.contains(error.get()), words));
    }
    return reply.header("X-Squid-Error").map(ProxyReason::squid);
  }

  private static ProxyReason squid(String field) {
    String[] parts = field.strip().split("\\s+", 3);
    String words = parts.length > 1 && parts[0].equals("ERR_CONNECT_FAIL") ? SYSTEM_ERRORS.get(parts[1]) : null;
    String known = words == null ? SQUID.get(parts[0]) : words;
    boolean denied = parts[0].contains("DENIED");
    return new ProxyReason(denied, known != null ? known : denied ? "its rules forbid the request" : "it names the error " + parts[0]);
  }

  /** The error parameters of a list of proxies, from the one nearest to the host on. */
  static List<String> errors(String field) {
    List<String> errors = new ArrayList<>();
    for (String part : parts(field.substring(0, Math.min(FIELD_LIMIT, field.length())))) {
      String[] pair = part.strip().split("=", 2);
      if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("error")) {
        String name = pair[1].strip().toLowerCase(Locale.ROOT).replace("\"", "");
        if (name.matches("[a-z0-9_*.:/-]{1,60}")) {
          errors.add(name);
        }
      }
    }
    return errors;
  }

  /** What stands between commas and semicolons, those in quotes (RFC 8941 section 3.3.3) left aside. */
  private static List<String> parts(String field) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    boolean escaped = false;
    for (int i = 0; i < field.length(); i++) {
      char next = field.charAt(i);
      if (!quoted && (next == ',' || next == ';')) {
        parts.add(part.toString());
        part.setLength(0);
        continue;
      }
      quoted ^= next == '"' && !escaped;
      escaped = quoted && next == '\\' && !escaped;
      part.append(next);
    }
    parts.add(part.toString());
    return parts;
  }
}
