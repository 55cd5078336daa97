package gatewright.probe.message;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.snmp4j.PDU;
import org.snmp4j.PDUv1;
import org.snmp4j.ScopedPDU;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.IpAddress;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.TimeTicks;
import org.snmp4j.smi.VariableBinding;

/** The test notification in the forms of the three versions. */
final class SnmpNotice {
  /** Below the enterprise number that RFC 5612 keeps for examples: no manager takes it for an alarm of a real product. */
  private static final OID ENTERPRISE = new OID("1.3.6.1.4.1.32473.1");

  /** RFC 3584 section 3.1: a zero before the last number, so that version 1 has the same notification as the others. */
  static final OID NOTIFICATION = new OID("1.3.6.1.4.1.32473.1.0.1");

  private static final OID TEXT = new OID("1.3.6.1.4.1.32473.1.1.0");
  private static final int SPECIFIC = 1;

  private SnmpNotice() {}

  /** RFC 1157 section 4.1.6. */
  static PDU trapV1(String text, int upTime, InetAddress local) {
    PDUv1 pdu = new PDUv1();
    pdu.setType(PDU.V1TRAP);
    pdu.setEnterprise(ENTERPRISE);
    // An address of version 6 has no place there (RFC 3584 section 3.1).
    pdu.setAgentAddress(local instanceof Inet4Address ? new IpAddress(local) : new IpAddress("0.0.0.0"));
    pdu.setGenericTrap(PDUv1.ENTERPRISE_SPECIFIC);
    pdu.setSpecificTrap(SPECIFIC);
    pdu.setTimestamp(upTime);
    pdu.add(words(text));
    return pdu;
  }

  /** RFC 3416 section 4.2.6 and 4.2.7: the time since the start first, then what it is. */
  static PDU v2(int type, int id, String text, int upTime) {
    return filled(new PDU(), type, id, text, upTime);
  }

  /** The same inside version 3 (RFC 3412 section 6). */
  static ScopedPDU v3(int type, int id, String text, int upTime, OctetString context) {
    ScopedPDU pdu = new ScopedPDU();
    pdu.setContextEngineID(context);
    filled(pdu, type, id, text, upTime);
    return pdu;
  }

  private static PDU filled(PDU pdu, int type, int id, String text, int upTime) {
    pdu.setType(type);
    pdu.setRequestID(new Integer32(id));
    pdu.addAll(
        List.of(
            new VariableBinding(SnmpConstants.sysUpTime, new TimeTicks(upTime)),
            new VariableBinding(SnmpConstants.snmpTrapOID, NOTIFICATION),
            words(text)));
    return pdu;
  }

  private static VariableBinding words(String text) {
    return new VariableBinding(TEXT, new OctetString(text.getBytes(StandardCharsets.UTF_8)));
  }
}
