package gatewright.ui.trust;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.ShownIdentity;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A host key or certificate that a customer's own server showed, and that nobody has confirmed.
 *
 * @param check that met it
 * @param before what was confirmed of that server; empty unless it is {@link Standing#CHANGED}
 * @param bits size of its key; 0 if that is not known
 * @param address where it was met; several are joined
 */
public record TrustQuestion(
    Check check, ShownIdentity shown, Standing standing, List<String> before, int bits, String address) {
  private static final Set<Cause> DOUBTS = Set.of(Cause.HOST_KEY_UNKNOWN, Cause.HOST_KEY_CHANGED, Cause.TLS_UNTRUSTED);
  private static final String CONFIRMED_KEYS = "hostKeyConfirmed";
  private static final String CONFIRMED_CERTIFICATES = "certificateConfirmed";

  public TrustQuestion {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(standing, "standing");
    before = List.copyOf(before);
    Objects.requireNonNull(address, "address");
  }

  /** How it stands. */
  public enum Standing {
    /** Nothing was ever confirmed of this server. */
    NEW,
    /** Something else was confirmed. */
    CHANGED,
    /** The engineer said that it is not the customer's. */
    DENIED
  }

  /** What a result asks; empty if nobody has to compare anything. A vendor's server is known by its authority. */
  public static Optional<TrustQuestion> of(Check check, Result result) {
    boolean stranger = check.question() instanceof Question.TlsIdentity || check.question() instanceof Question.ControlHost;
    if (stranger || result == null || result.cause() == null || !DOUBTS.contains(result.cause())) {
      return Optional.empty();
    }
    return ShownIdentity.in(result).map(
        shown -> new TrustQuestion(check, shown, standing(result), before(result), bits(result), result.address()));
  }

  /** What the results of some checks ask; what a server shows at several addresses is asked once. */
  public static List<TrustQuestion> in(List<Entry> entries) {
    Map<ShownIdentity, TrustQuestion> asked = new LinkedHashMap<>();
    for (Entry entry : entries) {
      for (Result result : entry.results()) {
        of(entry.check(), result).ifPresent(question -> asked.merge(question.shown(), question, TrustQuestion::and));
      }
    }
    return new ArrayList<>(asked.values());
  }

  private TrustQuestion and(TrustQuestion other) {
    String both =
        Stream.of(address.split(", "), other.address.split(", "))
            .flatMap(Stream::of)
            .distinct()
            .collect(Collectors.joining(", "));
    return new TrustQuestion(check, shown, standing, before, bits, both);
  }

  private static Standing standing(Result result) {
    if (result.cause() == Cause.HOST_KEY_CHANGED || result.evidence().values().containsKey(CONFIRMED_CERTIFICATES)) {
      return Standing.CHANGED;
    }
    return result.verdict() == Verdict.FAIL ? Standing.DENIED : Standing.NEW;
  }

  private static List<String> before(Result result) {
    Map<String, Object> seen = result.evidence().values();
    Object confirmed = seen.getOrDefault(CONFIRMED_KEYS, seen.get(CONFIRMED_CERTIFICATES));
    return confirmed instanceof List<?> list ? list.stream().map(String::valueOf).collect(Collectors.toList()) : List.of();
  }

  private static int bits(Result result) {
    Map<String, Object> seen = result.evidence().values();
    Object bits = seen.get("hostKeyBits");
    if (bits == null && seen.get("chain") instanceof List<?> chain && !chain.isEmpty() && chain.get(0) instanceof Map<?, ?> own) {
      bits = own.get("keyBits");
    }
    return bits instanceof Number number ? number.intValue() : 0;
  }
}
