package gatewright.probe;

import gatewright.plan.Target;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Pace;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.TlsTalk;
import gatewright.probe.net.TrustRoots;
import gatewright.secret.Secret;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * The network as one run sees it: how it dials, whom it asks for names, whom it trusts.
 *
 * @param proxy empty if the site has none
 */
public record Network(
    Dialler dialler,
    Pace pace,
    Datagrams datagrams,
    DnsExchange dns,
    NameService names,
    TlsTalk tls,
    Optional<ProxyTunnel> proxy,
    Redactor redactor) {

  /** For one run at one site. */
  public static Network of(RunSettings settings, Site site) {
    Pace pace = new Pace();
    Dialler dialler = new Dialler(settings.route(), settings.source(), settings.patience(), pace, settings.clock());
    Datagrams datagrams = new Datagrams(dialler);
    DnsExchange dns = new DnsExchange(dialler, datagrams);
    NameService names = new NameService(site.resolvers(), settings.ownResolvers(), dns, dialler);
    Redactor redactor = new Redactor();
    TrustRoots roots = TrustRoots.publicAnd(settings.furtherRoots());
    Optional<ProxyTunnel> proxy =
        Optional.ofNullable(site.proxy())
            .map(target -> new ProxyTunnel(dialler, names, target, login(settings, site, redactor)));
    return new Network(dialler, pace, datagrams, dns, names, new TlsTalk(roots), proxy, redactor);
  }

  private static ProxyTunnel.Login login(RunSettings settings, Site site, Redactor redactor) {
    if (site.proxyCredential() == null || site.proxyUser() == null) {
      return ProxyTunnel.Login.none();
    }
    Optional<Secret> secret = settings.secrets().secret(site.proxyCredential());
    if (secret.isEmpty()) {
      return new ProxyTunnel.Login(null, true);
    }
    try (Secret password = secret.get()) {
      String header = ProxyTunnel.basic(site.proxyUser(), password);
      redactor.hide(new String(password.reveal()));
      redactor.hide(header.substring("Basic ".length()));
      return new ProxyTunnel.Login(header, false);
    }
  }

  /**
   * What of a site's answers the network depends on.
   *
   * @param resolvers in the site's order
   * @param proxy null for none
   * @param proxyCredential id; null for none
   * @param proxyUser null for none
   */
  public record Site(List<InetAddress> resolvers, Target proxy, String proxyCredential, String proxyUser) {
    public Site {
      resolvers = List.copyOf(resolvers);
    }
  }
}
