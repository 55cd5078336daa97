package gatewright.probe.ssh;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;

/**
 * Which algorithms are asked for, in which order, and which of them no current client takes any more. The old ones are asked for
 * last, so that a server that has nothing else can still be met and its key seen, and every other one never gets to use them.
 */
final class SshAlgorithms {
  private static final Predicate<String> OLD_KEX = Pattern.compile(".*-sha1|.*-sha1-.*").asMatchPredicate();
  private static final Predicate<String> OLD_HOST_KEY = List.of("ssh-rsa", "ssh-dss")::contains;
  private static final Predicate<String> OLD_CIPHER =
      Pattern.compile(".*-cbc(@.*)?|3des.*|des.*|arcfour.*|blowfish.*|cast128.*|twofish.*|idea.*|none").asMatchPredicate();
  private static final Predicate<String> OLD_MAC =
      Pattern.compile("hmac-md5.*|hmac-sha1-96.*|hmac-ripemd.*|none").asMatchPredicate();

  /** Marks among the key exchanges that name none (RFC 8308 section 2.1; OpenSSH's PROTOCOL, section 1.10). */
  private static final Predicate<String> MARK = Pattern.compile("ext-info-[cs]|kex-strict-[cs]-.*").asMatchPredicate();

  private static final List<BuiltinSignatures> SIGNATURES =
      List.of(
          BuiltinSignatures.ed25519,
          BuiltinSignatures.nistp256,
          BuiltinSignatures.nistp384,
          BuiltinSignatures.nistp521,
          BuiltinSignatures.rsaSHA512,
          BuiltinSignatures.rsaSHA256,
          BuiltinSignatures.rsa,
          BuiltinSignatures.fromFactoryName("ssh-dss"));

  private SshAlgorithms() {}

  /**
   * Lays down what a client asks for.
   *
   * @param pinned kinds of host keys that were confirmed; they are asked for first
   */
  static void ask(SshClient client, Collection<String> pinned) {
    client.setKeyExchangeFactories(NamedFactory.setUpTransformedFactories(true, exchanges(), ClientBuilder.DH2KEX));
    List<BuiltinSignatures> signatures = new ArrayList<>(SIGNATURES);
    signatures.sort(Comparator.comparing(signature -> !pinned.contains(kind(signature.getName()))));
    client.setSignatureFactories(List.copyOf(supported(signatures)));
    client.setCipherFactories(List.copyOf(supported(ciphers())));
    client.setMacFactories(List.copyOf(supported(macs())));
  }

  private static <T extends OptionalFeature> List<T> supported(List<T> all) {
    return all.stream().filter(OptionalFeature::isSupported).toList();
  }

  private static List<BuiltinDHFactories> exchanges() {
    return before(
        ClientBuilder.DEFAULT_KEX_PREFERENCE,
        Stream.of("diffie-hellman-group-exchange-sha1", "diffie-hellman-group14-sha1", "diffie-hellman-group1-sha1")
            .map(BuiltinDHFactories::fromFactoryName));
  }

  private static List<BuiltinCiphers> ciphers() {
    return before(
        ClientBuilder.DEFAULT_CIPHERS_PREFERENCE,
        Stream.of("aes128-cbc", "aes192-cbc", "aes256-cbc", "3des-cbc", "blowfish-cbc", "arcfour256", "arcfour128")
            .map(BuiltinCiphers::fromFactoryName));
  }

  private static List<BuiltinMacs> macs() {
    return before(
        ClientBuilder.DEFAULT_MAC_PREFERENCE,
        Stream.of("hmac-sha1-96", "hmac-md5", "hmac-md5-96").map(BuiltinMacs::fromFactoryName));
  }

  /** The library's own choice, and after it what is old. */
  private static <T> List<T> before(List<T> usual, Stream<T> old) {
    return Stream.concat(usual.stream(), old).distinct().toList();
  }

  /** The kind of key behind an algorithm for signatures: RSA keys sign in three ways (RFC 8332 section 3). */
  static String kind(String signature) {
    return signature.startsWith("rsa-sha2-") ? "ssh-rsa" : signature;
  }

  /** Whether a server has a key of that kind. */
  static boolean offers(SshOffer offer, String kind) {
    return offer.hostKeys().stream().map(SshAlgorithms::kind).anyMatch(kind::equals);
  }

  /**
   * What is wrong with an offer whose whole choice, in one respect, is one that current clients refuse.
   *
   * @return a list such as "key exchange diffie-hellman-group1-sha1"; empty if nothing is
   */
  static Optional<String> old(SshOffer offer) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    found.put("key exchange", only(offer.kex(), OLD_KEX));
    found.put("host keys", only(offer.hostKeys(), OLD_HOST_KEY));
    found.put("ciphers", only(offer.ciphers(), OLD_CIPHER));
    found.put("checksums", only(offer.macs(), OLD_MAC));
    List<String> parts = new ArrayList<>();
    found.forEach((what, names) -> {
      if (!names.isEmpty()) {
        parts.add(what + " " + String.join(", ", names));
      }
    });
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /** What to say of a server whose offer is {@linkplain #old old}. */
  static String warning(String old) {
    return "The server offers nothing that current clients still take by default: " + old + ". A newer gateway may refuse it.";
  }

  private static List<String> only(List<String> offered, Predicate<String> old) {
    List<String> names = offered.stream().filter(MARK.negate()).toList();
    return names.stream().allMatch(old) ? names : List.of();
  }

  /**
   * What of an offer this program has no match for.
   *
   * @return a list such as "ciphers aes-new@example.com"; empty if the two can agree
   */
  static Optional<String> foreign(SshOffer offer) {
    List<String> parts = new ArrayList<>();
    unmatched("key exchange", offer.kex().stream().filter(MARK.negate()).toList(), exchanges()).ifPresent(parts::add);
    unmatched("host keys", offer.hostKeys(), SIGNATURES).ifPresent(parts::add);
    unmatched("ciphers", offer.ciphers(), ciphers()).ifPresent(parts::add);
    boolean sealed = offer.ciphers().stream().anyMatch(name -> name.contains("gcm") || name.contains("poly1305"));
    if (!sealed) {
      unmatched("checksums", offer.macs(), macs()).ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private static Optional<String> unmatched(String what, List<String> offered, List<? extends NamedResource> ours) {
    List<String> names = ours.stream().map(NamedResource::getName).toList();
    boolean matched = offered.stream().anyMatch(names::contains);
    String list = offered.isEmpty() ? "none at all" : String.join(", ", offered);
    return matched ? Optional.empty() : Optional.of(what + " " + list);
  }
}
