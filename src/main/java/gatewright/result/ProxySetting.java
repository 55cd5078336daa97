package gatewright.result;

import java.util.List;
import java.util.Objects;

/**
 * What one place on a machine says of its web proxy. A user and a password that stand there are left out.
 *
 * @param name what it is called in that place, or the traffic that it is for ("https_proxy", "http"); empty if it is for all
 * @param value {@code host:port} of a proxy, the URL of a script; empty for the search for one
 * @param exceptions hosts that are reached without it, as they are written there; may be empty
 */
public record ProxySetting(Origin origin, String name, Kind kind, String value, List<String> exceptions) {
  public ProxySetting {
    Objects.requireNonNull(origin, "origin");
    name = name == null ? "" : name;
    Objects.requireNonNull(kind, "kind");
    value = value == null ? "" : value;
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  /** Where it was found. */
  public enum Origin {
    /** A variable of the shell or the service that the program was started from. */
    ENVIRONMENT,
    /** The settings of the user who is logged on to Windows. */
    WINDOWS_USER,
    /** The settings that Windows services use (WinHTTP). */
    WINDOWS_SERVICES,
    MACOS,
    GNOME,
    KDE,
    /** What the Java installation was told. */
    JAVA
  }

  /** What it is. */
  public enum Kind {
    /** A web proxy. */
    PROXY,
    /** A SOCKS proxy, which Gatewright cannot speak to. */
    SOCKS,
    /** A script that chooses the proxy for each host (PAC). */
    SCRIPT,
    /** The search for such a script in the local network (WPAD). */
    SEARCH
  }
}
