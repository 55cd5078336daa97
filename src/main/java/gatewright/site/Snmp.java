package gatewright.site;

import java.util.Objects;

/**
 * The manager that receives alerts.
 *
 * @param credential id of the community (v1, v2c) or of the v3 pass phrases, one text such as {@code SHA "auth phrase" AES "priv
 *     phrase"}; null for none
 * @param inform whether it acknowledges
 * @param user the v3 user; null for v1 and v2c
 * @param engineId the sender's, in hexadecimal, for v3 traps; null for the default
 */
public record Snmp(String host, int port, Version version, String credential, boolean inform, String user, String engineId) {
  public Snmp {
    Objects.requireNonNull(host, "host");
    version = version == null ? Version.V2C : version;
  }

  /** The protocol version. */
  public enum Version {
    V1,
    V2C,
    V3
  }
}
