package gatewright.probe.ask;

import gatewright.probe.net.TlsPeer;
import gatewright.result.Cause;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * Compares who signed certificates. An inspecting device may sign with several keys, but it does so in one organisation's name.
 */
public final class Issuers {
  private Issuers() {}

  /**
   * Whether one device signed for both: authorities that nobody knows, of the same name or organisation. Known ones whose
   * certificates are merely out of date, as on a workstation whose clock is wrong, are no sign of a device.
   */
  public static boolean sameInspector(TlsPeer one, TlsPeer other) {
    return one.doubt() == Cause.TLS_UNTRUSTED && other.doubt() == Cause.TLS_UNTRUSTED && same(one, other);
  }

  /**
   * Whether one device signed for both though the workstation trusts it, as where its authority was put into the trust store: the
   * issuers tell its maker.
   */
  public static boolean sameTrustedInspector(TlsPeer one, TlsPeer other) {
    return same(one, other) && Inspectors.looksLike(one).isPresent() && Inspectors.looksLike(other).isPresent();
  }

  /** Whether the certificates were signed in the name of the same authority, known or not. */
  public static boolean same(TlsPeer one, TlsPeer other) {
    if (one.chain().isEmpty() || other.chain().isEmpty()) {
      return false;
    }
    X509Certificate first = one.chain().get(0);
    X509Certificate second = other.chain().get(0);
    if (first.getIssuerX500Principal().equals(second.getIssuerX500Principal())) {
      return true;
    }
    Optional<String> organisation = organisation(first);
    return organisation.isPresent() && organisation.equals(organisation(second));
  }

  private static Optional<String> organisation(X509Certificate certificate) {
    try {
      return new LdapName(certificate.getIssuerX500Principal().getName())
          .getRdns().stream()
              .filter(rdn -> rdn.getType().equalsIgnoreCase("O"))
              .map(Rdn::getValue)
              .map(Object::toString)
              .findFirst();
    } catch (InvalidNameException e) {
      return Optional.empty();
    }
  }
}
