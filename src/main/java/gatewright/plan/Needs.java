package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.site.Antivirus;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Pmm;
import gatewright.site.Site;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which services a site's answers make needed. */
final class Needs {
  private final Site site;

  Needs(Site site) {
    this.site = site;
  }

  /** Why a service is not needed, a sentence; empty if it is. */
  Optional<String> reasonAgainst(Service service) {
    if (site.services().disabled().contains(service.id())) {
      return Optional.of("It is switched off for this site.");
    }
    if (service.direction() == Direction.BETWEEN_GATEWAYS && nobodyBetween(service)) {
      return Optional.of("The gateways have no peers.");
    }
    Condition condition = service.condition();
    if (condition instanceof Condition.Engine engine) {
      return engine(engine.engine()).isPresent() ? Optional.empty() : Optional.of(noEngine(engine.engine()));
    }
    if (condition instanceof Condition.CloudLookup cloud) {
      return cloud(cloud.engine());
    }
    if (condition instanceof Condition.PmmMode pmm) {
      return pmm(pmm);
    }
    if (condition instanceof Condition.Answered answered) {
      return answered(answered.answer(), service).or(() -> data(service));
    }
    return Optional.empty();
  }

  private boolean nobodyBetween(Service service) {
    return CustomServices.isCustom(service) ? site.gateways().size() < 2 : FarEnds.peers(site).isEmpty();
  }

  private Optional<String> cloud(String name) {
    Optional<Antivirus> engine = engine(name);
    return engine.isEmpty()
        ? Optional.of(noEngine(name))
        : unless(engine.get().cloudLookup(), "The cloud look-up of the " + inWords(name) + " engine is switched off.");
  }

  private Optional<Antivirus> engine(String name) {
    return site.antivirus().stream().filter(antivirus -> antivirus.engine().name().equals(name)).findFirst();
  }

  private static String noEngine(String name) {
    return "The site does not use the " + inWords(name) + " engine.";
  }

  private Optional<String> pmm(Condition.PmmMode condition) {
    Pmm.Mode mode = site.pmm().mode();
    if (condition.modes().contains(mode.name())) {
      return Optional.empty();
    }
    return Optional.of(
        mode == Pmm.Mode.OFF
            ? "The personal message manager is not used."
            : "The personal message manager runs in " + mode.name().toLowerCase(Locale.ROOT) + " mode, which does not need it.");
  }

  private Optional<String> answered(Answer answer, Service service) {
    return switch (answer) {
      case BACKUP -> unless(site.backup() != null, "The gateway is not backed up over the network.");
      case SYSLOG_SERVER -> unless(site.syslog() != null, "There is no central log server.");
      case SNMP_MANAGER -> unless(site.snmp() != null, "There is no SNMP manager.");
      case LEXICAL_SERVER -> unless(site.lexical() != null, "No lexical data is imported.");
      case PEERS -> unless(!FarEnds.peers(site).isEmpty(), "The gateways have no peers.");
      case DIRECTORIES -> unless(isAsked(service), "No directory server is asked.");
      case GLOBAL_CATALOGUES -> unless(isAsked(service), "No Global Catalogue is asked.");
      case DOMAIN_CONTROLLERS -> unless(!site.pmm().domainControllers().isEmpty(), "No domain controller is named.");
      case GATEWAYS -> unless(!site.gateways().isEmpty(), "No gateway is named.");
      case DNS_SERVERS -> unless(site.dns() != null, "No DNS server is named.");
      case TIME_SERVERS -> unless(!site.time().servers().isEmpty(), "The vendor's default time server is used.");
      case AVIRA_CLOUD_HOSTS -> cloud(Antivirus.Engine.AVIRA.name());
      case KASPERSKY_CLOUD_HOSTS -> cloud(Antivirus.Engine.KASPERSKY.name());
      case CUSTOM -> unless(!site.custom().isEmpty(), "The site adds no connections of its own.");
    };
  }

  /** Whether any directory listens on one of the service's protocols. */
  private boolean isAsked(Service service) {
    List<Protocol> protocols = service.endpoints().stream().map(Endpoint::protocol).toList();
    return site.directories().stream().map(Directory::ports).flatMap(List::stream).anyMatch(protocols::contains);
  }

  /** FTP's data connection is needed with FTP only, and in the direction that its mode gives it. */
  private Optional<String> data(Service service) {
    boolean extra =
        service.section() == Section.EXTRA
            && service.condition() instanceof Condition.Answered answered
            && answered.answer() == Answer.BACKUP;
    if (!extra) {
      return Optional.empty();
    }
    Backup backup = site.backup();
    if (service.endpoints().stream().noneMatch(endpoint -> endpoint.protocol() == backup.protocol())) {
      return Optional.of("Backups go by " + backup.protocol() + ", which does not need it.");
    }
    Backup.DataMode mode =
        service.direction() == Direction.TO_GATEWAY ? Backup.DataMode.ACTIVE : Backup.DataMode.PASSIVE;
    String inUse = backup.dataMode().name().toLowerCase(Locale.ROOT);
    return unless(backup.dataMode() == mode, "Backups use " + inUse + " mode, which does not need it.");
  }

  private static Optional<String> unless(boolean needed, String reason) {
    return needed ? Optional.empty() : Optional.of(reason);
  }

  private static String inWords(String engine) {
    return engine.charAt(0) + engine.substring(1).toLowerCase(Locale.ROOT);
  }
}
