package gatewright.ui.keychain;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import gatewright.secret.Secret;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keychain of Windows, of macOS, or of a Linux desktop. Each use opens it and closes it again. */
public final class SystemKeychain implements Keychain {
  /** Under this name the system's own program shows what is kept. */
  private static final String SERVICE = "gatewright";

  private static final String ABSENT = "keychain.absent";
  private static final String LOCKED = "keychain.locked";

  private final String system;
  private final Map<String, String> environment;

  /**
   * @param system its name, as in {@code os.name}
   * @param environment its variables
   */
  public SystemKeychain(String system, Map<String, String> environment) {
    this.system = system;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Optional<String> absent() {
    String name = system.toLowerCase(Locale.ROOT);
    boolean onBus = !name.startsWith("windows") && !name.startsWith("mac");
    if (onBus && !new SessionBus(environment).hasKeychain()) {
      return Optional.of(ABSENT);
    }
    try {
      return with(keyring -> Optional.<String>empty());
    } catch (KeychainException e) {
      return Optional.of(LOCKED);
    }
  }

  @Override
  public Optional<Secret> find(String account) throws KeychainException {
    return with(
        keyring ->
            Optional.ofNullable(keyring.getPassword(SERVICE, account)).filter(found -> !found.isEmpty())
                .map(SystemKeychain::secret));
  }

  @Override
  public void keep(String account, Secret password) throws KeychainException {
    char[] characters = password.reveal();
    String text = String.valueOf(characters);
    Arrays.fill(characters, '\0');
    with(
        keyring -> {
          keyring.setPassword(SERVICE, account, text);
          return null;
        });
  }

  @Override
  public void forget(String account) throws KeychainException {
    with(
        keyring -> {
          keyring.deletePassword(SERVICE, account);
          return null;
        });
  }

  private static Secret secret(String text) {
    char[] characters = text.toCharArray();
    try {
      return new Secret(characters);
    } finally {
      Arrays.fill(characters, '\0');
    }
  }

  /** Messages of the library are left out: nobody promises what stands in them. An interrupt while it closes is taken care of. */
  @SuppressWarnings("try")
  private static <T> T with(Use<T> use) throws KeychainException {
    try (Keyring keyring = Keyring.create()) {
      return use.of(keyring);
    } catch (BackendNotSupportedException e) {
      throw new KeychainException("it cannot be opened", null);
    } catch (PasswordAccessException e) {
      throw new KeychainException("it does not allow it", null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KeychainException("it was interrupted", null);
    } catch (LinkageError e) {
      throw new KeychainException("its library is missing", null);
    } catch (Exception e) {
      // The library's close() declares no less, and what lies under it throws whatever it likes.
      throw new KeychainException(e.getClass().getSimpleName(), null);
    }
  }

  @FunctionalInterface
  private interface Use<T> {
    T of(Keyring keyring) throws PasswordAccessException;
  }
}
