package gatewright.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Addresses and networks as text. Only the forms that everybody reads alike are taken; no name is ever looked up. */
final class IpText {
  private static final String V4 = "an IPv4 address of four numbers from 0 to 255, such as 10.20.0.2";
  private static final String V6 = "an IPv6 address, such as 2001:db8::2";
  private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

  private IpText() {}

  /** The octets of an address, 4 or 16; empty if it is none. */
  static Optional<byte[]> octets(String text) {
    byte[] octets = text.indexOf(':') >= 0 ? v6(text) : v4(text);
    return Optional.ofNullable(octets);
  }

  /** A text that is the same for every way to write the same address or name. */
  static String key(String text) {
    return octets(text).map(Arrays::toString).orElseGet(() -> text.toLowerCase(Locale.ROOT));
  }

  static Optional<String> addressObjection(String text) {
    if (text.indexOf('/') >= 0) {
      return Optional.of("one address, not a network");
    }
    return (text.indexOf(':') >= 0 ? v6Objection(text) : v4Objection(text)).or(() -> hostObjection(octets(text).orElseThrow()));
  }

  static Optional<String> networkObjection(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return addressObjection(text);
    }
    String address = text.substring(0, slash);
    String length = text.substring(slash + 1);
    Optional<String> wrong = address.indexOf(':') >= 0 ? v6Objection(address) : v4Objection(address);
    if (wrong.isPresent()) {
      return Optional.of("a network, such as 10.10.0.0/24; before the / stands " + wrong.get());
    }
    byte[] octets = octets(address).orElseThrow();
    int bits = octets.length * 8;
    if (!OCTET.matcher(length).matches() || Integer.parseInt(length) > bits) {
      return Optional.of("a prefix length from 0 to " + bits + " after the /");
    }
    byte[] network = masked(octets, Integer.parseInt(length));
    return Arrays.equals(network, octets)
        ? Optional.empty()
        : Optional.of("the network itself, " + show(network) + "/" + length + ", or the address alone without /" + length);
  }

  static Optional<String> v6Objection(String text) {
    if (text.indexOf('%') >= 0) {
      return Optional.of("an IPv6 address without a zone (% and what follows); a zone means something on one machine only");
    }
    if (text.startsWith("[")) {
      return Optional.of("an IPv6 address without brackets");
    }
    byte[] octets = v6(text);
    if (octets == null) {
      return Optional.of(V6);
    }
    return mapped(octets)
        ? Optional.of("the IPv4 address that it stands for, " + show(Arrays.copyOfRange(octets, 12, 16)))
        : Optional.empty();
  }

  static Optional<String> v4Objection(String text) {
    if (Arrays.stream(text.split("\\.", -1)).anyMatch(part -> part.matches("0[0-9]+"))) {
      return Optional.of("an IPv4 address without leading zeros; some programs read them as octal");
    }
    return v4(text) == null ? Optional.of(V4) : Optional.empty();
  }

  private static Optional<String> hostObjection(byte[] octets) {
    boolean six = octets.length == 16;
    int first = octets[0] & 0xFF;
    if (Arrays.equals(octets, new byte[octets.length])) {
      return Optional.of("the address of a host; this one means no address");
    }
    if (six ? first == 0xFF : first >= 224) {
      return Optional.of("the address of one host; this one is for groups or reserved");
    }
    return Optional.empty();
  }

  private static byte[] v4(String text) {
    String[] parts = text.split("\\.", -1);
    byte[] octets = new byte[4];
    if (parts.length != 4) {
      return null;
    }
    for (int i = 0; i < 4; i++) {
      if (!OCTET.matcher(parts[i]).matches() || Integer.parseInt(parts[i]) > 255) {
        return null;
      }
      octets[i] = (byte) Integer.parseInt(parts[i]);
    }
    return octets;
  }

  private static byte[] v6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      byte[] all = groups(text);
      return all != null && all.length == 16 ? all : null;
    }
    byte[] head = groups(text.substring(0, gap));
    byte[] tail = groups(text.substring(gap + 2));
    if (head == null || tail == null || head.length + tail.length > 14 || text.substring(0, gap).indexOf('.') >= 0) {
      return null;
    }
    byte[] octets = Arrays.copyOf(head, 16);
    System.arraycopy(tail, 0, octets, 16 - tail.length, tail.length);
    return octets;
  }

  /** The octets of groups joined by colons, the last perhaps in dotted form; null if it is not that. */
  private static byte[] groups(String text) {
    if (text.isEmpty()) {
      return new byte[0];
    }
    String[] parts = text.split(":", -1);
    boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
    byte[] octets = new byte[(parts.length + (dotted ? 1 : 0)) * 2];
    for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
      if (!GROUP.matcher(parts[i]).matches()) {
        return null;
      }
      int group = Integer.parseInt(parts[i], 16);
      octets[2 * i] = (byte) (group >> 8);
      octets[2 * i + 1] = (byte) group;
    }
    if (dotted) {
      byte[] last = v4(parts[parts.length - 1]);
      if (last == null) {
        return null;
      }
      System.arraycopy(last, 0, octets, octets.length - 4, 4);
    }
    return octets;
  }

  private static boolean mapped(byte[] octets) {
    return Arrays.equals(Arrays.copyOf(octets, 12), new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});
  }

  /** The network that an address is in. */
  static byte[] masked(byte[] octets, int length) {
    byte[] network = octets.clone();
    for (int i = 0; i < network.length; i++) {
      int bits = Math.max(0, Math.min(8, length - 8 * i));
      network[i] &= (byte) (0xFF << (8 - bits));
    }
    return network;
  }

  /** RFC 5952 shortens the longest run of zero groups; here the zeros at the end, which is where a network has them. */
  private static String show(byte[] octets) {
    if (octets.length == 4) {
      StringJoiner text = new StringJoiner(".");
      for (byte octet : octets) {
        text.add(Integer.toString(octet & 0xFF));
      }
      return text.toString();
    }
    int used = 8;
    while (used > 0 && octets[2 * used - 1] == 0 && octets[2 * used - 2] == 0) {
      used--;
    }
    StringJoiner text = new StringJoiner(":");
    for (int i = 0; i < used; i++) {
      text.add(Integer.toHexString((octets[2 * i] & 0xFF) << 8 | octets[2 * i + 1] & 0xFF));
    }
    return switch (used) {
      case 8 -> text.toString();
      case 7 -> text + ":0";
      default -> text + "::";
    };
  }
}
