package gatewright.site;

/**
 * Certificates that the engineer trusts beside the public ones.
 *
 * @param file a PEM or PKCS#12 file, relative to the site folder; null for none
 */
public record Trust(String file) {}
