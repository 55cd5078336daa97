package gatewright.practice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is wrong at the practice site. */
public enum Fault {
  NONE("Everything works."),
  AV_MIRRORS_DROPPED("A firewall drops all that goes to the antivirus update mirrors."),
  ONE_DEAD_MIRROR("One of the Sophos mirrors is down; the others work."),
  LICENCE_REFUSED("The licence server's port is refused."),
  TLS_INTERCEPTED("A web filter opens TLS connections and signs with its own certificate."),
  RESOLVER_PUBLIC("The resolvers ask through a public one, which block lists refuse."),
  RESOLVER_REWRITES("The resolvers answer for names that do not exist."),
  RESOLVER_TCP_BLOCKED("A firewall lets questions to the resolvers through over UDP, and drops them over TCP."),
  PROXY_NEEDS_LOGIN("The web goes through a proxy that wants a login, and none was given."),
  PROXY_BLOCKS("The web goes through a proxy whose rules forbid the vendor's hosts."),
  BLOCK_PAGE("A web filter answers for every web server outside with its own page."),
  LICENCE_EXPIRED_CERTIFICATE("The certificate of the licence server has expired."),
  TRANSPARENT_PROXY("A proxy that nobody configured takes every web connection to the outside, to whatever address."),
  CAPTIVE_PORTAL("The network leads plain web requests to its own login page."),
  CLOCK_WRONG("The time server is ten minutes ahead."),
  BACKUP_READ_ONLY("The backup server takes the login, but lets nothing be written."),
  HOST_KEY_CHANGED("The backup server shows another host key than the one that was confirmed."),
  DATA_CHANNEL_BLOCKED("Backups go by FTP in TLS, and a firewall rejects its data connections."),
  DIRECTORY_NEEDS_TLS("The domain controller takes no login in clear."),
  DIRECTORY_LOGIN_REFUSED("The password of the directory's account was changed."),
  NOT_A_GLOBAL_CATALOGUE("The domain controller is no Global Catalogue."),
  TRAP_RECEIVER_DOWN("Nobody listens on the alert manager's port."),
  SYSLOG_RESETS("The log server resets each connection as soon as a message comes.");

  private final String description;

  Fault(String description) {
    this.description = description;
  }

  /** As the command line names it: "av-mirrors-dropped". */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence for people. */
  public String describe() {
    return description;
  }

  /** The fault of that id; empty if there is none such. */
  public static Optional<Fault> byId(String id) {
    return Arrays.stream(values()).filter(fault -> fault.id().equals(id)).findFirst();
  }
}
