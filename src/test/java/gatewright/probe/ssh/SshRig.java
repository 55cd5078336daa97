package gatewright.probe.ssh;

import gatewright.catalogue.Protocol;
import gatewright.peer.DnsPeer;
import gatewright.peer.Nowhere;
import gatewright.peer.Roads;
import gatewright.peer.SshPeer;
import gatewright.peer.TcpPeer;
import gatewright.plan.Check;
import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.Engine;
import gatewright.probe.ask.Acquaintances;
import gatewright.result.KnownHosts;
import gatewright.site.Backup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.sshd.server.SshServer;

/** A customer's network with one SSH server in it, and an engine to ask it. */
final class SshRig implements AutoCloseable {
  static final String HOST = "backup.customer.example";
  static final String ADDRESS = "10.1.1.7";

  private static final String RESOLVER = "198.51.100.53";

  final Roads roads;
  private final List<Closing> peers = new ArrayList<>();
  final Engine engine;

  /** @param nowhere where everything else leads to; opening one takes longer than most tests */
  SshRig(Nowhere nowhere) {
    roads = Roads.elseRefused(nowhere);
    DnsPeer dns = DnsPeer.knowing(Map.of(HOST, ADDRESS));
    peers.add(dns::close);
    roads.udp(RESOLVER, 53, dns.udp());
    engine = new Engine(roads).resolvers(RESOLVER);
    engine.user = SshPeer.USER;
    engine.password = SshPeer.PASSWORD;
  }

  private interface Closing {
    void close() throws IOException;
  }

  TcpPeer keep(TcpPeer peer) {
    peers.add(peer::close);
    return peer;
  }

  SshPeer server(Path root, Consumer<SshServer> changes, KeyPair... hostKeys) {
    SshPeer peer = SshPeer.serving(root, changes, hostKeys);
    peers.add(peer::close);
    at(peer.address());
    return peer;
  }

  void at(InetSocketAddress address) {
    roads.tcp(ADDRESS, 22, address);
  }

  void confirmed(KnownHosts.Pin... pins) {
    engine.known = new Acquaintances(new KnownHosts(List.of(pins)), false);
  }

  static KnownHosts.Pin pin(String algorithm, KeyPair key) {
    return new KnownHosts.Pin(KnownHosts.Kind.HOST_KEY, HOST + ":22", algorithm, SshPeer.fingerprint(key), Instant.EPOCH, "");
  }

  static Check backup() {
    return files("backup", "/clearswift", false, Engine.CREDENTIAL, Proof.ROUND_TRIP);
  }

  static Check lists(String path) {
    return files("lexical-data", path, true, Engine.CREDENTIAL, Proof.LOGGED_IN);
  }

  static Check files(String service, String path, boolean readOnly, String credential, Proof needed) {
    Question question = new Question.FileServer(Protocol.SFTP, path, readOnly, Backup.DataMode.PASSIVE, credential);
    return Engine.check(service, HOST, 22, question, needed);
  }

  static Check console() {
    return Engine.check("ssh-console", HOST, 22, new Question.SecureShell(), Proof.PROTOCOL_SPOKEN);
  }

  @Override
  public void close() throws IOException {
    for (Closing peer : peers) {
      peer.close();
    }
  }
}
