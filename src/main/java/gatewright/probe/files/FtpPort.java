package gatewright.probe.files;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How FTP writes the address of a data connection. */
final class FtpPort {
  /** RFC 1123 section 4.1.2.6: the brackets of RFC 959 cannot be relied on. */
  private static final Pattern PASSIVE =
      Pattern.compile("(?<![0-9,])([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3}),([0-9]{1,3})(?![0-9,])");

  /** RFC 2428 section 3: any printable character may stand for the bar. */
  private static final Pattern EXTENDED = Pattern.compile("\\(([!-~])\\1\\1([0-9]{1,5})\\1\\)");

  private static final int MOST = 65_535;
  private static final int BYTE = 255;

  private FtpPort() {}

  /** Where the text of a 227 says that the server waits; empty if it does not. */
  static Optional<InetSocketAddress> passive(String text) {
    Matcher matcher = PASSIVE.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int[] parts = new int[6];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = Integer.parseInt(matcher.group(i + 1));
      if (parts[i] > BYTE) {
        return Optional.empty();
      }
    }
    int port = parts[4] << 8 | parts[5];
    byte[] address = {(byte) parts[0], (byte) parts[1], (byte) parts[2], (byte) parts[3]};
    return port == 0 ? Optional.empty() : Optional.of(new InetSocketAddress(of(address), port));
  }

  /** The port that the text of a 229 names; empty if it does not. */
  static OptionalInt extended(String text) {
    Matcher matcher = EXTENDED.matcher(text);
    if (!matcher.find()) {
      return OptionalInt.empty();
    }
    int port = Integer.parseInt(matcher.group(2));
    return port == 0 || port > MOST ? OptionalInt.empty() : OptionalInt.of(port);
  }

  /** The argument of PORT (RFC 959 section 4.1.2), for IPv4. */
  static String plain(InetSocketAddress at) {
    String address = at.getAddress().getHostAddress().replace('.', ',');
    return address + "," + (at.getPort() >> 8) + "," + (at.getPort() & BYTE);
  }

  /** The argument of EPRT (RFC 2428 section 2). */
  static String extended(InetSocketAddress at) {
    byte[] raw = at.getAddress().getAddress();
    String address = at.getAddress().getHostAddress().replaceFirst("%.*", "");
    return "|" + (raw.length == 4 ? 1 : 2) + "|" + address + "|" + at.getPort() + "|";
  }

  private static InetAddress of(byte[] raw) {
    try {
      return InetAddress.getByAddress(raw);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }
}
