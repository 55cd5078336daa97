package gatewright.site;

import gatewright.catalogue.Direction;
import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Reads the servers at the customer's site that the gateway talks to, and what the engineer adds. */
final class ServerReader {
  private static final Rule NAME = Rules.text(Rules.NAME);
  private static final Rule PATH = Rules.text(Rules.SENTENCE);

  /** RFC 5425 gives syslog over TLS a port of its own. */
  private static final int SYSLOG_TLS = Protocol.SYSLOG_TLS.usualPort();

  private static final Set<Protocol> BACKUP = Collections.unmodifiableSet(
      EnumSet.of(Protocol.FTP, Protocol.FTPS_EXPLICIT, Protocol.FTPS_IMPLICIT, Protocol.SFTP));
  private static final Set<Protocol> LEXICAL =
      Collections.unmodifiableSet(EnumSet.of(Protocol.HTTPS, Protocol.SFTP, Protocol.FTPS_IMPLICIT));
  private static final Set<Protocol> DIRECTORY = Collections.unmodifiableSet(
      EnumSet.range(Protocol.LDAP, Protocol.GLOBAL_CATALOGUE_TLS));

  private final References references;
  private final Findings findings;

  ServerReader(References references, Findings findings) {
    this.references = references;
    this.findings = findings;
  }

  Backup backup(Fields fields) {
    int port = fields.port("port");
    boolean implicit = port == Protocol.FTPS_IMPLICIT.usualPort();
    Map<String, Protocol> aliases = Map.of("FTPS", implicit ? Protocol.FTPS_IMPLICIT : Protocol.FTPS_EXPLICIT);
    Protocol protocol = fields.word("protocol", BACKUP, aliases);
    return new Backup(
        protocol,
        host(fields),
        or(port, protocol.usualPort()),
        fields.textOrNull("directory", PATH),
        credential(fields),
        fields.word("dataMode", Backup.DataMode.class, Backup.DataMode.PASSIVE));
  }

  Syslog syslog(Fields fields) {
    boolean tls = fields.flag("tls", false);
    return new Syslog(
        host(fields),
        or(fields.port("port"), tls ? SYSLOG_TLS : Protocol.SYSLOG.usualPort()),
        fields.word("framing", Syslog.Framing.class, Syslog.Framing.OCTET_COUNTED),
        fields.word("format", Syslog.Format.class, Syslog.Format.RFC5424),
        tls);
  }

  Snmp snmp(Fields fields) {
    Snmp snmp = new Snmp(
        host(fields),
        or(fields.port("port"), Protocol.SNMP.usualPort()),
        fields.word("version", Snmp.Version.class, Snmp.Version.V2C),
        credential(fields),
        fields.flag("inform", false),
        fields.textOrNull("user", NAME),
        fields.textOrNull("engineId", Rules.engineId()));
    if (snmp.version() == Snmp.Version.V3 && snmp.user() == null) {
      findings.missing(fields.pointer("user"), "the user; version 3 knows its messages by it");
    }
    return snmp;
  }

  Directory directory(Fields fields) {
    Directory directory = new Directory(
        fields.text("name", NAME),
        host(fields),
        fields.word("kind", Directory.Kind.class, Directory.Kind.ACTIVE_DIRECTORY),
        fields.words("ports", DIRECTORY),
        fields.text("baseDn", PATH),
        fields.textOrNull("bindDn", PATH),
        credential(fields));
    if (directory.ports().isEmpty()) {
      String words = String.join(", ", DIRECTORY.stream().map(Protocol::name).toList());
      findings.missing(fields.pointer("ports"), "at least one of " + words);
    }
    if (directory.bindDn() != null && directory.credential() == null) {
      findings.missing(fields.pointer("credential"),
          "the credential of the bind DN; an LDAP login without a password succeeds at many servers without proving anything"
              + " (RFC 4513 section 5.1.2)");
    }
    if (directory.bindDn() == null && directory.credential() != null) {
      findings.missing(fields.pointer("bindDn"), "the DN that the credential belongs to");
    }
    return directory;
  }

  Pmm pmm(Fields fields) {
    Pmm pmm = new Pmm(
        fields.word("mode", EnumSet.allOf(Pmm.Mode.class), Map.of()), fields.texts("domainControllers", Rules.host()));
    if (pmm.mode() == Pmm.Mode.FULL && pmm.domainControllers().isEmpty()) {
      findings.missing(
          fields.pointer("domainControllers"), "at least one domain controller; full mode asks it for users' passwords");
    }
    return pmm;
  }

  Lexical lexical(Fields fields) {
    Protocol protocol = fields.word("protocol", LEXICAL, Map.of("FTPS", Protocol.FTPS_IMPLICIT));
    return new Lexical(
        protocol,
        host(fields),
        or(fields.port("port"), protocol.usualPort()),
        fields.textOrNull("path", PATH),
        credential(fields));
  }

  Custom custom(Fields fields) {
    Protocol protocol = fields.word("protocol", Protocol.class, Protocol.OTHER);
    Direction direction = fields.word("direction", Direction.class, Direction.FROM_GATEWAY);
    int port = or(fields.port("port"), protocol.usualPort());
    if (port == 0) {
      findings.missing(fields.pointer("port"), "the port at the far end");
    }
    Rule farEnd = direction == Direction.TO_GATEWAY ? Rules.hostOrNetwork() : Rules.host();
    return new Custom(
        fields.needed("name", NAME, "what this connection is called in the documents"),
        fields.needed("host", farEnd, "the far end's name or address"),
        port,
        fields.word("transport", Transport.class, protocol.usualTransport()),
        protocol,
        direction,
        fields.text("reason", Rules.text(Rules.SENTENCE)));
  }

  private static String host(Fields fields) {
    return fields.needed("host", Rules.host(), "the server's name or address");
  }

  private String credential(Fields fields) {
    String id = fields.textOrNull("credential", Rules.identifier());
    references.refer(References.Kind.CREDENTIAL, id, fields.pointer("credential"));
    return id;
  }

  private static int or(int port, int usual) {
    return port == 0 ? usual : port;
  }
}
