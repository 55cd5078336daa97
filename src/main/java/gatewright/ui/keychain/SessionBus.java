package gatewright.ui.keychain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;

/**
 * The bus that keychains of Linux are reached by. It is asked for them before the library is: without one, the library would leave
 * threads behind that keep the program from ending.
 */
final class SessionBus {
  private static final Set<String> KEYCHAINS =
      Set.of("org.freedesktop.secrets", "org.gnome.keyring", "org.kde.kwalletd", "org.kde.kwalletd5", "org.kde.kwalletd6");

  private final Map<String, String> environment;

  SessionBus(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** Whether there is a bus with a keychain on it, or one that the bus can start. */
  boolean hasKeychain() {
    if (!there()) {
      return false;
    }
    try (DBusConnection bus = DBusConnectionBuilder.forSessionBus().withShared(false).build()) {
      DBus names = bus.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
      return Stream.of(names.ListNames(), names.ListActivatableNames()).flatMap(Stream::of).anyMatch(KEYCHAINS::contains);
    } catch (DBusException | DBusExecutionException | IOException e) {
      return false;
    }
  }

  /** Without an address the library would start a bus of its own, on which there is nothing. */
  private boolean there() {
    String run = environment.getOrDefault("XDG_RUNTIME_DIR", "");
    return !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isBlank()
        || !run.isBlank() && Files.exists(Path.of(run).resolve("bus"));
  }
}
