package planted.gatewright.site;

/** Uses UnboundID outside its probe. */
final class AsksDirectory {
  com.unboundid.ldap.sdk.DN name;
}
