package gatewright.practice;

import gatewright.catalogue.AddressGroup;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Service;
import gatewright.practice.server.NumericAddress;
import gatewright.site.Gateway;
import gatewright.site.Site;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses the practice site's names have. Nothing is ever sent to them. The vendor's document does not say which host has
 * which address, so the documented ones are dealt out in turn; a gateway has its own, and all other names get made-up ones.
 */
final class AddressBook {
  private final Map<String, List<InetAddress>> addresses = new LinkedHashMap<>();
  private int inside;
  private int outside;

  private AddressBook() {}

  static AddressBook of(Catalogue catalogue, Site site, Collection<Place> places) {
    AddressBook book = new AddressBook();
    book.gateways(site);
    for (AddressGroup group : catalogue.addressGroups()) {
      book.deal(group.addresses(), hosts(catalogue, group));
    }
    for (Place place : places) {
      if (NumericAddress.of(place.host()).isEmpty()) {
        book.addresses.computeIfAbsent(key(place.host()), name -> List.of(book.madeUp(place.inside())));
      }
    }
    return book;
  }

  /** The addresses of a name, or the address itself if it is one; empty for an unknown name. */
  List<InetAddress> of(String host) {
    return NumericAddress.of(host).map(List::of).orElseGet(() -> addresses.getOrDefault(key(host), List.of()));
  }

  /** All names, in lower case. */
  Set<String> names() {
    return Set.copyOf(addresses.keySet());
  }

  private void gateways(Site site) {
    for (Gateway gateway : site.gateways()) {
      List<InetAddress> own =
          gateway.addresses().stream().map(NumericAddress::of).flatMap(Optional::stream).toList();
      if (!gateway.name().isEmpty() && !own.isEmpty()) {
        addresses.put(key(gateway.name()), own);
      }
    }
  }

  private static Set<String> hosts(Catalogue catalogue, AddressGroup group) {
    Set<String> hosts = new LinkedHashSet<>();
    for (Service service : catalogue.services()) {
      if (group.id().equals(service.destination().addressGroup())) {
        service.destination().hosts().forEach(host -> hosts.add(key(host)));
      }
    }
    return hosts;
  }

  private void deal(List<String> cards, Set<String> hosts) {
    List<InetAddress> deck = cards.stream().map(NumericAddress::of).flatMap(Optional::stream).toList();
    if (deck.isEmpty()) {
      return;
    }
    int hand = 0;
    for (String host : hosts) {
      List<InetAddress> own = new ArrayList<>();
      for (int card = hand; card < deck.size(); card += hosts.size()) {
        own.add(deck.get(card));
      }
      if (own.isEmpty()) {
        own.add(deck.get(hand % deck.size()));
      }
      addresses.putIfAbsent(host, List.copyOf(own));
      hand++;
    }
  }

  /** 10.20.1.0/24 inside, TEST-NET-2 (RFC 5737) outside; a very large catalogue begins again at the first. */
  private InetAddress madeUp(boolean within) {
    int next = within ? inside++ : outside++;
    byte last = (byte) (10 + next % 240);
    byte[] raw = within ? new byte[] {10, 20, 1, last} : new byte[] {(byte) 198, 51, 100, last};
    try {
      return InetAddress.getByAddress(raw);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("four bytes are an address", e);
    }
  }

  private static String key(String host) {
    return host.toLowerCase(Locale.ROOT);
  }
}
