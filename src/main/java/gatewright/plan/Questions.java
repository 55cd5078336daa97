package gatewright.plan;

import gatewright.catalogue.Answer;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Condition;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Endpoint;
import gatewright.catalogue.HostText;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.PublicResolver;
import gatewright.catalogue.Section;
import gatewright.catalogue.Service;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.site.Snmp;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** What to ask of a far end, and how much a PASS has to show. */
final class Questions {
  private static final int KNOWN_NAMES = 3;

  private final Catalogue catalogue;
  private final Site site;

  Questions(Catalogue catalogue, Site site) {
    this.catalogue = catalogue;
    this.site = site;
  }

  /** What to ask of a host. */
  Question of(Service service, Endpoint endpoint, String host) {
    Optional<Question> obstacle = obstacle(service, endpoint, host);
    if (obstacle.isPresent()) {
      return obstacle.get();
    }
    return service.direction() == Direction.FROM_GATEWAY ? ofServer(service, endpoint, host) : ofGateway(endpoint.protocol());
  }

  /** What to ask of a directory server. */
  Question of(Service service, Endpoint endpoint, Directory directory) {
    return obstacle(service, endpoint, directory.host())
        .orElseGet(
            () -> new Question.DirectoryServer(
                endpoint.protocol(), directory.kind(), directory.baseDn(), directory.bindDn(), directory.credential()));
  }

  static Question notInstalled(Gateway gateway) {
    return new Question.Unanswerable(
        Question.Unanswerable.Why.NOT_INSTALLED_YET, "The gateway " + gateway.id() + " is planned, but not installed yet.");
  }

  /** The rung that a PASS needs. */
  static Proof needed(Question question) {
    if (question instanceof Question.NameServer || question instanceof Question.Time) {
      return Proof.ROUND_TRIP;
    }
    if (question instanceof Question.TlsIdentity || question instanceof Question.ControlHost) {
      return Proof.IDENTITY_VERIFIED;
    }
    if (question instanceof Question.FileServer files) {
      return files.readOnly() && files.credential() != null ? Proof.LOGGED_IN : Proof.ROUND_TRIP;
    }
    if (question instanceof Question.DirectoryServer directory) {
      return directory.bindDn() == null ? Proof.PROTOCOL_SPOKEN : Proof.LOGGED_IN;
    }
    if (question instanceof Question.Alert alert) {
      // Version 1 has no informs (RFC 1157), whatever the answers say.
      boolean acknowledged = alert.settings().inform() && alert.settings().version() != Snmp.Version.V1;
      // A trap is never answered, so that no rung can be asked for; only the operator can say that it arrived.
      return acknowledged ? Proof.ROUND_TRIP : Proof.NOTHING;
    }
    boolean mereOpenness =
        question instanceof Question.OpaquePath
            || question instanceof Question.LogMessage
            || question instanceof Question.AnyPort any && any.protocol() == Protocol.OTHER
            || question instanceof Question.Unanswerable;
    return mereOpenness ? Proof.PORT_OPEN : Proof.PROTOCOL_SPOKEN;
  }

  private Question ofServer(Service service, Endpoint endpoint, String host) {
    Protocol protocol = endpoint.protocol();
    Answer answer = service.destination().answer();
    return switch (protocol) {
      case DNS -> answer == Answer.DNS_SERVERS ? nameServer(endpoint, host) : new Question.AnyPort(protocol);
      case HTTP -> new Question.Web();
      case HTTPS -> answer == Answer.LEXICAL_SERVER ? lexical() : new Question.TlsIdentity();
      case OPAQUE -> new Question.OpaquePath();
      case NTP -> new Question.Time();
      case FTP, FTPS_EXPLICIT, FTPS_IMPLICIT, SFTP -> files(answer, protocol);
      case SSH -> new Question.SecureShell();
      case RPC_ENDPOINT_MAPPER, NETBIOS_NAME, NETBIOS_SESSION, SMB -> new Question.WindowsLogon(protocol);
      case SNMP -> answer == Answer.SNMP_MANAGER ? new Question.Alert(site.snmp()) : new Question.AnyPort(protocol);
      case SYSLOG, SYSLOG_TLS -> answer == Answer.SYSLOG_SERVER && service.section() != Section.EXTRA
          ? new Question.LogMessage(site.syslog())
          : new Question.AnyPort(protocol);
      case LDAP, LDAP_STARTTLS, LDAPS, GLOBAL_CATALOGUE, GLOBAL_CATALOGUE_TLS, SMTP, KERBEROS, OTHER ->
          new Question.AnyPort(protocol);
    };
  }

  private static Question ofGateway(Protocol protocol) {
    return switch (protocol) {
      case HTTP -> new Question.WebPage(false);
      case HTTPS -> new Question.WebPage(true);
      case SSH -> new Question.SecureShell();
      default -> new Question.AnyPort(protocol);
    };
  }

  private Question files(Answer answer, Protocol protocol) {
    if (answer == Answer.BACKUP) {
      Backup backup = site.backup();
      return new Question.FileServer(protocol, backup.directory(), false, backup.dataMode(), backup.credential());
    }
    return answer == Answer.LEXICAL_SERVER ? lexical() : new Question.AnyPort(protocol);
  }

  private Question lexical() {
    return new Question.FileServer(
        site.lexical().protocol(), site.lexical().path(), true, Backup.DataMode.PASSIVE, site.lexical().credential());
  }

  private Question nameServer(Endpoint endpoint, String host) {
    List<String> known =
        catalogue.services().stream()
            .filter(service -> service.section() == Section.EXTERNAL && service.condition() instanceof Condition.Always)
            .flatMap(service -> service.destination().hosts().stream().limit(1))
            .limit(KNOWN_NAMES)
            .toList();
    return new Question.NameServer(endpoint.transport(), site.dns().blockListZone(), known, operator(host));
  }

  private String operator(String host) {
    Optional<InetAddress> address = HostText.address(host);
    return catalogue.publicResolvers().stream()
        .filter(resolver -> address.isPresent() && resolver.addresses().stream().map(HostText::address).anyMatch(address::equals))
        .map(PublicResolver::operator)
        .findFirst()
        .orElse(null);
  }

  private static Optional<Question> obstacle(Service service, Endpoint endpoint, String host) {
    if (host.isEmpty()) {
      return noDestination(whoIsToName(service));
    }
    if (host.equals("*")) {
      return noDestination("Any host may be meant, so none can be tested.");
    }
    if (HostText.isPattern(host)) {
      return noDestination(host + " stands for many hosts, and none can be looked up. Give host names to test them.");
    }
    if (host.indexOf('/') >= 0) {
      return noDestination(host + " is a network, not a host.");
    }
    if (!endpoint.ports().single()) {
      return noDestination("Any of the ports " + endpoint.ports() + " may be used, so none can be tested.");
    }
    return Optional.empty();
  }

  private static String whoIsToName(Service service) {
    Answer answer = service.destination().answer();
    boolean vendorIs = answer == null || answer == Answer.AVIRA_CLOUD_HOSTS || answer == Answer.KASPERSKY_CLOUD_HOSTS;
    if (!vendorIs) {
      return "The site's answers do not name it yet.";
    }
    return service.section() == Section.EXTRA
        ? "No host is known for this."
        : "The vendor's document names no host for this. Give host names to test them.";
  }

  private static Optional<Question> noDestination(String reason) {
    return Optional.of(new Question.Unanswerable(Question.Unanswerable.Why.NO_DESTINATION, reason));
  }
}
