package gatewright.session.proxy;

import gatewright.result.ProxySetting;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads addresses of proxies and scripts as people and systems write them.
 *
 * @param socks whether it says that it speaks SOCKS
 * @param hostPort {@code host:port}, an IPv6 address in brackets
 */
record ProxyAddress(boolean socks, String hostPort) {
  private static final int LONGEST = 2_000;
  private static final int HIGHEST_PORT = 65_535;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(https?|socks[45]?[ah]?)://)?(?:[^@/\\s]*@)?(\\[[0-9A-Fa-f:.]+]|[^:/@\\[\\]\\s;=,'\"<>\\p{Cntrl}]+):([0-9]{1,5})/?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern USER = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*://)[^/?#\\\\]*@");

  /** A proxy; without its login. Empty if the text is none, or names no port. */
  static Optional<ProxyAddress> read(String text) {
    String stripped = text.length() > LONGEST ? "" : text.strip();
    Matcher matcher = FORM.matcher(stripped);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int port = Integer.parseInt(matcher.group(3));
    if (port < 1 || port > HIGHEST_PORT) {
      return Optional.empty();
    }
    boolean socks = matcher.group(1) != null && matcher.group(1).toLowerCase(Locale.ROOT).startsWith("socks");
    return Optional.of(new ProxyAddress(socks, matcher.group(2) + ":" + port));
  }

  /** The address of a script; without its login. Empty if there is nothing that could be one. */
  static Optional<String> script(String text) {
    String stripped = text.strip();
    boolean usable = !stripped.isEmpty() && stripped.length() <= LONGEST && stripped.chars().allMatch(c -> c > ' ' && c != 127);
    return usable ? Optional.of(USER.matcher(stripped).replaceFirst("$1")) : Optional.empty();
  }

  ProxySetting.Kind kind() {
    return socks ? ProxySetting.Kind.SOCKS : ProxySetting.Kind.PROXY;
  }
}
