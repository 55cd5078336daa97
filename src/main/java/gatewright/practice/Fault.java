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
  BLOCK_PAGE("A web filter answers for every web server outside with its own page."),
  CLOCK_WRONG("The time server is ten minutes ahead.");

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
