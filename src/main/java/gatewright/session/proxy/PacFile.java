package gatewright.session.proxy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A proxy script (PAC), as far as its text tells. It is not run: which of its answers applies to the gateway cannot be said, only
 * which it can give.
 *
 * @param answers each once, in the order in which they stand there
 * @param computed whether it also puts answers together while it runs, which are not among these
 */
public record PacFile(List<Answer> answers, boolean computed) {
  /** The function that makes a text a proxy script. */
  private static final String FUNCTION = "FindProxyForURL";

  private static final int MOST = 200;

  public PacFile {
    answers = List.copyOf(answers);
  }

  /** What kind of way an answer names. */
  public enum Kind {
    /** A web proxy, spoken to in plain HTTP. */
    PROXY,
    /** A web proxy that is spoken to in TLS, which Gatewright cannot do. */
    TLS_PROXY,
    /** A SOCKS proxy, which Gatewright cannot speak to. */
    SOCKS,
    /** No proxy. */
    DIRECT
  }

  /**
   * One way that the script can name.
   *
   * @param hostPort {@code host:port}; empty for DIRECT
   */
  public record Answer(Kind kind, String hostPort) {}

  /**
   * Looks through the text of a script. Comments are passed over; only what stands in its strings can be an answer.
   *
   * @return empty if it is no proxy script
   */
  public static Optional<PacFile> read(String text) {
    ScriptText script = ScriptText.of(text);
    if (!script.code().contains(FUNCTION)) {
      return Optional.empty();
    }
    Set<Answer> answers = new LinkedHashSet<>();
    boolean computed = false;
    for (String string : script.strings()) {
      for (String part : string.split(";")) {
        String[] words = part.strip().split("\\s+", 2);
        Optional<Kind> kind = kind(words[0]);
        if (kind.isPresent()) {
          Optional<Answer> answer = answer(kind.get(), words.length < 2 ? "" : words[1]);
          answer.filter(each -> answers.size() < MOST).ifPresent(answers::add);
          computed |= answer.isEmpty();
        }
      }
    }
    return Optional.of(new PacFile(List.copyOf(answers), computed));
  }

  /** Scripts name each way in capitals as a rule; any spelling is taken by browsers. */
  private static Optional<Kind> kind(String word) {
    return switch (word.toUpperCase(Locale.ROOT)) {
      case "PROXY", "HTTP" -> Optional.of(Kind.PROXY);
      case "HTTPS" -> Optional.of(Kind.TLS_PROXY);
      case "SOCKS", "SOCKS4", "SOCKS5" -> Optional.of(Kind.SOCKS);
      case "DIRECT" -> Optional.of(Kind.DIRECT);
      default -> Optional.empty();
    };
  }

  private static Optional<Answer> answer(Kind kind, String where) {
    if (kind == Kind.DIRECT) {
      return where.isBlank() ? Optional.of(new Answer(kind, "")) : Optional.empty();
    }
    return ProxyAddress.read(where).map(address -> new Answer(kind, address.hostPort()));
  }
}
