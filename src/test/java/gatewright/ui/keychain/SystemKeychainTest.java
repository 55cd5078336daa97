package gatewright.ui.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gatewright.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real library on a machine that has no keychain. */
@EnabledOnOs(OS.LINUX)
class SystemKeychainTest {
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  @TempDir private Path folder;

  @Test
  void withoutABusThereIsNoneAndNoThreadStays() {
    Set<Thread> before = threads();
    for (Map<String, String> environment :
        Set.of(
            Map.<String, String>of(),
            Map.of("XDG_RUNTIME_DIR", folder.toString()),
            Map.of("DBUS_SESSION_BUS_ADDRESS", " "))) {
      assertThat(Assertions.assertTimeout(LONG_ENOUGH, new SystemKeychain("Linux", environment)::absent)).contains("keychain.absent");
    }
    assertThat(fresh(before)).isEmpty();
  }

  @Test
  @DisabledIfEnvironmentVariable(named = "DBUS_SESSION_BUS_ADDRESS", matches = ".+")
  void theLibraryItselfEndsInTimeAndItsReasonNamesNoPassword() {
    Set<Thread> before = threads();
    SystemKeychain keychain = new SystemKeychain("Linux", Map.of());
    try (Secret secret = new Secret("hunter2".toCharArray())) {
      assertThatExceptionOfType(KeychainException.class)
          .isThrownBy(() -> Assertions.assertTimeout(LONG_ENOUGH, () -> keychain.keep("test/backup", secret)))
          .withMessageNotContaining("hunter2")
          .withNoCause();
    }
    assertThat(fresh(before)).isEmpty();
  }

  /** The JDK's own watcher of programs, which the library starts one of, goes by itself. */
  private static Set<String> fresh(Set<Thread> before) {
    Set<Thread> now = new HashSet<>(threads());
    now.removeAll(before);
    return now.stream().filter(Thread::isAlive).map(Thread::getName).filter(name -> !name.equals("process reaper"))
        .collect(Collectors.toSet());
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet();
  }
}
