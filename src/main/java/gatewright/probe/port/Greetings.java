package gatewright.probe.port;

import gatewright.catalogue.Protocol;
import java.util.HexFormat;
import java.util.Optional;

/** Who speaks first, and with what. */
final class Greetings {
  /**
   * RFC 3414 section 4: an SNMPv3 get-request without an engine id, to which an engine replies with a Report that names its own.
   */
  private static final String ENGINE_DISCOVERY =
      "303e" + "020103" + "3011" + "02042f1a6b3c" + "020300ffe3" + "040104" + "020103"
          + "0410" + "300e" + "0400" + "020100" + "020100" + "0400" + "0400" + "0400"
          + "3014" + "0400" + "0400" + "a00e" + "02042f1a6b3c" + "020100" + "020100" + "3000";

  private Greetings() {}

  /** How the greeting begins that a server of this protocol sends by itself; empty if the client speaks first. */
  static Optional<String> due(Protocol protocol) {
    return switch (protocol) {
      // RFC 4253 section 4.2 allows lines before it, but no server that is meant for this sends any.
      case SSH, SFTP -> Optional.of("SSH-");
      case FTP, FTPS_EXPLICIT -> Optional.of("220");
      default -> Optional.empty();
    };
  }

  /** A datagram that a server of this protocol would answer; a single zero where none is known. */
  static byte[] datagram(Protocol protocol) {
    return switch (protocol) {
      case SNMP -> HexFormat.of().parseHex(ENGINE_DISCOVERY);
      default -> new byte[1];
    };
  }
}
