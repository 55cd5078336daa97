package gatewright.probe.net;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.peer.Signer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemRootsTest {
  @TempDir private Path folder;

  @Test
  void theFirstBundleThatIsThereIsRead() throws Exception {
    Signer one = new Signer("One");
    Signer two = new Signer("Two");
    Path bundle = Files.writeString(folder.resolve("bundle.crt"), pem(one) + "# a remark\n" + pem(two));
    Path other = Files.writeString(folder.resolve("other.crt"), pem(new Signer("Three")));
    assertThat(new SystemRoots(List.of(), List.of(folder.resolve("missing.crt"), bundle, other)).get())
        .containsExactly(one.certificate(), two.certificate());
  }

  @Test
  void whatCannotBeReadCountsAsEmpty() throws Exception {
    Path broken =
        Files.writeString(folder.resolve("broken.crt"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    assertThat(new SystemRoots(List.of("No-Such-Store"), List.of(broken)).get()).isEmpty();
  }

  @Test
  void aStoreOfThePlatformIsReadByItsName() {
    // Only PKCS12 is everywhere; loaded without a file it is empty, as a fresh key chain is.
    assertThat(new SystemRoots(List.of("PKCS12"), List.of()).get()).isEmpty();
  }

  private static String pem(Signer signer) throws Exception {
    String body = Base64.getMimeEncoder().encodeToString(signer.certificate().getEncoded());
    return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
  }
}
