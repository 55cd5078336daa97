package gatewright.site;

import gatewright.catalogue.Protocol;
import java.util.Objects;

/**
 * The server that lexical data is imported from.
 *
 * @param protocol HTTPS, SFTP or FTPS_IMPLICIT
 * @param path of the file; "/" if not answered
 * @param credential id of the login; null for none
 */
public record Lexical(Protocol protocol, String host, int port, String path, String credential) {
  public Lexical {
    Objects.requireNonNull(protocol, "protocol");
    Objects.requireNonNull(host, "host");
    path = path == null ? "/" : path;
  }
}
