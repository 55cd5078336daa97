package planted.gatewright.site;

/** Uses dnsjava outside its probe. */
final class AsksNames {
  org.xbill.DNS.Name name;
}
