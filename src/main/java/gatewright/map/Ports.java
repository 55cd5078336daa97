package gatewright.map;

import gatewright.catalogue.PortRange;
import gatewright.catalogue.Transport;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ports of a far end, gathered: "TCP 135, 139, 445; UDP 137". */
final class Ports {
  private final Map<Transport, TreeSet<PortRange>> ranges = new EnumMap<>(Transport.class);

  void add(Transport transport, PortRange range) {
    ranges
        .computeIfAbsent(
            transport, fresh -> new TreeSet<>(Comparator.comparingInt(PortRange::from).thenComparingInt(PortRange::to)))
        .add(range);
  }

  @Override
  public String toString() {
    return ranges.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Transport::name)))
        .map(entry -> entry.getKey() + " " + joined(entry.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String joined(Collection<PortRange> ports) {
    return ports.stream().map(port -> port.toString().replace('-', '–')).collect(Collectors.joining(", "));
  }
}
