package gatewright.peer;

import gatewright.catalogue.Transport;
import gatewright.plan.Route;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.Address;

/** Leads addresses that only exist on paper to servers on loopback; those that it was not told of to one place. */
public final class Roads implements Route {
  private final Map<String, InetSocketAddress> roads = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final InetSocketAddress otherStreams;
  private final InetSocketAddress otherDatagrams;

  private Roads(InetSocketAddress otherStreams, InetSocketAddress otherDatagrams) {
    this.otherStreams = otherStreams;
    this.otherDatagrams = otherDatagrams;
  }

  /** What is not led elsewhere is refused. */
  public static Roads elseRefused(Nowhere nowhere) {
    return new Roads(nowhere.refusing(), nowhere.refusingDatagrams());
  }

  /** What is not led elsewhere is dropped. */
  public static Roads elseDropped(Nowhere nowhere) {
    return new Roads(nowhere.dropping(), nowhere.unread());
  }

  /** All streams lead to that. */
  public static Roads allTo(InetSocketAddress streams) {
    return new Roads(streams, streams);
  }

  public Roads tcp(String address, int port, InetSocketAddress real) {
    roads.put(key(ip(address), port, Transport.TCP), real);
    return this;
  }

  public Roads udp(String address, int port, InetSocketAddress real) {
    roads.put(key(ip(address), port, Transport.UDP), real);
    return this;
  }

  /** Every destination that was asked for, as "1.2.3.4:80/TCP". */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public InetSocketAddress to(String host, InetAddress address, int port, Transport transport) {
    String key = key(address, port, transport);
    asked.add(key);
    return roads.getOrDefault(key, transport == Transport.TCP ? otherStreams : otherDatagrams);
  }

  /** An address from its text, without any look-up. */
  public static InetAddress ip(String text) {
    try {
      return Address.getByAddress(text);
    } catch (java.net.UnknownHostException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static String key(InetAddress address, int port, Transport transport) {
    return address.getHostAddress() + ":" + port + "/" + transport;
  }
}
