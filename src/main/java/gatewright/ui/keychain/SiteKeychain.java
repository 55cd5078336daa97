package gatewright.ui.keychain;

import gatewright.secret.Secret;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import gatewright.ui.model.Remembering;
import gatewright.ui.model.Secrets;
import gatewright.ui.settings.Remembered;
import gatewright.ui.settings.SettingsModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

/**
 * The passwords of one open site in the keychain. Which it keeps stands in the settings, so that the keychain of a user who never
 * ticked anything is asked for nothing, and does not ask him to unlock it.
 */
public final class SiteKeychain implements Remembering {
  /** A user may have to type the keychain's own password meanwhile. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  private final Keychain keychain;
  private final SettingsModel settings;
  private final Background background;
  private final Secrets secrets;
  private final Clock clock;
  private final String prefix;
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper(this, "revision");
  private final Map<String, Message> remarks = new HashMap<>();
  private Message absent = Message.of("keychain.asking");

  /**
   * Not asked yet.
   *
   * @param background of its own: a keychain that does not answer would hold up the others
   * @param folder of the site, which tells its passwords from those of others
   */
  public SiteKeychain(
      Keychain keychain, SettingsModel settings, Background background, Secrets secrets, Path folder, Clock clock) {
    this.keychain = keychain;
    this.settings = settings;
    this.background = background;
    this.secrets = secrets;
    this.clock = clock;
    this.prefix = hash(folder) + "/";
  }

  /** Asks whether there is a keychain, and takes from it what it keeps of this site. */
  public void begin() {
    background.run(
        LONGEST,
        keychain::absent,
        why -> {
          absent = why.map(Message::of).orElse(null);
          changed();
          if (absent == null) {
            kept().forEach(this::recall);
          }
        },
        thrown -> {
          absent = Message.of(thrown instanceof TimeoutException ? "keychain.silent" : "keychain.absent");
          changed();
        });
  }

  @Override
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  @Override
  public boolean possible() {
    return absent == null;
  }

  @Override
  public boolean keeps(String credential) {
    return known(credential).isPresent();
  }

  @Override
  public Message remark(String credential) {
    return absent != null ? absent : remarks.get(credential);
  }

  @Override
  public void keep(String credential) {
    Optional<Secret> secret = secrets.secret(credential);
    if (absent != null || secret.isEmpty()) {
      secret.ifPresent(Secret::close);
      return;
    }
    String day = LocalDate.now(clock).toString();
    settings.change(now -> now.withRemembered(new Remembered(prefix + credential, day)));
    background.run(
        LONGEST,
        () -> {
          try (Secret mine = secret.get()) {
            keychain.keep(prefix + credential, mine);
          }
          return credential;
        },
        done -> say(credential, Message.of("keychain.kept", day)),
        thrown -> lost(credential, "keychain.notKept"));
    changed();
  }

  @Override
  public void forget(String credential) {
    if (!keeps(credential)) {
      return;
    }
    settings.change(now -> now.withoutRemembered(prefix + credential));
    background.run(
        LONGEST,
        () -> {
          keychain.forget(prefix + credential);
          return credential;
        },
        done -> say(credential, Message.of("keychain.forgotten")),
        thrown -> say(credential, Message.of("keychain.notForgotten", prefix + credential)));
    changed();
  }

  private void recall(Remembered kept) {
    String credential = kept.account().substring(prefix.length());
    background.run(
        LONGEST,
        () -> keychain.find(kept.account()),
        found ->
            found.ifPresentOrElse(
                secret -> use(credential, secret, kept.since()), () -> lost(credential, "keychain.gone")),
        thrown -> say(credential, Message.of("keychain.notRead")));
  }

  /** What was typed meanwhile is newer. */
  private void use(String credential, Secret found, String since) {
    try (found) {
      if (!secrets.has(credential)) {
        char[] characters = found.reveal();
        secrets.keep(credential, characters);
        Arrays.fill(characters, '\0');
      }
    }
    say(credential, Message.of("keychain.used", since));
  }

  private void lost(String credential, String key) {
    settings.change(now -> now.withoutRemembered(prefix + credential));
    say(credential, Message.of(key));
  }

  private void say(String credential, Message remark) {
    remarks.put(credential, remark);
    changed();
  }

  private void changed() {
    revision.set(revision.get() + 1);
  }

  private List<Remembered> kept() {
    return settings.settings().remembered().stream().filter(kept -> kept.account().startsWith(prefix)).toList();
  }

  private Optional<Remembered> known(String credential) {
    return kept().stream().filter(kept -> kept.account().equals(prefix + credential)).findFirst();
  }

  private static String hash(Path folder) {
    try {
      byte[] path = folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(path)).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
