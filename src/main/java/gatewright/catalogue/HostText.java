package gatewright.catalogue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text that stands for a host is: a name, an address or a pattern. Asks no resolver. */
public final class HostText {
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** Not after a dot: the system would look up what begins with one. */
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LONGEST_NAME = 253;

  private HostText() {}

  /** Whether this is a host name by RFC 1123, without a dot at its end. The last label of a name is never a mere number. */
  public static boolean isName(String text) {
    String[] labels = text.split("\\.", -1);
    return text.length() <= LONGEST_NAME
        && Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
        && !NUMBER.matcher(labels[labels.length - 1]).matches();
  }

  /** Whether this is a name with a wildcard in its first label ({@code *.example.com}), or the wildcard alone. */
  public static boolean isPattern(String text) {
    return text.equals("*") || text.startsWith("*.") && isName(text.substring(2));
  }

  /** The address that this text is; empty if it is a name, a network or anything else. */
  public static Optional<InetAddress> address(String text) {
    if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException notAnAddress) {
      // A text of this form is never looked up, only refused when a number is too large or a group too many.
      return Optional.empty();
    }
  }

  /** Whether this is an address, or a network as an address with a prefix length. */
  public static boolean isAddressOrNetwork(String text) {
    int slash = text.indexOf('/');
    return address(slash < 0 ? text : text.substring(0, slash)).isPresent();
  }
}
