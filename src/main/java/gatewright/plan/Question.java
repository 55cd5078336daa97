package gatewright.plan;

import gatewright.catalogue.Protocol;
import gatewright.catalogue.Transport;
import gatewright.site.Backup;
import gatewright.site.Directory;
import gatewright.site.Snmp;
import gatewright.site.Syslog;
import java.util.List;

/** What a check asks of its target. Each kind is answered by one probe. Credentials are ids, never secrets. */
public sealed interface Question {
  /**
   * Is this a resolver that the gateway can live with?
   *
   * @param transport the half of it that this check asks about
   * @param blockListZone null for no block-list test
   * @param knownNames names that exist, to ask for
   * @param operator of the public service that the address belongs to; null if it is none that is known
   */
  record NameServer(Transport transport, String blockListZone, List<String> knownNames, String operator) implements Question {
    public NameServer {
      knownNames = List.copyOf(knownNames);
    }
  }

  /** Does the host itself answer in HTTP? */
  record Web() implements Question {}

  /** Is it the host itself that answers in TLS, and nobody between? */
  record TlsIdentity() implements Question {}

  /** Is the path open, and free of TLS inspection, to something that speaks a protocol of its own? */
  record OpaquePath() implements Question {}

  /** Does it tell the time, and which? */
  record Time() implements Question {}

  /**
   * Can files be put there and read back?
   *
   * @param protocol FTP, FTPS_EXPLICIT, FTPS_IMPLICIT, SFTP or HTTPS
   * @param path directory, or the file to read
   * @param readOnly true to read only
   * @param dataMode of FTP
   * @param credential id; null for none
   */
  record FileServer(Protocol protocol, String path, boolean readOnly, Backup.DataMode dataMode, String credential)
      implements Question {}

  /** Does SSH answer? */
  record SecureShell() implements Question {}

  /** Does one of the gateway's own pages answer? */
  record WebPage(boolean tls) implements Question {}

  /**
   * Does the directory answer, and take the login?
   *
   * @param protocol one of the LDAP and Global Catalogue kinds
   * @param bindDn null to read anonymously
   * @param credential id; null with a null {@code bindDn}
   */
  record DirectoryServer(Protocol protocol, Directory.Kind kind, String baseDn, String bindDn, String credential)
      implements Question {}

  /** Does a domain controller answer on one of the ports that NTLM uses? */
  record WindowsLogon(Protocol protocol) implements Question {}

  /** Does an alert reach the manager? */
  record Alert(Snmp settings) implements Question {}

  /** Does a log line reach the server? */
  record LogMessage(Syslog settings) implements Question {}

  /** Does anything answer there? For what the engineer or an overlay added. */
  record AnyPort(Protocol protocol) implements Question {}

  /** What does the path itself answer, where nobody can be? */
  record DeadAddress() implements Question {}

  /** Who signs for a server outside that has nothing to do with the gateway? */
  record ControlHost() implements Question {}

  /**
   * Nothing can be asked.
   *
   * @param why the kind of obstacle
   * @param reason in words
   */
  record Unanswerable(Why why, String reason) implements Question {
    /** What stands in the way. */
    public enum Why {
      NO_DESTINATION,
      NOT_INSTALLED_YET
    }
  }
}
