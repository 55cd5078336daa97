package gatewright.practice;

import gatewright.practice.server.DnsServer;
import gatewright.practice.server.NumericAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** What the practice site's resolvers say about names. */
final class PracticeNames implements DnsServer.Names {
  /** A name whose text record is larger than any datagram that a client should ask for. */
  static final String BIG = "big.practice.example";

  private static final long TTL = 300;
  private static final String STRANGER = "203.0.113.80";

  private final Map<Name, List<Record>> records = new HashMap<>();
  private final Habit habit;

  /**
   * @param blockListZone null for no block list
   */
  PracticeNames(AddressBook book, String blockListZone, Habit habit) {
    this.habit = habit;
    book.names().forEach(host -> put(host, book.of(host)));
    if (blockListZone != null) {
      blockList(blockListZone);
    }
    root();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      lines.add("practice line " + i + " " + "x".repeat(90));
    }
    add(new TXTRecord(name(BIG), DClass.IN, TTL, lines));
  }

  /** How honest a resolver is. */
  enum Habit {
    HONEST,
    /** Block lists take it for a public one and refuse. */
    COUNTED_AS_PUBLIC,
    /** Leads names that do not exist to a server of its own. */
    REWRITES
  }

  @Override
  public DnsServer.Answer answer(Name name, int type) {
    List<Record> all = records.get(name);
    if (all != null) {
      return new DnsServer.Answer(
          Rcode.NOERROR, all.stream().filter(record -> type == Type.ANY || record.getType() == type).toList());
    }
    // RFC 8020: above a name that exists there is something, even if it has no records.
    if (records.keySet().stream().anyMatch(known -> known.subdomain(name))) {
      return new DnsServer.Answer(Rcode.NOERROR, List.of());
    }
    if (habit == Habit.REWRITES) {
      Record stranger = new ARecord(name, DClass.IN, TTL, address(STRANGER));
      return new DnsServer.Answer(Rcode.NOERROR, type == Type.A ? List.of(stranger) : List.of());
    }
    return new DnsServer.Answer(Rcode.NXDOMAIN, List.of());
  }

  private void put(String host, List<InetAddress> addresses) {
    Name name = name(host);
    for (InetAddress address : addresses) {
      add(
          address instanceof Inet4Address
              ? new ARecord(name, DClass.IN, TTL, address)
              : new AAAARecord(name, DClass.IN, TTL, address));
    }
  }

  /** The test points of RFC 5782 section 5. A list that refuses does so for every question. */
  private void blockList(String zone) {
    if (habit == Habit.COUNTED_AS_PUBLIC) {
      put("2.0.0.127." + zone, List.of(address("127.255.255.254")));
      put("1.0.0.127." + zone, List.of(address("127.255.255.254")));
    } else {
      put("2.0.0.127." + zone, List.of(address("127.0.0.2"), address("127.0.0.4"), address("127.0.0.10")));
    }
  }

  /** Servers and keys of the root; the keys are of the usual size and open nothing. */
  private void root() {
    for (char letter = 'a'; letter <= 'm'; letter++) {
      add(new NSRecord(Name.root, DClass.IN, TTL, name(letter + ".root-servers.net")));
    }
    for (int number = 1; number <= 3; number++) {
      byte[] key = new byte[260];
      Arrays.fill(key, (byte) number);
      add(new DNSKEYRecord(Name.root, DClass.IN, TTL, number == 1 ? 257 : 256, 3, 8, key));
    }
  }

  private void add(Record record) {
    records.computeIfAbsent(record.getName(), name -> new ArrayList<>()).add(record);
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a host name: " + text, e);
    }
  }

  private static InetAddress address(String text) {
    return NumericAddress.of(text).orElseThrow();
  }
}
