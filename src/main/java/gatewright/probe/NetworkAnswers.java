package gatewright.probe;

import gatewright.plan.Target;
import gatewright.probe.ask.Logins;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Offsets;
import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Pace;
import gatewright.probe.net.ProxyLogin;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.SystemRoots;
import gatewright.probe.net.TlsTalk;
import gatewright.probe.net.TrustRoots;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a site's answers the network depends on.
 *
 * @param resolvers in the site's order
 * @param proxy null for none
 * @param proxyCredential id; null for none
 * @param users names by credential id
 * @param retired addresses that the vendor gave up, with the day (ISO 8601)
 */
public record NetworkAnswers(
    List<InetAddress> resolvers,
    Target proxy,
    String proxyCredential,
    Map<String, String> users,
    Map<InetAddress, String> retired) {
  public NetworkAnswers {
    resolvers = List.copyOf(resolvers);
    users = Map.copyOf(users);
    retired = Map.copyOf(retired);
  }

  /** Where no address is known to be retired. */
  public NetworkAnswers(List<InetAddress> resolvers, Target proxy, String proxyCredential, Map<String, String> users) {
    this(resolvers, proxy, proxyCredential, users, Map.of());
  }

  /** The network of one run. */
  Network network(RunSettings settings) {
    Pace pace = new Pace();
    Dialler dialler = new Dialler(settings.route(), settings.source(), settings.patience(), pace, settings.clock());
    Datagrams datagrams = new Datagrams(dialler);
    DnsExchange dns = new DnsExchange(dialler, datagrams);
    NameService names = new NameService(resolvers, settings.ownResolvers(), dns, dialler);
    Redactor redactor = new Redactor();
    Logins logins = new Logins(users, settings.secrets(), redactor);
    TlsTalk tls = new TlsTalk(TrustRoots.all(settings.furtherRoots(), new SystemRoots()));
    Optional<ProxyTunnel> tunnel =
        Optional.ofNullable(proxy).map(target -> new ProxyTunnel(dialler, names, target, proxyLogin(logins, redactor)));
    return new Network(dialler, pace, datagrams, dns, names, tls, tunnel, logins, settings.known(), new Offsets(), redactor);
  }

  private ProxyLogin proxyLogin(Logins logins, Redactor redactor) {
    return logins.user(proxyCredential)
        .map(user -> new ProxyLogin(user, () -> logins.secret(proxyCredential), redactor))
        .orElseGet(ProxyLogin::none);
  }
}
