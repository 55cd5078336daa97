package gatewright.probe.directory;

import java.io.IOException;

/** What came is no LDAP. */
final class LdapGarbled extends IOException {
  private static final long serialVersionUID = 1L;

  LdapGarbled(String message) {
    super(message);
  }

  LdapGarbled(String message, Throwable cause) {
    super(message, cause);
  }
}
