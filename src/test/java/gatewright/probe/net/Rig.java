package gatewright.probe.net;

import gatewright.peer.Roads;
import gatewright.plan.Route;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;

/** The parts that a test of one conversation needs. */
final class Rig {
  /** For peers that answer: long enough for a machine that is busy. */
  static final Patience CALM =
      new Patience(Duration.ofSeconds(20), 2, Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** For peers that do not. */
  static final Patience HASTY =
      new Patience(Duration.ofMillis(120), 2, Duration.ofMillis(120), Duration.ofMillis(300), Duration.ofSeconds(60));

  final Pace pace = new Pace();
  final Trace trace = new Trace(System.nanoTime(), new Redactor());
  final Scope scope = new Scope();
  final Dialler dialler;
  final Datagrams datagrams;
  final DnsExchange dns;

  Rig(Route route, Patience patience) {
    this.dialler = new Dialler(route, null, patience, pace, Clock.systemUTC());
    this.datagrams = new Datagrams(dialler);
    this.dns = new DnsExchange(dialler, datagrams);
  }

  static Destination at(String address, int port) {
    InetAddress ip = Roads.ip(address);
    return new Destination(address, ip, port);
  }
}
