package gatewright.probe.names;

import gatewright.probe.ask.Call;
import gatewright.probe.ask.Network;
import gatewright.probe.net.AddressRange;
import gatewright.probe.net.DnsExchange;
import gatewright.probe.net.NameService;
import gatewright.probe.net.Scope;
import gatewright.probe.net.StepFailed;
import gatewright.probe.net.Trace;
import gatewright.result.Cause;
import gatewright.result.StepName;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * What the site's resolvers say of one name, side by side. Different addresses are the rule with large providers; a name that
 * only one of them denies, or leads to an address that is of no use outside, is not.
 */
final class DnsSurvey {
  private final Network network;
  private final ConcurrentMap<String, Optional<Message>> known = new ConcurrentHashMap<>();
  private final Set<InetAddress> silent = ConcurrentHashMap.newKeySet();

  DnsSurvey(Network network) {
    this.network = network;
  }

  /**
   * A difference that matters.
   *
   * @param cause NAME_NOT_FOUND or NAME_REWRITTEN
   * @param words whole sentences
   */
  record Oddity(Cause cause, String words) {}

  /**
   * Compares a resolver's answers with those of the site's others.
   *
   * @return empty if there is nothing to say, or nobody to compare with
   */
  Optional<Oddity> compare(InetAddress server, List<String> names, Call call) {
    List<InetAddress> others = network.names().chosen().stream().filter(other -> !other.equals(server)).toList();
    Optional<Oddity> oddity = Optional.empty();
    for (String name : others.isEmpty() ? List.<String>of() : names) {
      Optional<Message> own = ask(server, name, call.scope());
      Map<InetAddress, List<InetAddress>> theirs = addresses(others, name, call.scope());
      if (own.isEmpty() || theirs.isEmpty()) {
        continue;
      }
      List<InetAddress> mine = NameService.addresses(own.get());
      call.trace().keep("otherResolvers", text(theirs));
      if (oddity.isEmpty()) {
        oddity = odd(name, own.get(), mine, theirs);
      }
      boolean differs = !mine.isEmpty() && theirs.values().stream().anyMatch(list -> !Set.copyOf(list).equals(Set.copyOf(mine)));
      if (oddity.isEmpty() && differs) {
        call.trace().note("The site's resolvers give different addresses for " + name + " (" + String.join("; ", text(theirs))
            + "): usual with large providers.");
      }
    }
    return oddity;
  }

  private static Optional<Oddity> odd(
      String name, Message own, List<InetAddress> mine, Map<InetAddress, List<InetAddress>> theirs) {
    InetAddress witness = theirs.keySet().iterator().next();
    if (own.getRcode() == Rcode.NXDOMAIN) {
      String words = "It says that there is no name " + name + ", though " + witness.getHostAddress() + " knows addresses of it.";
      return Optional.of(new Oddity(Cause.NAME_NOT_FOUND, words));
    }
    boolean withdrawn = !mine.isEmpty() && mine.stream().noneMatch(AddressRange::isPublic);
    boolean publicElsewhere = theirs.values().stream().flatMap(List::stream).anyMatch(AddressRange::isPublic);
    if (withdrawn && publicElsewhere) {
      String words = "It gives " + name + " the address " + mine.get(0).getHostAddress()
          + ", which leads nowhere outside, though " + witness.getHostAddress() + " gives " + text(theirs.get(witness))
          + ": it has a view of its own of this name, or a filter changes it.";
      return Optional.of(new Oddity(Cause.NAME_REWRITTEN, words));
    }
    return Optional.empty();
  }

  /** Those that know the name, with the addresses that they give. */
  private Map<InetAddress, List<InetAddress>> addresses(List<InetAddress> servers, String name, Scope scope) {
    Map<InetAddress, List<InetAddress>> found = new LinkedHashMap<>();
    for (InetAddress server : servers) {
      ask(server, name, scope)
          .map(NameService::addresses)
          .filter(list -> !list.isEmpty())
          .ifPresent(list -> found.put(server, list));
    }
    return found;
  }

  /** Each is asked once in a run, without a second try: this is a comparison, and silence is another check's matter. */
  private Optional<Message> ask(InetAddress server, String name, Scope scope) {
    String key = server.getHostAddress() + " " + name;
    if (known.containsKey(key)) {
      return known.get(key);
    }
    if (silent.contains(server)) {
      return Optional.empty();
    }
    Optional<Message> answer = exchange(server, name, scope);
    if (scope.ended() == null) {
      known.put(key, answer);
      if (answer.isEmpty()) {
        silent.add(server);
      }
    }
    return answer;
  }

  private Optional<Message> exchange(InetAddress server, String name, Scope scope) {
    Message query = DnsExchange.question(name, Type.A, 0);
    try {
      byte[] reply =
          network.datagrams()
              .ask(
                  StepName.CONTROL,
                  DnsExchange.at(server),
                  query.toWire(),
                  network.dialler().patience().names().dividedBy(2),
                  1,
                  bytes -> DnsExchange.answers(bytes, query),
                  new Trace(System.nanoTime(), network.redactor()),
                  scope)
              .bytes();
      return Optional.of(new Message(reply));
    } catch (StepFailed | IOException e) {
      // Nothing to compare with; whether it should have answered is the matter of its own check.
      return Optional.empty();
    }
  }

  private static List<String> text(Map<InetAddress, List<InetAddress>> answers) {
    List<String> lines = new ArrayList<>();
    answers.forEach((server, list) -> lines.add(server.getHostAddress() + ": " + text(list)));
    return lines;
  }

  private static String text(List<InetAddress> addresses) {
    return String.join(", ", addresses.stream().map(InetAddress::getHostAddress).toList());
  }
}
