package gatewright.ui.model;

import gatewright.plan.Check;
import gatewright.plan.Purpose;
import gatewright.plan.Way;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The steps of the wizard, in their order, and the services that each of them decides. */
public enum StepKind {
  SITE("ssh-console", "management-ui", "pmm-ui"),
  DNS("dns"),
  PROXY,
  ANTIVIRUS("avira-updates", "kaspersky-updates", "sophos-updates", "avira-cloud", "kaspersky-cloud"),
  VENDOR("online-help", "product-updates", "rss-feed", "service-availability", "licence-validation", "ntp"),
  BACKUP("backup"),
  ALERTS("syslog", "snmp-alerts"),
  DIRECTORIES("directory", "global-catalogue", "pmm-authentication"),
  EXTRAS("lexical-data", "peers"),
  TEST,
  DOCUMENTS;

  private static final String CUSTOM = "custom";
  private final Set<String> services;

  StepKind(String... services) {
    this.services = Set.of(services);
  }

  /** Services that this page decides. */
  public Set<String> services() {
    return services;
  }

  /**
   * Whether the page shows that check. One check may be shown by two pages: what goes through the proxy is the proxy's too, and so is
   * the direct way beside it.
   */
  public boolean shows(Check check) {
    return switch (this) {
      case PROXY -> check.way() == Way.PROXY || besideProxy(check);
      case EXTRAS -> services.contains(check.service()) || check.service().startsWith(CUSTOM);
      case TEST -> true;
      default -> services.contains(check.service());
    };
  }

  private static boolean besideProxy(Check check) {
    return check.purpose() == Purpose.CONTROL && !check.service().equals(Check.CONTROL);
  }

  /** Whether it asks for answers. */
  public boolean asks() {
    return this != TEST && this != DOCUMENTS;
  }

  /** First part of the keys of its texts. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one after it; empty after the last. */
  public Optional<StepKind> next() {
    return Arrays.stream(values()).filter(step -> step.ordinal() == ordinal() + 1).findFirst();
  }

  /** The one before it; empty before the first. */
  public Optional<StepKind> previous() {
    return Arrays.stream(values()).filter(step -> step.ordinal() == ordinal() - 1).findFirst();
  }
}
