package gatewright.result;

import static gatewright.result.FingerprintComparison.Outcome.AGREES;
import static gatewright.result.FingerprintComparison.Outcome.BEGINS;
import static gatewright.result.FingerprintComparison.Outcome.DIFFERS;
import static gatewright.result.FingerprintComparison.Outcome.MD5;
import static gatewright.result.FingerprintComparison.Outcome.NOTHING;
import static gatewright.result.FingerprintComparison.Outcome.SHA1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a backup team sends, in a mail or over the phone, is compared with what the server showed. */
class FingerprintComparisonTest {
  /** A public key, and what {@code ssh-keygen -lf} prints of it. */
  private static final String PUBLIC = "AAAAC3NzaC1lZDI1NTE5AAAAIJa3tHVQ8+LmC9mIhyZHRXZHl1JCLdJcVvgmPvkn3DzA";

  private static final String LETTERS = "3jcsDG3zwJ9CM1ngOwy4Yfp6C0jgYvF3DZrBlR2rKBQ";
  private static final String DIGITS = "de372c0c6df3c09f423359e03b0cb861fa7a0b48e062f1770d9ac1951dab2814";

  private static final ShownIdentity KEY =
      new ShownIdentity(KnownHosts.Kind.HOST_KEY, "backup.acme.example:22", "ssh-ed25519", "SHA256:" + LETTERS, false);
  private static final ShownIdentity CERTIFICATE =
      new ShownIdentity(KnownHosts.Kind.CERTIFICATE, "backup.acme.example:990", "RSA", DIGITS, false);

  private static FingerprintComparison.Outcome key(String text) {
    return FingerprintComparison.of(KEY, text).outcome();
  }

  private static FingerprintComparison.Outcome certificate(String text) {
    return FingerprintComparison.of(CERTIFICATE, text).outcome();
  }

  @Example
  void aHostKeyAgreesHoweverItIsWritten() {
    assertThat(key("SHA256:" + LETTERS)).isEqualTo(AGREES);
    assertThat(key("  " + LETTERS + " ")).isEqualTo(AGREES);
    assertThat(key("SHA256:" + LETTERS + "=")).isEqualTo(AGREES);
    assertThat(key("sha-256: " + LETTERS)).isEqualTo(AGREES);
    assertThat(key(KEY.grouped())).isEqualTo(AGREES);
    assertThat(key("256 SHA256:" + LETTERS + " root@backup (ED25519)")).isEqualTo(AGREES);
    assertThat(key(DIGITS)).isEqualTo(AGREES);
    assertThat(key(DIGITS.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:"))).isEqualTo(AGREES);
    assertThat(KEY.is("SHA256:" + LETTERS)).isTrue();
  }

  @Example
  void aWholePublicKeyIsTakenForItsFingerprint() {
    ShownIdentity shown =
        new ShownIdentity(KnownHosts.Kind.HOST_KEY, "h:22", "ssh-ed25519", "SHA256:" + fingerprintOf(PUBLIC), false);
    assertThat(FingerprintComparison.of(shown, "ssh-ed25519 " + PUBLIC + " root@backup").outcome()).isEqualTo(AGREES);
    assertThat(FingerprintComparison.of(shown, "backup.acme.example ssh-ed25519 " + PUBLIC).outcome()).isEqualTo(AGREES);
    assertThat(FingerprintComparison.of(KEY, "ssh-ed25519 " + PUBLIC).outcome()).isEqualTo(DIFFERS);
  }

  @Example
  void aCertificateAgreesHoweverItIsWritten() {
    assertThat(certificate(DIGITS)).isEqualTo(AGREES);
    assertThat(certificate("sha256 Fingerprint=" + DIGITS.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:")))
        .isEqualTo(AGREES);
    assertThat(certificate(CERTIFICATE.grouped())).isEqualTo(AGREES);
    assertThat(certificate("SHA256:" + LETTERS)).isEqualTo(AGREES);
  }

  @Example
  void whereTheyPartIsSaid() {
    String wrong = LETTERS.substring(0, 10) + "X" + LETTERS.substring(11);
    assertThat(FingerprintComparison.of(KEY, wrong)).isEqualTo(new FingerprintComparison(DIFFERS, 10, 43, "X", "9"));
    assertThat(FingerprintComparison.of(KEY, LETTERS + "x")).isEqualTo(new FingerprintComparison(DIFFERS, 43, 43, "x", ""));
  }

  @Example
  void capitalsCountInBase64() {
    assertThat(key(LETTERS.toLowerCase(java.util.Locale.ROOT))).isEqualTo(DIFFERS);
  }

  @Example
  void theBeginningIsNotTheWhole() {
    assertThat(FingerprintComparison.of(KEY, LETTERS.substring(0, 12)))
        .isEqualTo(new FingerprintComparison(BEGINS, 12, 43, "", ""));
    assertThat(KEY.is(LETTERS.substring(0, 42))).isFalse();
    assertThat(key("SHA256:")).isEqualTo(BEGINS);
    assertThat(key("  ")).isEqualTo(NOTHING);
    assertThat(KEY.is("")).isFalse();
  }

  @Example
  void olderFormsAreNamedAndNeverAgree() {
    String md5 = "16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48";
    assertThat(key("MD5:" + md5)).isEqualTo(MD5);
    assertThat(key("2048 " + "MD5:" + md5 + " root@backup (RSA)")).isEqualTo(MD5);
    assertThat(key(md5)).isEqualTo(MD5);
    assertThat(certificate(md5.replace(":", ""))).isEqualTo(MD5);
    assertThat(certificate("SHA1 Fingerprint=" + md5 + ":01:02:03:04")).isEqualTo(SHA1);
  }

  @Property(seed = "2026", tries = 100_000)
  void anythingElseNeverAgrees(@ForAll("texts") String text) {
    boolean right = text.replaceAll("[\\s=]", "").contains(LETTERS);
    for (ShownIdentity shown : new ShownIdentity[] {KEY, CERTIFICATE}) {
      FingerprintComparison comparison = FingerprintComparison.of(shown, text);
      assertThat(comparison.outcome() == AGREES && !right).isFalse();
      assertThat(comparison.same()).isBetween(0, comparison.of());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(90);
    Arbitrary<String> near =
        Arbitraries.strings().withChars("SHA256MD5:=/+ -\u00e4\u0000\u202e3jcsDG3z").ofMaxLength(80);
    Arbitrary<String> mutated =
        Arbitraries.integers().between(0, LETTERS.length() - 1).flatMap(
            at -> Arbitraries.chars().map(letter -> "SHA256:" + LETTERS.substring(0, at) + letter + LETTERS.substring(at + 1)));
    return Arbitraries.oneOf(any, near, mutated);
  }

  private static String fingerprintOf(String key) {
    try {
      byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(java.util.Base64.getDecoder().decode(key));
      return java.util.Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
