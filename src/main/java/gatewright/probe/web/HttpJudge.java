package gatewright.probe.web;

import gatewright.probe.net.HttpReply;
import gatewright.probe.net.NameService;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whose reply a reply is: the host's own, or one that the path made up. Works on what was read, so it needs no network.
 */
final class HttpJudge {
  /** Server fields and page texts of filters. Hints: they decide only where the reply shows no content of the host's. */
  private static final List<String> FILTER_MARKS =
      List.of(
          "fortiguard", "fortigate", "zscaler", "blue coat", "bluecoat", "proxysg", "websense", "forcepoint", "web page blocked",
          "palo alto", "umbrella", "opendns", "barracuda", "sophos web", "mcafee web gateway", "skyhigh", "usercheck",
          "check point",
          "smoothwall", "untangle", "lightspeed", "contentkeeper", "netskope", "iboss", "trend micro", "watchguard", "sonicwall",
          "access blocked", "access denied by policy", "blocked by policy", "this site is blocked",
          "url filtering", "web filter");

  private static final Pattern WORD = Pattern.compile("\\w++");

  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[a-zA-Z][a-zA-Z0-9+.-]*:)?[/\\\\]{2}([^/\\\\?#]*).*", Pattern.DOTALL);

  private HttpJudge() {}

  /**
   * Whether both replies come from the same hand, though they were asked of different hosts: the same software shows the same
   * page. The status may differ, as one that could not be reached and one that is not allowed do.
   */
  static boolean sameHand(HttpReply one, String oneHost, HttpReply other, String otherHost) {
    if (!sameServer(one, other)) {
      return false;
    }
    String title = neutral(one.title(), oneHost);
    if (!title.equals(neutral(other.title(), otherHost))) {
      return false;
    }
    if (!title.isEmpty()) {
      return true;
    }
    Optional<String> location = one.header("Location").map(value -> neutral(value, oneHost));
    return one.status() == other.status()
        && location.equals(other.header("Location").map(value -> neutral(value, otherHost)))
        && (location.isPresent() || neutral(one.text(), oneHost).equals(neutral(other.text(), otherHost)));
  }

  /** Whether both name the same software, or neither names any. */
  static boolean sameServer(HttpReply one, HttpReply other) {
    return one.header("Server").equals(other.header("Server"));
  }

  /** Whether it shows nothing of the host but "no"; a missing page is an answer. */
  static boolean refusal(HttpReply reply) {
    return reply.status() >= 400 && reply.status() != 404;
  }

  /** Whether somebody before the host says that it cannot be reached. */
  static boolean unreached(HttpReply reply) {
    return reply.status() == 502 || reply.status() == 503 || reply.status() == 504;
  }

  /** Pages that name the host, the time or a ticket number differ in nothing else. */
  private static String neutral(String text, String host) {
    String named = text.toLowerCase(Locale.ROOT).replace(host.toLowerCase(Locale.ROOT), "{host}");
    return WORD.matcher(named).replaceAll(word -> word.group().chars().anyMatch(Character::isDigit) ? "#" : word.group()).strip();
  }

  /** The mark of a web filter in a reply's server, title or redirection, or in the text of a refusal; empty if it has none. */
  static Optional<String> filterMark(HttpReply reply) {
    if (reply.status() == 404) {
      return Optional.empty();
    }
    String where =
        reply.header("Server").orElse("") + " " + reply.title() + " " + reply.header("Location").orElse("") + " "
            + (refusal(reply) ? reply.text() : "");
    String lower = where.toLowerCase(Locale.ROOT);
    return FILTER_MARKS.stream().filter(lower::contains).findFirst();
  }

  /** The host that a redirect leads to if it belongs to somebody else; empty for none, or one within the same domain. */
  static Optional<String> strangersHost(HttpReply reply, String host) {
    if (reply.status() / 100 != 3) {
      return Optional.empty();
    }
    return reply.header("Location").flatMap(HttpJudge::host).filter(other -> !domain(other).equals(domain(plain(host))));
  }

  /** Whether two hosts seem to be one owner's. */
  static boolean sameOwner(String one, String other) {
    return domain(plain(one)).equals(domain(plain(other)));
  }

  /** Of an absolute reference, also one that RFC 3986 does not allow, for browsers follow it; empty for one on the same host. */
  private static Optional<String> host(String location) {
    Matcher matcher = AUTHORITY.matcher(location.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String authority = matcher.group(1);
    String hostPort = authority.substring(authority.lastIndexOf('@') + 1);
    try {
      String parsed = URI.create("http://" + hostPort).getHost();
      return Optional.of(plain(parsed == null ? hostPort.replaceFirst(":[0-9]*$", "") : parsed));
    } catch (IllegalArgumentException e) {
      return Optional.of(plain(hostPort));
    }
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String bare = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }

  /** The last two labels: near enough to "the same owner" for the vendor's names. An address is its own owner. */
  private static String domain(String host) {
    if (NameService.literal(host) != null) {
      return host;
    }
    String[] labels = host.split("\\.");
    int count = labels.length;
    return count < 2 ? host : labels[count - 2] + "." + labels[count - 1];
  }
}
