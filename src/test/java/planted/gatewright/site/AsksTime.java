package planted.gatewright.site;

/** Uses Commons Net outside its probes. */
final class AsksTime {
  org.apache.commons.net.ntp.TimeStamp time;
}
