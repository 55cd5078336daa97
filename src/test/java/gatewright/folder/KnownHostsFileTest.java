package gatewright.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewright.result.KnownHosts;
import gatewright.site.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHostsFileTest {
  private static final String KEY = "SHA256:" + "a".repeat(43);
  private static final String OTHER = "SHA256:" + "b".repeat(43);

  @TempDir Path directory;

  private KnownHostsFile file;

  @BeforeEach
  void nameTheFile() {
    file = new SiteFolder(directory).knownHosts();
  }

  private static KnownHosts.Pin hostKey(String algorithm, String fingerprint) {
    return new KnownHosts.Pin(
        KnownHosts.Kind.HOST_KEY, "backup.acme.example:22", algorithm, fingerprint, SampleRuns.STARTED, "Jo Engineer");
  }

  private static KnownHosts.Pin certificate(String fingerprint) {
    return new KnownHosts.Pin(
        KnownHosts.Kind.CERTIFICATE, "dc1.acme.example:636", "RSA", fingerprint, SampleRuns.STARTED, "");
  }

  @Test
  void noFileMeansThatNothingWasConfirmed() {
    assertThat(file.read().hosts()).contains(KnownHosts.none());
    assertThat(file.file()).doesNotExist();
  }

  @Test
  void whatWasConfirmedIsReadAgain() throws IOException {
    KnownHosts written = file.add(List.of(hostKey("ssh-ed25519", KEY), hostKey("ssh-rsa", OTHER), certificate("0".repeat(64))));
    assertThat(written.pins()).hasSize(3);
    assertThat(file.read().problems()).isEmpty();
    assertThat(file.read().hosts()).contains(written);
  }

  @Test
  void aNewKeyTakesThePlaceOfTheOldOne() throws IOException {
    file.add(List.of(hostKey("ssh-ed25519", KEY), certificate("0".repeat(64))));
    file.add(List.of(hostKey("ssh-ed25519", OTHER)));
    assertThat(file.read().hosts().orElseThrow().pins())
        .extracting(KnownHosts.Pin::fingerprint)
        .containsExactlyInAnyOrder(OTHER, "0".repeat(64));
  }

  @Test
  void whatDoesNotAgreeIsRememberedUntilItIsConfirmed() throws IOException {
    file.add(List.of(hostKey("ssh-ed25519", KEY)));
    KnownHosts known = file.deny(hostKey("ssh-ed25519", KEY));
    assertThat(known.pins()).isEmpty();
    assertThat(known.denied(KnownHosts.Kind.HOST_KEY, "BACKUP.acme.example:22", KEY)).isPresent();
    assertThat(file.read().hosts()).contains(known);

    file.add(List.of(hostKey("ssh-ed25519", OTHER)));
    assertThat(file.read().hosts().orElseThrow().denied()).hasSize(1);
    file.add(List.of(hostKey("ssh-ed25519", KEY)));
    assertThat(file.read().hosts().orElseThrow().denied()).isEmpty();
  }

  @Test
  void aBrokenDenialIsNamed() throws IOException {
    Files.writeString(file.file(), "{\"schema\": \"gatewright/known-hosts/1\", \"hosts\": [], \"denied\": {}}");
    assertThat(file.read().hosts()).isEmpty();
    assertThat(file.read().problems()).extracting(Problem::pointer).containsExactly("/denied");
  }

  @Test
  void whatANewerVersionWroteIsKept() throws IOException {
    file.add(List.of(hostKey("ssh-ed25519", KEY), hostKey("ssh-rsa", KEY)));
    String text = Files.readString(file.file())
        .replace("known-hosts/1", "known-hosts/1.4")
        .replace("\"algorithm\" : \"ssh-rsa\"", "\"colour\" : \"red\", \"algorithm\" : \"ssh-rsa\"");
    Files.writeString(file.file(), text.replaceFirst("\\{", "{\"mood\" : \"good\","));
    file.add(List.of(hostKey("ssh-ed25519", OTHER)));
    assertThat(Files.readString(file.file())).contains("known-hosts/1.4").contains("\"mood\"").contains("\"red\"");
    assertThat(file.read().hosts().orElseThrow().pins()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "nothing                                    | ``                    | JSON",
    "[]                                         | /schema               | gatewright/known-hosts/1",
    "{\"schema\": \"gatewright/known-hosts/2\"} | /schema               | gatewright/known-hosts/1",
    "{S}                                        | /hosts                | a list",
    "{S, \"hosts\": [E(PASSWORD,h:22,ssh-rsa,K)]}      | /hosts/0/kind        | HOST_KEY or CERTIFICATE",
    "{S, \"hosts\": [E(HOST_KEY,h,ssh-rsa,K)]}         | /hosts/0/endpoint    | host:port",
    "{S, \"hosts\": [E(HOST_KEY,h:22,,K)]}             | /hosts/0/algorithm   | name of the key",
    "{S, \"hosts\": [E(HOST_KEY,h:22,ssh-rsa,MD5:00)]} | /hosts/0/fingerprint | ssh-keygen -lf",
    "{S, \"hosts\": [E(CERTIFICATE,h:22,RSA,K)]}       | /hosts/0/fingerprint | 64 hexadecimal",
    "{S, \"hosts\": [E(HOST_KEY,h:22,ssh-rsa,K), E(HOST_KEY,H:22,ssh-rsa,K)]} | /hosts/1/endpoint | once",
    "{S, \"hosts\": [{\"kind\": \"HOST_KEY\"}]}        | /hosts/0/confirmed   | a time",
  })
  void brokenFileIsNamedAndNeverWrittenOver(String text, String pointer, String expected) throws IOException {
    String entry =
        "{\"kind\": \"$1\", \"endpoint\": \"$2\", \"algorithm\": \"$3\", \"fingerprint\": \"$4\", "
            + "\"confirmed\": \"2026-11-24T10:32:07Z\", \"by\": \"\"}";
    String content =
        text.replace("{S", "{\"schema\": \"gatewright/known-hosts/1\"")
            .replaceAll("E\\((.*?),(.*?),(.*?),(.*?)\\)", entry)
            .replace("\"K\"", "\"" + KEY + "\"");
    Files.writeString(file.file(), content);
    assertThat(file.read().hosts()).isEmpty();
    assertThat(file.read().problems()).anySatisfy(
        problem -> {
          assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
          assertThat(problem.expected()).contains(expected);
        });
    assertThatThrownBy(() -> file.add(List.of(hostKey("ssh-ed25519", KEY)))).isInstanceOf(IOException.class);
    assertThat(file.file()).hasContent(content);
    assertThat(file.read().problems()).extracting(Problem::kind).isNotEmpty();
  }
}
