package gatewright.probe.ssh;

import java.security.PublicKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;

/**
 * The key by which a server proves itself.
 *
 * @param algorithm its kind, as the protocol names it
 * @param fingerprint as {@code ssh-keygen -lf} prints it
 */
record SshHostKey(String algorithm, String fingerprint) {
  static SshHostKey of(PublicKey key) {
    return new SshHostKey(KeyUtils.getKeyType(key), KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
  }

  @Override
  public String toString() {
    return algorithm + " " + fingerprint;
  }
}
