package gatewright.probe.message;

import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.OID;

/** What a manager says in a Report instead of an answer (RFC 3414 section 3.2 and 5). */
enum SnmpReport {
  UNKNOWN_ENGINE(
      SnmpConstants.usmStatsUnknownEngineIDs, "usmStatsUnknownEngineIDs", "it does not take its own engine id for its own"),
  NOT_IN_TIME(
      SnmpConstants.usmStatsNotInTimeWindows, "usmStatsNotInTimeWindows", "the clock of the message is not that of its engine"),
  UNKNOWN_USER(SnmpConstants.usmStatsUnknownUserNames, "usmStatsUnknownUserNames", "it does not know the user"),
  WRONG_DIGEST(
      SnmpConstants.usmStatsWrongDigests, "usmStatsWrongDigests", "the pass phrase or the protocol for authentication is wrong"),
  NOT_DECRYPTED(
      SnmpConstants.usmStatsDecryptionErrors, "usmStatsDecryptionErrors", "the pass phrase or the protocol for privacy is wrong"),
  UNSUPPORTED_LEVEL(
      SnmpConstants.usmStatsUnsupportedSecLevels, "usmStatsUnsupportedSecLevels", "it has another security level for the user");

  private final OID counter;
  private final String title;
  private final String words;

  SnmpReport(OID counter, String title, String words) {
    this.counter = counter;
    this.title = title;
    this.words = words;
  }

  /** As the standard calls the counter. */
  String title() {
    return title;
  }

  /** What it means of a login, the end of a sentence. */
  String words() {
    return words;
  }

  /** Empty if the PDU reports none of these. */
  static Optional<SnmpReport> of(PDU pdu) {
    if (pdu.getType() != PDU.REPORT || pdu.size() == 0) {
      return Optional.empty();
    }
    OID said = pdu.get(0).getOid();
    for (SnmpReport report : values()) {
      if (said.startsWith(report.counter)) {
        return Optional.of(report);
      }
    }
    return Optional.empty();
  }
}
