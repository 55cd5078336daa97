package gatewright.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The host key or certificate that a server showed in a result, as the evidence has it.
 *
 * @param endpoint {@code host:port} as the site's answers name it
 * @param algorithm as {@link KnownHosts.Pin} has it
 * @param fingerprint as {@link KnownHosts.Pin} has it
 * @param acceptedAsNew whether the run was told to take new servers, and took this one
 */
public record ShownIdentity(
    KnownHosts.Kind kind, String endpoint, String algorithm, String fingerprint, boolean acceptedAsNew) {
  private static final String NAMED = "SHA256:";

  public ShownIdentity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(algorithm, "algorithm");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }

  /** What a result shows; empty if nobody proved anything. */
  public static Optional<ShownIdentity> in(Result result) {
    Map<String, Object> seen = result.evidence().values();
    String endpoint = result.target().hostPort();
    if (seen.get("hostKeyAlgorithm") instanceof String algorithm && seen.get("fingerprint") instanceof String fingerprint) {
      boolean taken = Boolean.TRUE.equals(seen.get("hostKeyAccepted"));
      return Optional.of(new ShownIdentity(KnownHosts.Kind.HOST_KEY, endpoint, algorithm, fingerprint, taken));
    }
    if (seen.get("chain") instanceof List<?> chain && !chain.isEmpty() && chain.get(0) instanceof Map<?, ?> own
        && own.get("sha256") instanceof String fingerprint && own.get("keyAlgorithm") instanceof String algorithm) {
      boolean taken = Boolean.TRUE.equals(seen.get("certificateAccepted"));
      return Optional.of(new ShownIdentity(KnownHosts.Kind.CERTIFICATE, endpoint, algorithm, fingerprint, taken));
    }
    return Optional.empty();
  }

  /** Whether a person's text is this fingerprint, in any of the ways in which programs write it. */
  public boolean is(String text) {
    return FingerprintComparison.of(this, text).outcome() == FingerprintComparison.Outcome.AGREES;
  }

  /** The fingerprint without what only names its kind: 43 letters of base64, or 64 hexadecimal digits. */
  public String letters() {
    return fingerprint.startsWith(NAMED) ? fingerprint.substring(NAMED.length()) : fingerprint;
  }

  /** The same in groups of four, as people read it aloud. */
  public String grouped() {
    return letters().replaceAll("(.{4})(?=.)", "$1 ");
  }

  /** Confirms it. */
  public KnownHosts.Pin confirmed(Instant at, String by) {
    return new KnownHosts.Pin(kind, endpoint, algorithm, fingerprint, at, by);
  }

  @Override
  public String toString() {
    return kind == KnownHosts.Kind.HOST_KEY ? algorithm + " " + fingerprint : fingerprint;
  }
}
