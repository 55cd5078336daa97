package gatewright.probe.ask;

import gatewright.probe.net.Datagrams;
import gatewright.probe.net.Dialler;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Pace;
import gatewright.probe.net.ProxyTunnel;
import gatewright.probe.net.Redactor;
import gatewright.probe.net.TlsTalk;
import java.util.Optional;

/**
 * The network as one run sees it: how it dials, whom it asks for names, whom it trusts, how it logs in.
 *
 * @param proxy empty if the site has none
 * @param known what the engineer confirmed of the customer's own servers
 * @param offsets what all clocks that were asked said of this workstation's
 */
public record Network(
    Dialler dialler,
    Pace pace,
    Datagrams datagrams,
    DnsExchange dns,
    NameService names,
    TlsTalk tls,
    Optional<ProxyTunnel> proxy,
    Logins logins,
    Acquaintances known,
    Offsets offsets,
    Redactor redactor) {}
