package gatewright.site;

import gatewright.catalogue.Protocol;
import java.util.Objects;

/**
 * Where the gateway puts its backups.
 *
 * @param protocol FTP, FTPS_EXPLICIT, FTPS_IMPLICIT or SFTP
 * @param directory on the server; "/" if not answered
 * @param credential id of the login; null for none
 */
public record Backup(Protocol protocol, String host, int port, String directory, String credential, DataMode dataMode) {
  public Backup {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(host, "host");
    directory = directory == null ? "/" : directory;
    dataMode = dataMode == null ? DataMode.PASSIVE : dataMode;
  }

  /** Who opens FTP's data connection (RFC 959). */
  public enum DataMode {
    PASSIVE,
    ACTIVE
  }
}
