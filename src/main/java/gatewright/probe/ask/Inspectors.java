package gatewright.probe.ask;

import gatewright.probe.net.TlsPeer;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Names the maker of a device that opens TLS, where its certificates tell. Devices can be given any name, so it is a likeness and
 * no proof.
 */
public final class Inspectors {
  /** How a maker is known: all in lower case. Those on the workstation itself do not stand in the gateway's way. */
  private static final List<Maker> MAKERS =
      List.of(
          network("Zscaler", "zscaler"),
          network("Netskope", "netskope", "goskope"),
          network("Palo Alto Networks", "palo alto", "paloalto"),
          network("Fortinet", "fortinet", "fortigate", "fortiproxy"),
          network("Check Point", "check point", "checkpoint"),
          network("Blue Coat (Symantec)", "blue coat", "bluecoat", "proxysg", "symantec web"),
          network("Cisco Umbrella", "cisco umbrella", "opendns"),
          network("Cisco Secure Web Appliance", "ironport", "cisco wsa", "cisco secure web"),
          network("Sophos", "sophos"),
          network("Forcepoint", "forcepoint", "websense"),
          network("Skyhigh (McAfee)", "skyhigh", "mcafee", "trellix"),
          network("Barracuda", "barracuda"),
          network("Untangle", "untangle", "arista edge threat"),
          network("pfSense or OPNsense", "pfsense", "opnsense"),
          network("squid", "squid"),
          network("iboss", "iboss"),
          network("WatchGuard", "watchguard"),
          network("SonicWall", "sonicwall"),
          network("Smoothwall", "smoothwall"),
          network("Trend Micro", "trend micro", "trendmicro"),
          network("Menlo Security", "menlo security"),
          network("Cloudflare Gateway", "gateway ca - cloudflare", "cloudflare for teams"),
          own("Kaspersky", "kaspersky"),
          own("ESET", "eset ssl", "eset, spol"),
          own("Avast or AVG", "avast", "avg technologies", "avg web"),
          own("Bitdefender", "bitdefender"),
          own("Fiddler", "fiddler"),
          own("Charles", "charles proxy"),
          own("Burp", "portswigger"),
          own("mitmproxy", "mitmproxy"));

  private Inspectors() {}

  /**
   * Who makes it.
   *
   * @param onWorkstation whether it runs on the workstation itself, where the gateway does not meet it
   */
  public record Maker(String name, boolean onWorkstation, List<String> marks) {
    public Maker {
      marks = List.copyOf(marks);
    }

    /** A sentence for people. */
    public String words() {
      return onWorkstation
          ? "It looks like " + name + " on this workstation itself; the gateway would not meet it, so test without it."
          : "It looks like a device or service of " + name + ".";
    }
  }

  /** Whose device signed a certificate, by the issuers of its chain; empty if none of them tells. */
  public static Optional<Maker> looksLike(TlsPeer peer) {
    return peer.chain().stream().map(Inspectors::issuer).flatMap(issuer -> maker(issuer).stream()).findFirst();
  }

  private static Optional<Maker> maker(String issuer) {
    return MAKERS.stream().filter(maker -> maker.marks().stream().anyMatch(issuer::contains)).findFirst();
  }

  private static String issuer(X509Certificate certificate) {
    return certificate.getIssuerX500Principal().getName().toLowerCase(Locale.ROOT);
  }

  private static Maker network(String name, String... marks) {
    return new Maker(name, false, List.of(marks));
  }

  private static Maker own(String name, String... marks) {
    return new Maker(name, true, List.of(marks));
  }
}
