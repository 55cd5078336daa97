package gatewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.folder.SiteFolder;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.KnownHosts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustCommandTest {
  private static final String CHECK = "dns/dns.example:1/direct";
  private static final String KEY = "SHA256:" + "a".repeat(43);
  private static final String OTHER = "SHA256:" + "b".repeat(43);
  private static final String CERTIFICATE = "0a".repeat(32);

  @TempDir Path directory;

  private Shell shell;
  private Path folder;

  @BeforeEach
  void open() throws IOException {
    shell = new Shell(directory);
    folder = shell.site();
  }

  private List<KnownHosts.Pin> pins() {
    return new SiteFolder(folder).knownHosts().read().hosts().orElseThrow().pins();
  }

  private void checked(Map<String, Object> evidence, String... more) {
    shell.engine.evidence = evidence;
    String[] arguments = new String[more.length + 2];
    arguments[0] = "check";
    arguments[1] = "acme";
    System.arraycopy(more, 0, arguments, 2, more.length);
    assertThat(shell.run(arguments)).isZero();
  }

  @Test
  void whatTheNewestRunSawIsConfirmedByName() {
    checked(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", KEY));
    assertThat(shell.run("trust", "acme", CHECK, KEY, "--by", "Jo")).isZero();
    assertThat(shell.out()).contains("confirmed ssh-ed25519 " + KEY + " of dns.example:1");
    assertThat(pins())
        .containsExactly(
            new KnownHosts.Pin(KnownHosts.Kind.HOST_KEY, "dns.example:1", "ssh-ed25519", KEY, Fakes.STARTED, "Jo"));

    assertThat(shell.run("check", "acme")).isZero();
    assertThat(shell.engine.known).isEqualTo(new Acquaintances(new KnownHosts(pins()), false));
  }

  @Test
  void aResultsNameServesAsWell() {
    checked(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", KEY));
    assertThat(shell.run("trust", "acme", CHECK + "@10.1.1.7", KEY)).isZero();
    assertThat(pins()).hasSize(1);
  }

  @Test
  void certificatesAreTakenAsOtherProgramsWriteThem() {
    checked(Map.of("chain", List.of(Map.of("sha256", CERTIFICATE, "keyAlgorithm", "EC"))));
    String asPrinted = CERTIFICATE.toUpperCase(java.util.Locale.ROOT).replaceAll("(..)(?=.)", "$1:");
    assertThat(shell.run("trust", "acme", CHECK, asPrinted)).isZero();
    assertThat(pins()).singleElement().satisfies(pin -> {
      assertThat(pin.kind()).isEqualTo(KnownHosts.Kind.CERTIFICATE);
      assertThat(pin.fingerprint()).isEqualTo(CERTIFICATE);
      assertThat(pin.algorithm()).isEqualTo("EC");
    });
  }

  @Test
  void anotherFingerprintIsRefusedAndBothAreNamed() {
    checked(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", KEY));
    assertThat(shell.run("trust", "acme", CHECK, OTHER)).isEqualTo(2);
    assertThat(shell.err()).contains(OTHER).contains(KEY).contains("nothing was changed");
    assertThat(folder.resolve("known-hosts.json")).doesNotExist();
  }

  @Test
  void aCheckThatMetNobodyOrIsNoneIsRefused() {
    assertThat(shell.run("trust", "acme", CHECK, KEY)).isEqualTo(2);
    assertThat(shell.err()).contains("no run of that check");
    assertThat(shell.run("trust", "acme", "nonsense", KEY)).isEqualTo(2);
    assertThat(shell.err()).contains("CHECK: nonsense");
  }

  @Test
  void aBrokenFileOfConfirmationsStopsACheck() throws IOException {
    Files.writeString(folder.resolve("known-hosts.json"), "{\"schema\": \"gatewright/known-hosts/1\", \"hosts\": [{}]}");
    assertThat(shell.run("check", "acme")).isEqualTo(2);
    assertThat(shell.err()).contains("known-hosts.json: /hosts/0/kind: expected HOST_KEY or CERTIFICATE");
    assertThat(shell.engine.asked).isEmpty();
  }

  @Test
  void newServersAreConfirmedAfterACheckThatMayTakeThem() {
    checked(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", KEY, "hostKeyAccepted", true), "--accept-new");
    assertThat(shell.engine.known.acceptNew()).isTrue();
    assertThat(shell.err()).contains("confirmed as new: ssh-ed25519 " + KEY + " of dns.example:1");
    assertThat(pins()).hasSize(2);
  }

  @Test
  void serversThatWereNotTakenAsNewAreNotConfirmed() {
    checked(Map.of("hostKeyAlgorithm", "ssh-ed25519", "fingerprint", KEY), "--accept-new");
    assertThat(folder.resolve("known-hosts.json")).doesNotExist();
  }
}
