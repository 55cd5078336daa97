package gatewright.ui.run;

import gatewright.result.Attempt;
import gatewright.result.Cause;
import gatewright.result.Result;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A certificate of the chain that a server showed.
 *
 * @param from as RFC 3339 has it; empty if it was not kept
 * @param until as RFC 3339 has it; empty if it was not kept
 * @param trouble why the chain breaks here; null if it does not
 */
record ChainLink(String subject, String issuer, String from, String until, String sha256, Trouble trouble) {
  /** What can be wrong with one link. */
  enum Trouble {
    /** It does not name the host that was asked for. */
    OTHER_HOST,
    EXPIRED,
    NOT_YET,
    /** The next one is not its issuer's. */
    NO_ISSUER,
    /** Nobody knows who signed it. */
    NOT_TRUSTED
  }

  /** The chain of a result, the server's own first; empty if none was shown. */
  static List<ChainLink> of(Result result) {
    List<Map<?, ?>> shown = new ArrayList<>();
    if (result.evidence().values().get("chain") instanceof Collection<?> chain) {
      chain.stream().filter(Map.class::isInstance).forEach(each -> shown.add((Map<?, ?>) each));
    }
    List<ChainLink> links = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      Map<?, ?> one = shown.get(i);
      Map<?, ?> next = i + 1 < shown.size() ? shown.get(i + 1) : null;
      links.add(
          new ChainLink(
              text(one, "subject"), text(one, "issuer"), text(one, "notBefore"), text(one, "notAfter"), text(one, "sha256"),
              trouble(result, i == 0, one, next)));
    }
    return links;
  }

  private static Trouble trouble(Result result, boolean own, Map<?, ?> one, Map<?, ?> next) {
    Instant when = result.attempts().stream().map(Attempt::at).reduce((first, last) -> last).orElse(null);
    if (when != null && when.isAfter(instant(text(one, "notAfter"), Instant.MAX))) {
      return Trouble.EXPIRED;
    }
    if (when != null && when.isBefore(instant(text(one, "notBefore"), Instant.MIN))) {
      return Trouble.NOT_YET;
    }
    if (own && result.cause() == Cause.TLS_NAME_MISMATCH) {
      return Trouble.OTHER_HOST;
    }
    if (next != null && !text(one, "issuer").equals(text(next, "subject"))) {
      return Trouble.NO_ISSUER;
    }
    boolean nobody = result.evidence().values().get("trustedBy") instanceof Collection<?> stores && stores.isEmpty();
    return next == null && nobody ? Trouble.NOT_TRUSTED : null;
  }

  private static Instant instant(String text, Instant otherwise) {
    try {
      return text.isEmpty() ? otherwise : Instant.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private static String text(Map<?, ?> certificate, String name) {
    return certificate.get(name) == null ? "" : String.valueOf(certificate.get(name));
  }
}
