package gatewright.ui.model;

import gatewright.site.Pmm;
import gatewright.site.Proxy;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.util.Optional;

/** Says which steps the answers make needless, and by which answer. */
final class Needless {
  private Needless() {}

  /** The answer that makes the step needless, in words; empty if it is needed. */
  static Optional<Message> reason(StepKind step, Site site) {
    return switch (step) {
      case PROXY -> when(site.proxy().kind() == Proxy.Kind.NONE, "status.noProxy");
      case ANTIVIRUS -> when(site.antivirus().isEmpty(), "status.noEngine");
      case BACKUP -> when(site.backup() == null, "status.noBackup");
      case ALERTS -> when(site.syslog() == null && site.snmp() == null, "status.noAlerts");
      case DIRECTORIES -> when(site.directories().isEmpty() && site.pmm().mode() == Pmm.Mode.OFF, "status.noDirectory");
      case EXTRAS -> when(noExtras(site), "status.noExtras");
      default -> Optional.empty();
    };
  }

  private static boolean noExtras(Site site) {
    return site.lexical() == null
        && site.peers().isEmpty()
        && site.custom().isEmpty()
        && site.catalogue().overlays().isEmpty();
  }

  private static Optional<Message> when(boolean needless, String words) {
    return needless ? Optional.of(Message.of(words)) : Optional.empty();
  }
}
