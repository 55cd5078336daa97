package gatewright.probe.ssh;

import java.security.PublicKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/**
 * The key by which a server proves itself.
 *
 * @param algorithm its kind, as the protocol names it
 * @param fingerprint as {@code ssh-keygen -lf} prints it
 * @param bits its size; not above 0 if that is not known
 */
record SshHostKey(String algorithm, String fingerprint, int bits) {
  private static final int ED25519_BITS = 256;

  static SshHostKey of(PublicKey key) {
    String algorithm = KeyUtils.getKeyType(key);
    // The library knows no size of a key that Bouncy Castle made.
    int bits = algorithm.equals(KeyPairProvider.SSH_ED25519) ? ED25519_BITS : KeyUtils.getKeySize(key);
    return new SshHostKey(algorithm, KeyUtils.getFingerPrint(BuiltinDigests.sha256, key), bits);
  }

  @Override
  public String toString() {
    return algorithm + " " + fingerprint;
  }
}
