package gatewright.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a fingerprint that somebody was given, in whatever way other programs write it, compares with the one that a server showed.
 *
 * @param same how many characters agree from the first one on
 * @param of how many characters the shown one has, without what only names its kind
 * @param given the character that was given where they part; empty if they do not, or the given one is at its end there
 * @param shown the character that is shown there; empty likewise
 */
public record FingerprintComparison(Outcome outcome, int same, int of, String given, String shown) {
  private static final int SHA256_DIGITS = 64;
  private static final int SHA1_DIGITS = 40;
  private static final int MD5_DIGITS = 32;
  private static final int HOST_KEY_LETTERS = 43;

  /** Not a line that somebody means to compare; longer ones are not looked at. */
  private static final int LONGEST = 16_384;

  private static final Pattern PUBLIC_KEY =
      Pattern.compile("(?:^|\\s)(?:sk-)?(?:ssh|ecdsa)-\\S{1,60}\\s{1,4}(AAAA[A-Za-z0-9+/]+={0,2})(?:\\s|$)");
  private static final Pattern KIND = Pattern.compile("SHA-?256\\s*:|FINGERPRINT\\s*=", Pattern.CASE_INSENSITIVE);
  private static final Pattern OLD_KIND = Pattern.compile("\\bMD5\\s*:", Pattern.CASE_INSENSITIVE);
  private static final Pattern BETWEEN = Pattern.compile("[\\s:\\u00a0\\u200b\\u2010-\\u2015-]+");
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b]+");

  public FingerprintComparison {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(given, "given");
    Objects.requireNonNull(shown, "shown");
  }

  /** What came of it. */
  public enum Outcome {
    /** Nothing was given. */
    NOTHING,
    /** All characters agree. */
    AGREES,
    /** What was given is the beginning of what is shown. */
    BEGINS,
    /** They part somewhere. */
    DIFFERS,
    /** What was given is an MD5 fingerprint, which nobody should rely on any more, and which says nothing about the one shown. */
    MD5,
    /** The same for SHA-1. */
    SHA1
  }

  /** Compares what somebody was given. */
  public static FingerprintComparison of(ShownIdentity shown, String text) {
    String expected = shown.letters();
    String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text.strip();
    if (line.isEmpty()) {
      return new FingerprintComparison(Outcome.NOTHING, 0, expected.length(), "", "");
    }
    String digits = BETWEEN.matcher(named(line, KIND)).replaceAll("");
    if (OLD_KIND.matcher(line).find() || hexadecimal(digits) && digits.length() == MD5_DIGITS) {
      return new FingerprintComparison(Outcome.MD5, 0, expected.length(), "", "");
    }
    if (hexadecimal(digits) && digits.length() == SHA1_DIGITS) {
      return new FingerprintComparison(Outcome.SHA1, 0, expected.length(), "", "");
    }
    boolean hostKey = shown.kind() == KnownHosts.Kind.HOST_KEY;
    return compare(expected, hostKey ? hostKey(line, digits) : certificate(line, digits));
  }

  /** In base64 without padding: from that, from a whole public key, or from hexadecimal digits. */
  private static String hostKey(String line, String digits) {
    Matcher key = PUBLIC_KEY.matcher(line);
    if (key.find()) {
      return sha256(key.group(1));
    }
    if (hexadecimal(digits) && digits.length() == SHA256_DIGITS) {
      return base64(HexFormat.of().parseHex(digits));
    }
    String named = named(line, KIND).strip();
    String first = SPACE.split(named, 2)[0].replaceFirst("=+$", "");
    // ssh-keygen goes on with whose key it is; in groups it is read aloud.
    return first.length() >= HOST_KEY_LETTERS ? first : SPACE.matcher(named).replaceAll("").replaceFirst("=+$", "");
  }

  /** In lower-case hexadecimal digits: from those, or from base64. */
  private static String certificate(String line, String digits) {
    String letters = SPACE.matcher(named(line, KIND)).replaceAll("").replaceFirst("=+$", "");
    if (letters.length() == HOST_KEY_LETTERS && letters.matches("[A-Za-z0-9+/]+")) {
      try {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(letters));
      } catch (IllegalArgumentException e) {
        // Looks like base64 and is none: compared as it stands, and found to differ.
        return letters;
      }
    }
    return digits.toLowerCase(Locale.ROOT);
  }

  private static FingerprintComparison compare(String expected, String given) {
    int same = 0;
    while (same < expected.length() && same < given.length() && expected.charAt(same) == given.charAt(same)) {
      same++;
    }
    if (same == given.length()) {
      Outcome outcome = same == expected.length() ? Outcome.AGREES : Outcome.BEGINS;
      return new FingerprintComparison(outcome, same, expected.length(), "", "");
    }
    return new FingerprintComparison(Outcome.DIFFERS, same, expected.length(), letter(given, same), letter(expected, same));
  }

  private static String letter(String text, int at) {
    return at < text.length() ? new String(Character.toChars(text.codePointAt(at))) : "";
  }

  /** What stands behind the name of its kind; all of it if none is named. */
  private static String named(String line, Pattern kind) {
    Matcher matcher = kind.matcher(line);
    return matcher.find() ? line.substring(matcher.end()) : line;
  }

  private static boolean hexadecimal(String text) {
    return text.chars().allMatch(letter -> Character.digit(letter, 16) >= 0 && letter < 128);
  }

  private static String sha256(String key) {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(key.getBytes(StandardCharsets.US_ASCII))));
    } catch (IllegalArgumentException e) {
      // Half a key: it is none, and compared as it stands.
      return key;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }
}
