package gatewright.probe.net;

import gatewright.secret.Secret;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers a challenge of the Digest scheme (RFC 7616), each with a nonce of its own, so that the count is always 1. */
final class DigestLogin {
  private static final String COUNT = "00000001";
  private static final String SESSION = "-sess";

  /** Weakest first. */
  private static final List<String> ALGORITHMS = List.of("MD5", "SHA-256", "SHA-512-256");

  private final Challenge challenge;
  private final String algorithm;
  private final boolean session;

  private DigestLogin(Challenge challenge, String algorithm, boolean session) {
    this.challenge = challenge;
    this.algorithm = algorithm;
    this.session = session;
  }

  /** What it takes to answer; empty for another scheme, or one with an algorithm or a protection that is not spoken here. */
  static Optional<DigestLogin> of(Challenge challenge) {
    String named = challenge.parameter("algorithm").toUpperCase(Locale.ROOT);
    boolean session = named.endsWith(SESSION.toUpperCase(Locale.ROOT));
    String algorithm = session ? named.substring(0, named.length() - SESSION.length()) : named.isEmpty() ? "MD5" : named;
    boolean spoken = ALGORITHMS.contains(algorithm) && (protections(challenge).isEmpty() || protections(challenge).contains("auth"));
    return challenge.is("Digest") && spoken && !challenge.parameter("nonce").isEmpty()
        ? Optional.of(new DigestLogin(challenge, algorithm, session))
        : Optional.empty();
  }

  /** Greater for a stronger one. */
  int strength() {
    return ALGORITHMS.indexOf(algorithm);
  }

  /** What it is called: "Digest SHA-256". */
  String name() {
    return "Digest " + algorithm;
  }

  /** Whether the proxy only wants the same login with a newer nonce (RFC 7616 section 3.3). */
  boolean stale() {
    return challenge.parameter("stale").equalsIgnoreCase("true");
  }

  /**
   * The value of Proxy-Authorization, and the part of it that must not be shown.
   *
   * @param response proves the password, and could be used to guess it
   */
  record Answer(String header, String response) {
    @Override
    public String toString() {
      return "a login";
    }
  }

  /**
   * Answers.
   *
   * @param uri the request's target as it stands in its first line
   * @param clientNonce chosen at random
   */
  Answer answer(String user, Secret password, String method, String uri, String clientNonce) {
    String realm = challenge.parameter("realm");
    String nonce = challenge.parameter("nonce");
    String secret = hashed(user + ":" + realm + ":", password);
    String first = session ? hashed(secret + ":" + nonce + ":" + clientNonce) : secret;
    String second = hashed(method + ":" + uri);
    boolean protection = !protections(challenge).isEmpty();
    String middle = protection ? nonce + ":" + COUNT + ":" + clientNonce + ":auth" : nonce;
    String response = hashed(first + ":" + middle + ":" + second);
    StringBuilder header = new StringBuilder("Digest ").append(name(user, realm));
    header.append(", realm=").append(quoted(realm)).append(", nonce=").append(quoted(nonce)).append(", uri=").append(quoted(uri));
    if (!challenge.parameter("algorithm").isEmpty()) {
      header.append(", algorithm=").append(algorithm).append(session ? SESSION : "");
    }
    if (protection || session) {
      header.append(", cnonce=").append(quoted(clientNonce));
    }
    if (protection) {
      header.append(", qop=auth, nc=").append(COUNT);
    }
    if (challenge.parameters().containsKey("opaque")) {
      header.append(", opaque=").append(quoted(challenge.parameter("opaque")));
    }
    return new Answer(header.append(", response=").append(quoted(response)).toString(), response);
  }

  /** RFC 7616 section 3.4.4: hashed where the proxy wants that, and in an encoding of its own where it is not plain ASCII. */
  private String name(String user, String realm) {
    if (challenge.parameter("userhash").equalsIgnoreCase("true")) {
      return "username=" + quoted(hashed(user + ":" + realm)) + ", userhash=true";
    }
    boolean plain = user.chars().allMatch(character -> character >= ' ' && character < 127);
    String encoded = URLEncoder.encode(user, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    return plain ? "username=" + quoted(user) : "username*=UTF-8''" + encoded;
  }

  private static List<String> protections(Challenge challenge) {
    return Arrays.stream(challenge.parameter("qop").toLowerCase(Locale.ROOT).split(",")).map(String::strip)
        .filter(each -> !each.isEmpty()).toList();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private String hashed(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private String hashed(String before, Secret password) {
    char[] characters = password.reveal();
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
    try {
      MessageDigest digest = digest();
      digest.update(before.getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      return HexFormat.of().formatHex(digest.digest());
    } finally {
      Arrays.fill(characters, '\0');
      Arrays.fill(bytes.array(), (byte) 0);
    }
  }

  private MessageDigest digest() {
    try {
      return MessageDigest.getInstance(algorithm.equals("SHA-512-256") ? "SHA-512/256" : algorithm);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has " + algorithm, e);
    }
  }
}
