package gatewright.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Host keys and certificates that the engineer compared with what the customer told him.
 *
 * @param pins those that agreed, confirmed for this site
 * @param denied those that did not: the server that shows one is not the right one
 */
public record KnownHosts(List<Pin> pins, List<Pin> denied) {
  public KnownHosts {
    pins = List.copyOf(pins);
    denied = List.copyOf(denied);
  }

  /** Where all that were compared agreed. */
  public KnownHosts(List<Pin> pins) {
    this(pins, List.of());
  }

  /** Nothing confirmed yet. */
  public static KnownHosts none() {
    return new KnownHosts(List.of());
  }

  /** What was confirmed of one server; a server may have host keys of several algorithms. */
  public List<Pin> of(Kind kind, String endpoint) {
    return pins.stream().filter(pin -> pin.kind() == kind && pin.endpoint().equalsIgnoreCase(endpoint)).toList();
  }

  /** What was said of a key or certificate that turned out to be another than the customer's; empty if nobody said so. */
  public Optional<Pin> denied(Kind kind, String endpoint, String fingerprint) {
    return denied.stream()
        .filter(pin -> pin.kind() == kind && pin.endpoint().equalsIgnoreCase(endpoint) && pin.fingerprint().equals(fingerprint))
        .findFirst();
  }

  /** The same with one more; an older one of the same kind, server and algorithm gives way to it. */
  public KnownHosts with(Pin pin) {
    Stream<Pin> others = pins.stream().filter(other -> !other.sameSlot(pin));
    return new KnownHosts(Stream.concat(others, Stream.of(pin)).toList(), denied.stream().filter(no -> !no.same(pin)).toList());
  }

  /** The same with one that does not agree; if it was confirmed, it is no longer. */
  public KnownHosts without(Pin pin) {
    Stream<Pin> others = denied.stream().filter(other -> !other.same(pin));
    return new KnownHosts(pins.stream().filter(yes -> !yes.same(pin)).toList(), Stream.concat(others, Stream.of(pin)).toList());
  }

  /** What a server proves itself by. */
  public enum Kind {
    HOST_KEY,
    CERTIFICATE
  }

  /**
   * One key or certificate that was compared.
   *
   * @param endpoint {@code host:port} as the site's answers name it
   * @param algorithm of the key as the protocol names it ("ssh-ed25519"); of a certificate the name of its public key's algorithm
   * @param fingerprint of a host key as {@code ssh-keygen -lf} prints it ("SHA256:…", base64 without padding); of a certificate the
   *     SHA-256 of its DER form in lower-case hexadecimal
   * @param confirmed when; of a denied one, when that was
   * @param by who compared it; empty if unknown
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

    private boolean same(Pin other) {
      return kind == other.kind && endpoint.equalsIgnoreCase(other.endpoint) && fingerprint.equals(other.fingerprint);
    }

    private boolean sameSlot(Pin other) {
      return kind == other.kind
          && endpoint.equalsIgnoreCase(other.endpoint)
          && (kind == Kind.CERTIFICATE || algorithm.equals(other.algorithm));
    }
  }
}
