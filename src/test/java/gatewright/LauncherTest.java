package gatewright;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher script, with a Java and a Maven that only note that they were called. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells; Windows has gatewright.cmd")
class LauncherTest {
  @TempDir Path folder;
  private Path checkout;
  private Path jdk;
  private Path tools;
  private Path own;

  @BeforeEach
  void checkOut() throws IOException {
    checkout = Files.createDirectories(folder.resolve("a checkout"));
    Files.createDirectories(checkout.resolve("src/main/java"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.writeString(checkout.resolve("src/main/java/A.java"), "class A {}");
    Path script = checkout.resolve("gatewright");
    Files.copy(Path.of("gatewright"), script);
    executable(script);
    jdk = Files.createDirectories(folder.resolve("jdk"));
    java("17.0.15");
    script(jdk.resolve("bin/javac"), "");
    tools = Files.createDirectories(folder.resolve("tools"));
    own = Files.createDirectories(folder.resolve("own"));
    for (String tool : List.of("sed", "head", "dirname", "readlink", "find", "cat", "mkdir", "mv", "rm", "sleep")) {
      Path usual = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
      script(own.resolve(tool), "exec " + usual + " \"$@\"\n");
    }
    maven("mkdir -p target/lib && echo jar > target/gatewright.jar");
  }

  @Test
  void buildsOnceThenStartsWithTheArgumentsAsTheyAre() throws Exception {
    Ran first = run(checkout.resolve("gatewright"), "check", "a folder", "--only=*");
    assertThat(first.status()).isEqualTo(7);
    assertThat(first.out()).isEqualTo("started [check] [a folder] [--only=*]\n");
    assertThat(first.err()).contains("building").contains("maven says this");

    Ran second = run(checkout.resolve("gatewright"));
    assertThat(second.out()).isEqualTo("started\n");
    assertThat(second.err()).isEmpty();
  }

  @Test
  void worksThroughLinksFromAnywhere() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("one"), Path.of("a checkout", "gatewright"));
    Path chain = Files.createSymbolicLink(folder.resolve("two"), link);
    assertThat(run(chain, "plan").out()).isEqualTo("started [plan]\n");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    run(checkout.resolve("gatewright"));
    Files.setLastModifiedTime(checkout.resolve("src/main/java/A.java"), FileTime.from(Instant.now().plusSeconds(60)));
    assertThat(run(checkout.resolve("gatewright")).err()).contains("building");
  }

  @Test
  void failedBuildEndsWithThreeAndRunsNothingOld() throws Exception {
    run(checkout.resolve("gatewright"));
    Files.setLastModifiedTime(checkout.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));
    maven("exit 1");
    Ran ran = run(checkout.resolve("gatewright"));
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("the build failed");
    assertThat(checkout.resolve("target/.gatewright-building")).doesNotExist();
  }

  @Test
  void lockOfADeadStartIsTakenOver() throws Exception {
    Path lock = Files.createDirectories(checkout.resolve("target/.gatewright-building"));
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
    assertThat(run(checkout.resolve("gatewright")).out()).isEqualTo("started\n");
  }

  @Test
  void twoStartsBuildOnce() throws Exception {
    maven("echo build >> builds && mkdir -p target/lib && echo jar > target/gatewright.jar");
    Process one = start(checkout.resolve("gatewright"));
    Process two = start(checkout.resolve("gatewright"));
    assertThat(one.waitFor()).isEqualTo(7);
    assertThat(two.waitFor()).isEqualTo(7);
    assertThat(Files.readAllLines(checkout.resolve("builds"))).hasSize(1);
  }

  @Test
  void oldJavaIsNamedWithWhatToInstall() throws Exception {
    java("11.0.2");
    Ran ran = run(checkout.resolve("gatewright"));
    assertThat(ran.status()).isEqualTo(3);
    assertThat(ran.err()).contains("Java 17 or later is missing").contains("(11)").contains("openjdk-17-jdk").contains("Fedora");
  }

  @Test
  void javaWithoutCompilerAndMissingMavenAreNamed() throws Exception {
    Files.delete(tools.resolve("mvn"));
    assertThat(run(checkout.resolve("gatewright")).err()).contains("Maven is missing").contains("apt-get install maven");
    Files.delete(jdk.resolve("bin/javac"));
    assertThat(run(checkout.resolve("gatewright")).err()).contains("no compiler").contains("openjdk-17-jdk");
  }

  private void java(String version) throws IOException {
    script(
        jdk.resolve("bin/java"),
        """
        case $1 in
          -version) echo 'openjdk version "%s" 2025-04-15' >&2 ;;
          -XshowSettings:properties) echo '    java.home = %s' >&2 ;;
          *)
            while [ "$1" != gatewright.Main ]; do shift; done
            shift
            printf started
            for argument in "$@"; do printf ' [%%s]' "$argument"; done
            echo
            exit 7
            ;;
        esac
        """
            .formatted(version, jdk));
  }

  private void maven(String body) throws IOException {
    script(tools.resolve("mvn"), "echo maven says this\n" + body + "\n");
  }

  private static void script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body);
    executable(file);
  }

  private static void executable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Ran run(Path script, String... arguments) throws IOException, InterruptedException {
    Process process = start(script, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    return new Ran(status, out, Files.readString(folder.resolve("err")));
  }

  /** On a path that holds the fakes and the system's own tools, but no Maven of this machine. */
  private Process start(Path script, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(folder.resolve("err").toFile());
    builder.environment().clear();
    builder.environment().put("PATH", tools + ":" + own);
    builder.environment().put("JAVA_HOME", jdk.toString());
    return builder.start();
  }

  /** How a start ended. */
  private record Ran(int status, String out, String err) {}
}
