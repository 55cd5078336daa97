package gatewright.document;

import gatewright.catalogue.HostText;
import java.net.Inet6Address;
import java.util.List;
import java.util.stream.Collectors;

/** Writes addresses as people read them. */
final class Addresses {
  private static final int GROUPS = 8;

  private Addresses() {}

  /** An IPv6 address in its short form (RFC 5952); any other text as it stands. */
  static String text(String text) {
    return HostText.address(text)
        .filter(Inet6Address.class::isInstance)
        .map(address -> shortest(address.getAddress()))
        .orElse(text);
  }

  /** All of them, joined by commas. */
  static String list(List<String> addresses) {
    return addresses.stream().map(Addresses::text).collect(Collectors.joining(", "));
  }

  private static String shortest(byte[] address) {
    int[] groups = new int[GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      groups[i] = (address[2 * i] & 0xff) << 8 | address[2 * i + 1] & 0xff;
    }
    int start = 0;
    int length = 0;
    for (int i = 0; i < GROUPS; i++) {
      int zeros = zeros(groups, i);
      if (zeros > length) {
        start = i;
        length = zeros;
      }
    }
    // A single group of zeros is not shortened (RFC 5952, 4.2.2).
    return length < 2
        ? joined(groups, 0, GROUPS)
        : joined(groups, 0, start) + "::" + joined(groups, start + length, GROUPS);
  }

  private static int zeros(int[] groups, int from) {
    int end = from;
    while (end < GROUPS && groups[end] == 0) {
      end++;
    }
    return end - from;
  }

  private static String joined(int[] groups, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(i == from ? "" : ":").append(Integer.toHexString(groups[i]));
    }
    return text.toString();
  }
}
