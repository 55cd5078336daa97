package gatewright.ui.keychain;

import static org.assertj.core.api.Assertions.assertThat;

import gatewright.site.Site;
import gatewright.ui.Immediately;
import gatewright.ui.model.Background;
import gatewright.ui.model.Secrets;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsFile;
import gatewright.ui.settings.SettingsModel;
import gatewright.ui.step.Login;
import gatewright.ui.view.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteKeychainTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  private final FakeKeychain keychain = new FakeKeychain();
  @TempDir private Path folder;
  private SettingsModel settings;
  private Secrets secrets;
  private Login login;

  @BeforeEach
  void settings() {
    settings = new SettingsModel(Settings.usual("en"), new SettingsFile(folder.resolve("settings.json")), Immediately.all());
    open(folder.resolve("acme"), Immediately.all());
  }

  @Test
  void nothingIsKeptAndNothingAskedForUntilTheUserTicksIt() {
    login.passphrase().give("hunter2");

    assertThat(login.passphrase().possibleProperty().get()).isTrue();
    assertThat(login.passphrase().rememberProperty().get()).isFalse();
    assertThat(keychain.kept()).isEmpty();
    assertThat(keychain.asked()).isZero();
  }

  @Test
  void whatIsTickedIsKeptAndThereAtTheNextOpening() throws IOException {
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);
    assertThat(keychain.kept().values()).containsExactly("hunter2");
    assertThat(remark()).isEqualTo("Kept in the keychain since 2026-11-24.");
    assertThat(Files.readString(folder.resolve("settings.json"))).contains("/backup").doesNotContain("hunter2");

    open(folder.resolve("acme"), Immediately.all());
    assertThat(login.hasSecret()).isTrue();
    assertThat(String.valueOf(secrets.secret("backup").orElseThrow().reveal())).isEqualTo("hunter2");
    assertThat(login.passphrase().rememberProperty().get()).isTrue();
    assertThat(remark()).isEqualTo("Kept in the keychain since 2026-11-24, and used.");
    assertThat(login.passphrase().textProperty().get()).as("never shown").isEmpty();
  }

  @Test
  void aTickBeforeThePasswordWaitsForIt() {
    login.passphrase().rememberProperty().set(true);
    assertThat(keychain.kept()).isEmpty();
    assertThat(remark()).isEqualTo("It is kept as soon as it is typed.");

    login.passphrase().give("hunter2");
    assertThat(keychain.kept().values()).containsExactly("hunter2");
    login.passphrase().give("hunter3");
    assertThat(keychain.kept().values()).containsExactly("hunter3");
  }

  @Test
  void takingTheTickAwayDeletesItThereAndLeavesItInMemory() {
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);
    login.passphrase().rememberProperty().set(false);

    assertThat(keychain.kept()).isEmpty();
    assertThat(settings.settings().remembered()).isEmpty();
    assertThat(login.hasSecret()).isTrue();
    assertThat(remark()).startsWith("Deleted from the keychain.");
  }

  @Test
  void anotherSiteHasPasswordsOfItsOwn() {
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);

    open(folder.resolve("borealis"), Immediately.all());
    assertThat(login.hasSecret()).isFalse();
    assertThat(login.passphrase().rememberProperty().get()).isFalse();
    assertThat(keychain.asked()).isZero();
  }

  @Test
  void withoutAKeychainTheBoxSaysWhyAndNothingFails() {
    keychain.absent("keychain.absent");
    open(folder.resolve("acme"), Immediately.all());
    login.passphrase().give("hunter2");

    assertThat(login.passphrase().possibleProperty().get()).isFalse();
    assertThat(remark()).isEqualTo("This computer has no keychain that Gatewright can use.");
    assertThat(login.hasSecret()).isTrue();
  }

  @Test
  void aLockedKeychainIsSaidAndTheTickComesOut() {
    keychain.locked(true);
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);

    assertThat(login.passphrase().rememberProperty().get()).isFalse();
    assertThat(remark()).startsWith("The keychain did not keep it.");
    assertThat(settings.settings().remembered()).isEmpty();
  }

  @Test
  void aPasswordThatIsNotGivenOutIsTypedAgainAndNotForgotten() {
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);
    keychain.locked(true);
    open(folder.resolve("acme"), Immediately.all());

    assertThat(login.hasSecret()).isFalse();
    assertThat(remark()).startsWith("The keychain did not give it.");
    assertThat(login.passphrase().rememberProperty().get()).isTrue();
  }

  @Test
  void aPasswordThatSomebodyDeletedThereIsSaidToBeGone() {
    login.passphrase().give("hunter2");
    login.passphrase().rememberProperty().set(true);
    keychain.kept().clear();
    open(folder.resolve("acme"), Immediately.all());

    assertThat(remark()).startsWith("The keychain has it no more.");
    assertThat(login.passphrase().rememberProperty().get()).isFalse();
    assertThat(settings.settings().remembered()).isEmpty();
  }

  @Test
  void whatIsTypedWhileTheKeychainIsAskedIsNewer() {
    login.passphrase().give("old");
    login.passphrase().rememberProperty().set(true);
    Queue<Runnable> work = new ArrayDeque<>();
    open(folder.resolve("acme"), new Background(work::add, Runnable::run, (time, task) -> task.run()));
    assertThat(remark()).isEqualTo("The keychain is being asked …");
    login.passphrase().give("new");
    while (!work.isEmpty()) {
      work.remove().run();
    }

    assertThat(String.valueOf(secrets.secret("backup").orElseThrow().reveal())).isEqualTo("new");
  }

  private void open(Path site, Background background) {
    secrets = new Secrets();
    SiteKeychain kept = new SiteKeychain(keychain, settings, background, secrets, site, CLOCK);
    secrets.rememberIn(kept);
    kept.begin();
    login = new Login("backup", "backup", secrets, () -> { });
    login.show(Site.empty(), null);
  }

  private String remark() {
    return new Texts(Locale.ENGLISH).text(login.passphrase().remarkProperty().get());
  }
}
