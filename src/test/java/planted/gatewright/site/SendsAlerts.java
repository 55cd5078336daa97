package planted.gatewright.site;

/** Uses SNMP4J outside its probe. */
final class SendsAlerts {
  org.snmp4j.smi.OID name;
}
