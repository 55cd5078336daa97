package gatewright.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSourcesTest {
  @TempDir Path directory;

  @Test
  void environmentVariableIsNamedAfterTheCredential() {
    assertThat(EnvironmentSecrets.variable("backup-2.old")).isEqualTo("GATEWRIGHT_SECRET_BACKUP_2_OLD");
    EnvironmentSecrets environment = new EnvironmentSecrets(Map.of("GATEWRIGHT_SECRET_BACKUP", "hunter2", "OTHER", "x"));
    assertThat(revealed(environment, "backup")).isEqualTo("hunter2");
    assertThat(environment.secret("other")).isEmpty();
  }

  @Test
  void emptyVariableIsNoSecretAndAProblem() {
    EnvironmentSecrets environment = new EnvironmentSecrets(Map.of("GATEWRIGHT_SECRET_DIRECTORY", ""));
    assertThat(environment.secret("directory")).isEmpty();
    assertThat(environment.problems(List.of("backup", "directory"))).singleElement().satisfies(problem -> {
      assertThat(problem.place()).isEqualTo("GATEWRIGHT_SECRET_DIRECTORY");
      assertThat(problem.expected()).contains("credential \"directory\"").contains("it is empty");
    });
  }

  @Test
  void firstSourceThatHasItGivesIt() {
    SecretSource first = new EnvironmentSecrets(Map.of("GATEWRIGHT_SECRET_A", "1"));
    SecretSource second = new EnvironmentSecrets(Map.of("GATEWRIGHT_SECRET_A", "2", "GATEWRIGHT_SECRET_B", "3"));
    SecretSource both = SecretSources.firstOf(SecretSource.none(), first, second);
    assertThat(revealed(both, "a")).isEqualTo("1");
    assertThat(revealed(both, "b")).isEqualTo("3");
    assertThat(both.secret("c")).isEmpty();
  }

  @Test
  void secretsComeOutOfAPrivateFile() throws IOException {
    Path file = file("{\"backup\": \"hunter2\", \"snmp\": \"a\\\"b\\u00fc ß\"}");
    SecretsFile secrets = SecretsFile.read(file).secrets().orElseThrow();
    assertThat(secrets.credentials()).containsExactly("backup", "snmp");
    assertThat(revealed(secrets, "backup")).isEqualTo("hunter2");
    assertThat(revealed(secrets, "snmp")).isEqualTo("a\"bü ß");
    assertThat(secrets.secret("other")).isEmpty();

    Secret kept = secrets.secret("backup").orElseThrow();
    secrets.close();
    assertThat(secrets.secret("backup")).isEmpty();
    assertThat(kept.reveal()).containsExactly("hunter2".toCharArray());
  }

  @Test
  void allProblemsAreNamedAtOnceAndNoValue() throws IOException {
    SecretsFile.Reading reading = SecretsFile.read(
        file("{\"a\": \"\", \"b\": 7, \"c\": [\"hunter2\"], \"d\": \"hunter2\", \"d\": \"hunter3\", \"e/f\": null}"));
    assertThat(reading.secrets()).isEmpty();
    assertThat(reading.problems()).extracting(SecretProblem::place).containsExactly("/a", "/b", "/c", "/d", "/e~1f");
    assertThat(reading.problems().get(0).expected()).contains("credential \"a\"").contains("empty");
    assertThat(reading.problems().toString()).doesNotContain("hunter");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
    "hunter2                   | JSON in UTF-8; line 1",
    "{\"a\": \"hunter2\"       | JSON in UTF-8; line 1",
    "{\"a\": hunter2}          | JSON in UTF-8; line 1",
    "[\"hunter2\"]             | a JSON object",
    "{\"a\": \"hunter2\"} {}   | nothing after the end",
  })
  void brokenFileIsRefusedWithoutRepeatingIt(String content, String expected) throws IOException {
    SecretsFile.Reading reading = SecretsFile.read(file(content));
    assertThat(reading.secrets()).isEmpty();
    assertThat(reading.problems()).isNotEmpty().anySatisfy(problem -> assertThat(problem.expected()).contains(expected));
    assertThat(reading.problems().toString()).doesNotContain("hunter");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    assertThat(onlyProblem(directory.resolve("none"))).contains("there is none");
    assertThat(onlyProblem(directory)).contains("a regular file");
    assertThat(onlyProblem(file(" ".repeat(64 * 1024 + 1)))).contains("at most 64 KB");
    assertThat(onlyProblem(file(""))).contains("a JSON object");
    Path latin = file("");
    Files.write(latin, "{\"a\": \"ü\"}".getBytes(Charset.forName("ISO-8859-1")));
    assertThat(onlyProblem(latin)).contains("UTF-8");
  }

  @ParameterizedTest
  @EnabledIf("posix")
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "rw------x"})
  void fileThatOthersCanUseIsRefused(String modes) throws IOException {
    Path file = file("{\"a\": \"hunter2\"}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(modes));
    assertThat(onlyProblem(file)).contains("only its owner can read").contains(modes);
  }

  @Test
  void accessListsOfWindowsAreJudged() {
    UserPrincipal owner = new Named("ACME\\me");
    AclEntry mine = allow(owner, AclEntryPermission.READ_DATA);
    AclEntry system = allow(new Named("NT AUTHORITY\\SYSTEM"), AclEntryPermission.READ_DATA);
    AclEntry harmless = allow(new Named("Everyone"), AclEntryPermission.READ_ATTRIBUTES);
    AclEntry everyone = allow(new Named("Everyone"), AclEntryPermission.READ_DATA);
    AclEntry denied = AclEntry.newBuilder(everyone).setType(AclEntryType.DENY).build();
    assertThat(OwnerOnly.listObjection(owner, List.of(mine, system, harmless, denied))).isEmpty();
    assertThat(OwnerOnly.listObjection(owner, List.of(mine, everyone)).orElseThrow()).contains("open to Everyone");
  }

  @Test
  void closedSecretCannotBeRevealed() {
    Secret secret = new Secret("hunter2".toCharArray());
    assertThat(secret).hasToString("••••");
    secret.close();
    assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
  }

  private Path file(String content) throws IOException {
    Path file = Files.createTempFile(directory, "secrets", ".json");
    return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String onlyProblem(Path file) {
    SecretsFile.Reading reading = SecretsFile.read(file);
    assertThat(reading.secrets()).isEmpty();
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().toString()).doesNotContain("hunter");
    return reading.problems().get(0).expected();
  }

  private static String revealed(SecretSource source, String credential) {
    try (Secret secret = source.secret(credential).orElseThrow()) {
      return new String(secret.reveal());
    }
  }

  private static AclEntry allow(UserPrincipal who, AclEntryPermission what) {
    return AclEntry.newBuilder().setType(AclEntryType.ALLOW).setPrincipal(who).setPermissions(what).build();
  }

  static boolean posix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  private record Named(String getName) implements UserPrincipal {}
}
