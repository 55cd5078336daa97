package gatewright.probe.files;

import java.util.Optional;

/** How FTP writes the name of a folder. */
final class FtpPath {
  private static final int NAMED = 257;

  private FtpPath() {}

  /** The path in a reply to PWD: in quotation marks, with each of its own doubled (RFC 959 appendix II); empty if there is none. */
  static Optional<String> in(FtpReply reply) {
    String text = reply.text();
    int begin = text.indexOf('"');
    if (reply.code() != NAMED || begin < 0) {
      return Optional.empty();
    }
    StringBuilder path = new StringBuilder();
    for (int i = begin + 1; i < text.length(); i++) {
      char letter = text.charAt(i);
      boolean doubled = letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (letter == '"' && !doubled) {
        return path.isEmpty() ? Optional.empty() : Optional.of(path.toString());
      }
      path.append(letter);
      i += doubled ? 1 : 0;
    }
    return Optional.empty();
  }
}
