package gatewright.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Host keys and certificates that the engineer compared with what the customer told him, and confirmed for this site. */
public record KnownHosts(List<Pin> pins) {
  public KnownHosts {
    pins = List.copyOf(pins);
  }

  /** Nothing confirmed yet. */
  public static KnownHosts none() {
    return new KnownHosts(List.of());
  }

  /** What was confirmed of one server; a server may have host keys of several algorithms. */
  public List<Pin> of(Kind kind, String endpoint) {
    return pins.stream().filter(pin -> pin.kind() == kind && pin.endpoint().equalsIgnoreCase(endpoint)).toList();
  }

  /** The same with one more; an older one of the same kind, server and algorithm gives way to it. */
  public KnownHosts with(Pin pin) {
    Stream<Pin> others = pins.stream().filter(other -> !other.sameSlot(pin));
    return new KnownHosts(Stream.concat(others, Stream.of(pin)).toList());
  }

  /** What a server proves itself by. */
  public enum Kind {
    HOST_KEY,
    CERTIFICATE
  }

  /**
   * One confirmed key or certificate.
   *
   * @param endpoint {@code host:port} as the site's answers name it
   * @param algorithm of the key as the protocol names it ("ssh-ed25519"); of a certificate the name of its public key's algorithm
   * @param fingerprint of a host key as {@code ssh-keygen -lf} prints it ("SHA256:…", base64 without padding); of a certificate the
   *     SHA-256 of its DER form in lower-case hexadecimal
   * @param confirmed when
   * @param by who confirmed it; empty if unknown
   */
  public record Pin(Kind kind, String endpoint, String algorithm, String fingerprint, Instant confirmed, String by) {
    public Pin {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(endpoint, "endpoint");
      Objects.requireNonNull(algorithm, "algorithm");
      Objects.requireNonNull(fingerprint, "fingerprint");
      Objects.requireNonNull(confirmed, "confirmed");
      Objects.requireNonNull(by, "by");
    }

    private boolean sameSlot(Pin other) {
      return kind == other.kind
          && endpoint.equalsIgnoreCase(other.endpoint)
          && (kind == Kind.CERTIFICATE || algorithm.equals(other.algorithm));
    }
  }
}
