package gatewright.probe.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.UsmUser;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;

/**
 * How a version 3 user proves himself (RFC 3414), read from the one text that a credential's secret is.
 *
 * <p>The text names protocols and pass phrases as Net-SNMP's {@code createUser} does: {@code SHA-256 "auth phrase" AES-128 "priv
 * phrase"}; quotation marks are needed only around spaces. Without the second pair messages are signed, but not encrypted. A text
 * that does not begin with a protocol is one pass phrase for both, with SHA and AES-128.
 *
 * @param auth how messages are signed; null for not at all
 * @param priv how they are encrypted; null for not at all
 */
record SnmpLogin(String user, Phrase auth, Phrase priv) {
  /** RFC 3414 section 11.2. */
  static final int SHORTEST = 8;

  private static final Pattern WORD = Pattern.compile("\\G\\s*(?:\"([^\"]*)\"|([^\\s\"]+))(?=\\s|$)");

  /**
   * A protocol and its pass phrase.
   *
   * @param protocol as people write it
   */
  record Phrase(String protocol, OID id, String text) {
    @Override
    public String toString() {
      return protocol + " ••••";
    }
  }

  /** The secret cannot be used; the message says why and repeats nothing of it. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
      super(why);
    }
  }

  /** Without any proof. */
  static SnmpLogin open(String user) {
    return new SnmpLogin(user, null, null);
  }

  /** Reads a secret. */
  static SnmpLogin parse(String user, String secret) throws Unusable {
    String first = secret.strip().split("[\\s\"]", 2)[0];
    if (authentication(first) == null) {
      return checked(user, new Phrase("SHA", AuthSHA.ID, secret), new Phrase("AES-128", PrivAES128.ID, secret));
    }
    List<String> words = words(secret.strip());
    if (words.size() != 2 && words.size() != 4) {
      throw new Unusable("it is not of the form SHA \"pass phrase\" AES \"pass phrase\"");
    }
    Phrase auth = new Phrase(shown(first), authentication(first), words.get(1));
    if (words.size() == 2) {
      return checked(user, auth, null);
    }
    OID privacy = privacy(words.get(2));
    if (privacy == null) {
      throw new Unusable("its third word is none of AES, AES-128, AES-192, AES-256, DES");
    }
    return checked(user, auth, new Phrase(shown(words.get(2)), privacy, words.get(3)));
  }

  private static SnmpLogin checked(String user, Phrase auth, Phrase priv) throws Unusable {
    if (auth.text().length() < SHORTEST || priv != null && priv.text().length() < SHORTEST) {
      throw new Unusable("a pass phrase has " + SHORTEST + " characters at least (RFC 3414 section 11.2)");
    }
    return new SnmpLogin(user, auth, priv);
  }

  /** Which of the three levels that is. */
  SecurityLevel level() {
    if (auth == null) {
      return SecurityLevel.noAuthNoPriv;
    }
    return priv == null ? SecurityLevel.authNoPriv : SecurityLevel.authPriv;
  }

  OctetString name() {
    return new OctetString(user.getBytes(StandardCharsets.UTF_8));
  }

  /** As the library takes it. */
  UsmUser entry() {
    return new UsmUser(
        name(),
        auth == null ? null : auth.id(),
        auth == null ? null : octets(auth.text()),
        priv == null ? null : priv.id(),
        priv == null ? null : octets(priv.text()));
  }

  private static OctetString octets(String text) {
    return new OctetString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty if a quotation mark is left open, or stands inside a word. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int end = 0;
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
      end = matcher.end();
    }
    return end == text.length() ? words : List.of();
  }

  private static String letters(String word) {
    return word.toUpperCase(Locale.ROOT).replace("-", "");
  }

  private static String shown(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static OID authentication(String word) {
    return switch (letters(word)) {
      case "MD5" -> AuthMD5.ID;
      case "SHA", "SHA1" -> AuthSHA.ID;
      case "SHA224" -> AuthHMAC128SHA224.ID;
      case "SHA256" -> AuthHMAC192SHA256.ID;
      case "SHA384" -> AuthHMAC256SHA384.ID;
      case "SHA512" -> AuthHMAC384SHA512.ID;
      default -> null;
    };
  }

  private static OID privacy(String word) {
    return switch (letters(word)) {
      case "AES", "AES128" -> PrivAES128.ID;
      case "AES192" -> PrivAES192.ID;
      case "AES256" -> PrivAES256.ID;
      case "DES" -> PrivDES.ID;
      default -> null;
    };
  }
}
