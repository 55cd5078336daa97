package gatewright.site;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/** Host names by RFC 1123 section 2.1: labels of letters, digits and hyphens. */
final class HostNames {
  private static final int LONGEST_NAME = 253;
  private static final int LONGEST_LABEL = 63;
  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");

  /** A last label that programs take for part of an IPv4 address. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9A-Fa-f]*");

  private HostNames() {}

  /** What is wrong with a host name or an address. */
  static Optional<String> objection(String text) {
    if (text.indexOf(':') >= 0) {
      return colonObjection(text);
    }
    return looksNumeric(text) ? IpText.addressObjection(text) : labels(text);
  }

  /** What is wrong with a host name; an address is none. */
  static Optional<String> nameObjection(String text) {
    return text.indexOf(':') >= 0 || looksNumeric(text)
        ? Optional.of("a host name, not an address")
        : labels(text);
  }

  private static Optional<String> colonObjection(String text) {
    if (text.contains("://")) {
      return Optional.of("the host name alone, without scheme and path");
    }
    boolean withPort = text.indexOf(':') == text.lastIndexOf(':');
    return withPort ? Optional.of("the host name alone; the port has a field of its own") : IpText.addressObjection(text);
  }

  private static boolean looksNumeric(String text) {
    return NUMBER.matcher(text.substring(text.lastIndexOf('.') + 1)).matches();
  }

  private static Optional<String> labels(String text) {
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of("a host name without spaces");
    }
    if (text.chars().anyMatch(c -> c > 0x7E)) {
      return Optional.of(asciiForm(text));
    }
    if (text.endsWith(".")) {
      return Optional.of("the host name without the dot at its end");
    }
    if (text.indexOf('*') >= 0) {
      return Optional.of("one host name; a pattern with * stands for many");
    }
    if (text.indexOf('_') >= 0) {
      return Optional.of("a host name of letters, digits and hyphens; an underscore is not allowed");
    }
    if (text.length() > LONGEST_NAME) {
      return Optional.of("a host name of at most " + LONGEST_NAME + " characters; this has " + text.length());
    }
    for (String label : text.split("\\.", -1)) {
      Optional<String> wrong = labelObjection(label);
      if (wrong.isPresent()) {
        return wrong;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> labelObjection(String label) {
    if (label.isEmpty()) {
      return Optional.of("a host name with something before and after each dot");
    }
    if (label.length() > LONGEST_LABEL) {
      return Optional.of(
          "a host name with at most " + LONGEST_LABEL + " characters between two dots; one part has " + label.length());
    }
    if (label.startsWith("-") || label.endsWith("-")) {
      return Optional.of("a host name whose parts neither begin nor end with a hyphen");
    }
    return LABEL.matcher(label).matches() ? Optional.empty() : Optional.of("a host name of letters, digits and hyphens");
  }

  /** IDNA (RFC 5891) gives the form that resolvers are asked for. */
  private static String asciiForm(String text) {
    try {
      return "the name as resolvers know it: " + IDN.toASCII(text);
    } catch (IllegalArgumentException e) {
      return "a host name of the letters a to z, digits and hyphens";
    }
  }
}
