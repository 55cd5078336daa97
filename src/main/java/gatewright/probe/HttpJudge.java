package gatewright.probe;

import gatewright.probe.net.HttpReply;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells whose reply a reply is: the host's own, or one that the path made up. Works on what was read, so it needs no network.
 */
final class HttpJudge {
  /** Server fields and page texts of filters. Hints, each enough only together with a refusing or redirecting page. */
  private static final List<String> FILTER_MARKS =
      List.of(
          "fortiguard", "fortigate", "zscaler", "blue coat", "bluecoat", "proxysg", "websense", "forcepoint", "web page blocked",
          "palo alto", "umbrella", "opendns", "barracuda", "sophos web", "mcafee web gateway", "skyhigh", "usercheck", "check point",
          "smoothwall", "untangle", "lightspeed", "contentkeeper", "netskope", "iboss", "trend micro", "watchguard", "sonicwall",
          "access blocked", "access denied by policy", "blocked by policy", "this site is blocked", "url filtering", "web filter");

  private HttpJudge() {}

  /** Whether both replies come from the same hand, though they were asked of different hosts. */
  static boolean sameHand(HttpReply one, String oneHost, HttpReply other, String otherHost) {
    if (one.status() != other.status() || !one.header("Server").equals(other.header("Server"))) {
      return false;
    }
    Optional<String> location = one.header("Location").map(value -> neutral(value, oneHost));
    if (!location.equals(other.header("Location").map(value -> neutral(value, otherHost)))) {
      return false;
    }
    String title = neutral(one.title(), oneHost);
    if (!title.equals(neutral(other.title(), otherHost))) {
      return false;
    }
    return !title.isEmpty() || neutral(one.text(), oneHost).equals(neutral(other.text(), otherHost));
  }

  /** Pages that name the host, the time or a ticket number differ in nothing else. */
  private static String neutral(String text, String host) {
    return text.toLowerCase(Locale.ROOT).replace(host.toLowerCase(Locale.ROOT), "{host}").replaceAll("[0-9]+", "#").strip();
  }

  /** The mark of a web filter in a reply that refuses, redirects, or shows a page of its own; empty if it has none. */
  static Optional<String> filterMark(HttpReply reply) {
    if (reply.status() == 404) {
      return Optional.empty();
    }
    String where = (reply.header("Server").orElse("") + " " + reply.title() + " " + reply.header("Location").orElse("")).toLowerCase(Locale.ROOT);
    return FILTER_MARKS.stream().filter(where::contains).findFirst();
  }

  /** The host that a redirect leads to if it belongs to somebody else; empty for none, or one within the same domain. */
  static Optional<String> strangersHost(HttpReply reply, String host) {
    if (reply.status() / 100 != 3) {
      return Optional.empty();
    }
    return reply
        .header("Location")
        .flatMap(HttpJudge::host)
        .filter(other -> !domain(other).equals(domain(host.toLowerCase(Locale.ROOT))));
  }

  /** Whether a proxy made this reply itself. */
  static boolean proxysOwn(HttpReply reply) {
    return reply.status() == 407 || reply.header("X-Squid-Error").isPresent() || reply.header("Proxy-Status").map(HttpJudge::hasError).orElse(false);
  }

  /** RFC 9209: an error parameter says that the proxy made the reply. */
  private static boolean hasError(String proxyStatus) {
    return proxyStatus.toLowerCase(Locale.ROOT).contains("error=");
  }

  private static Optional<String> host(String location) {
    try {
      return Optional.ofNullable(URI.create(location.strip()).getHost()).map(name -> name.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return Optional.of(location);
    }
  }

  /** The last two labels: near enough to "the same owner" for the vendor's names. */
  private static String domain(String host) {
    String[] labels = host.split("\\.");
    int count = labels.length;
    return count < 2 ? host : labels[count - 2] + "." + labels[count - 1];
  }
}
