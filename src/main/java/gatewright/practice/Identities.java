package gatewright.practice;

import gatewright.practice.server.CertificateAuthority;
import gatewright.practice.server.ShellServer;
import java.security.KeyPair;
import java.time.Instant;

/**
 * What the practice site's servers are known by. It outlives the servers: those that come after a fault was mended are the same.
 *
 * @param authority signs what a practice run trusts
 * @param inspector signs what a web filter shows instead
 * @param console the gateways' host key
 * @param backup the backup server's host key, the one that was confirmed
 */
record Identities(CertificateAuthority authority, CertificateAuthority inspector, KeyPair console, KeyPair backup) {
  static Identities fresh(Instant now) {
    return new Identities(
        CertificateAuthority.create("Practice CA", now),
        CertificateAuthority.create("Practice Web Security CA", now),
        ShellServer.newKey(),
        ShellServer.newKey());
  }
}
