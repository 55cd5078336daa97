package gatewright.probe.net;

import gatewright.result.Basis;
import gatewright.result.Cause;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.xbill.DNS.Address;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Type;

/**
 * Names, as the gateway will see them: asked of the site's chosen resolvers, once in a run, without the JVM's cache. Where none
 * of them serves this workstation, its own are asked, and the answer says so.
 */
public final class NameService {
  private static final Duration GRACE = Duration.ofMillis(100);

  private final List<InetAddress> chosen;
  private final List<InetAddress> own;
  private final DnsExchange exchange;
  private final DnsRace race;
  private final Dialler dialler;
  private final Duration limit;
  private final ConcurrentMap<String, FutureTask<Resolution>> known = new ConcurrentHashMap<>();

  /** RFC 6761 section 6.4: nobody can register it. A portal that answers every name answers this one, too. */
  private final String invented = "gw" + Long.toString(new SecureRandom().nextLong() >>> 1, 36) + ".invalid";

  /**
   * @param chosen the site's resolvers in their order; may be empty
   * @param own the workstation's; may be empty
   */
  public NameService(List<InetAddress> chosen, List<InetAddress> own, DnsExchange exchange, Dialler dialler) {
    this.chosen = List.copyOf(chosen);
    this.own = own.stream().filter(server -> !chosen.contains(server)).toList();
    this.exchange = exchange;
    this.race = new DnsRace(dialler);
    this.dialler = dialler;
    this.limit = dialler.patience().names();
  }

  /**
   * The addresses of a host. Asked once in a run; later callers get the same answer. An address that is also given to a name that
   * does not exist, or that is this machine's own, is no address of the host.
   *
   * @param host a name, or an address that is returned as it is
   * @param scope of the first caller
   * @throws InterruptedException while waiting for another caller's question
   */
  public Resolution resolve(String host, Scope scope) throws InterruptedException {
    long begin = System.nanoTime();
    InetAddress literal = literal(host);
    if (literal != null) {
      return new Resolution(List.of(literal), Basis.GIVEN, null, List.of(), null, "an address was given", null, begin, begin);
    }
    Resolution answer = once(host, scope);
    if (answer.failure() != null || Collections.disjoint(answer.addresses(), once(invented, scope).addresses())) {
      return answer;
    }
    String words = "The resolver gives " + host + " the same address as names that do not exist: it leads elsewhere on purpose.";
    return failure(Cause.NAME_REWRITTEN, words, answer.begin());
  }

  /** The site's resolvers in their order. */
  public List<InetAddress> chosen() {
    return chosen;
  }

  /** Finds out early which addresses names get that do not exist, so that no name has to wait for it. */
  public void prepare(Scope scope) throws InterruptedException {
    once(invented, scope);
  }

  private Resolution once(String host, Scope scope) throws InterruptedException {
    FutureTask<Resolution> mine = new FutureTask<>(() -> ask(host, scope));
    FutureTask<Resolution> first = known.putIfAbsent(key(host), mine);
    if (first == null) {
      mine.run();
      first = mine;
    }
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException bug) {
        throw bug;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static String key(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  /**
   * Reads an address, without ever looking a name up.
   *
   * @return null if the text is not an address
   */
  public static InetAddress literal(String host) {
    try {
      if (Address.isDottedQuad(host)) {
        return Address.getByAddress(host, Address.IPv4);
      }
      return host.indexOf(':') >= 0 ? Address.getByAddress(host, Address.IPv6) : null;
    } catch (UnknownHostException e) {
      return null;
    }
  }

  private Resolution ask(String host, Scope scope) {
    long begin = System.nanoTime();
    if (!DnsExchange.isName(host)) {
      return failure(Cause.NAME_NOT_FOUND, "\"" + host + "\" is not a name that can be asked for.", begin);
    }
    Resolution answer = ask(host, chosen, false, begin, scope);
    if (!answer.unserved() || own.isEmpty() || scope.ended() != null) {
      return answer;
    }
    Resolution second = ask(host, own, true, begin, scope);
    return second.unserved() ? answer : second;
  }

  private Resolution ask(String host, List<InetAddress> servers, boolean workstation, long begin, Scope scope) {
    try {
      DnsRace.Outcome outcome = race.run(servers, DnsExchange.question(host, Type.A, DnsExchange.EDNS_SIZE), limit, scope);
      if (outcome.failure() != null) {
        return failed(outcome.failure(), host, servers, begin);
      }
      Message answer = whole(outcome, host, Type.A, scope);
      DnsChain four = DnsChain.of(answer);
      List<InetAddress> six = answer.getRcode() == Rcode.NOERROR ? ask6(host, outcome.server(), four, begin, scope) : List.of();
      return resolved(host, outcome.server(), answer.getRcode(), four, six, workstation, begin);
    } catch (IOException e) {
      Cause cause = scope.cause().orElse(Cause.LOCAL_NETWORK);
      return failure(cause, "The name " + host + " could not be asked for: " + e.getMessage(), begin);
    }
  }

  /** A name that has IPv4 addresses does not wait long for the others: some servers never answer such questions. */
  private List<InetAddress> ask6(String host, InetAddress server, DnsChain four, long begin, Scope scope) throws IOException {
    Duration patience = four.addresses().isEmpty() ? limit : Dialler.since(begin).multipliedBy(3).plus(GRACE);
    Duration wait = patience.compareTo(limit) < 0 ? patience : limit;
    DnsRace.Outcome outcome =
        race.run(List.of(server), DnsExchange.question(host, Type.AAAA, DnsExchange.EDNS_SIZE), wait, scope);
    return outcome.message() == null ? List.of() : DnsChain.of(whole(outcome, host, Type.AAAA, scope)).addresses();
  }

  private Resolution resolved(
      String host, InetAddress server, int rcode, DnsChain four, List<InetAddress> six, boolean workstation, long begin) {
    String at = server.getHostAddress();
    boolean beside = !four.addresses().isEmpty();
    List<InetAddress> addresses = new ArrayList<>(four.addresses());
    six.stream().filter(each -> !beside || hasWay(host, each)).forEach(addresses::add);
    if (rcode == Rcode.NXDOMAIN) {
      return failure(Cause.NAME_NOT_FOUND, at + " says that there is no name " + host + ".", begin);
    }
    if (addresses.isEmpty()) {
      return failure(Cause.NO_ADDRESS, at + " knows the name " + host + ", but no address of it.", begin);
    }
    Optional<InetAddress> here =
        addresses.stream().filter(each -> each.isLoopbackAddress() || each.isAnyLocalAddress()).findFirst();
    if (here.isPresent()) {
      String words = at + " gives " + host + " the address " + here.get().getHostAddress()
          + ", which is this workstation: a filter does that.";
      return failure(Cause.NAME_REWRITTEN, words, begin);
    }
    String fallback =
        workstation ? "No resolver of the site answers this workstation; its own (" + at + ") gave the address." : null;
    String untried = addresses.containsAll(six) ? "" : "; not tried, for this workstation has no IPv6: " + text(six);
    return new Resolution(
        addresses,
        Basis.RESOLVED,
        workstation ? Resolution.WORKSTATION : at,
        four.aliases(),
        null,
        at + ": " + text(addresses) + untried,
        fallback,
        begin,
        System.nanoTime());
  }

  private boolean hasWay(String host, InetAddress address) {
    return dialler.localAddress(dialler.datagramTarget(new Destination(host, address, DnsExchange.PORT))).isPresent();
  }

  private static String text(List<InetAddress> addresses) {
    return String.join(", ", addresses.stream().map(InetAddress::getHostAddress).toList());
  }

  /** RFC 7766: an answer that was cut short is asked for again over TCP; if that fails, what there is has to do. */
  private Message whole(DnsRace.Outcome outcome, String host, int type, Scope scope) {
    if (!outcome.message().getHeader().getFlag(Flags.TC)) {
      return outcome.message();
    }
    try {
      Trace aside = new Trace(System.nanoTime(), new Redactor());
      return exchange.tcp(outcome.server(), DnsExchange.question(host, type, DnsExchange.EDNS_SIZE), aside, scope).message();
    } catch (StepFailed e) {
      return outcome.message();
    }
  }

  private static Resolution failed(Cause cause, String host, List<InetAddress> servers, long begin) {
    String asked = text(servers);
    String words =
        switch (cause) {
          case NAME_SERVER_FAILED -> "The resolver could not find out about " + host + " (SERVFAIL; asked: " + asked + ").";
          case NAME_SERVER_REFUSED -> "The resolver does not serve this workstation (REFUSED; asked: " + asked + ").";
          default -> "No resolver answered for " + host + " (asked: " + (asked.isEmpty() ? "none is known" : asked) + ").";
        };
    return failure(cause, words, begin);
  }

  private static Resolution failure(Cause cause, String words, long begin) {
    return new Resolution(List.of(), Basis.NONE, null, List.of(), cause, words, null, begin, System.nanoTime());
  }

  /** The addresses that an answer has for the name that was asked for, each once, in its order. */
  public static List<InetAddress> addresses(Message answer) {
    return DnsChain.of(answer).addresses();
  }

  /** Whether it lies in 127.0.0.0/8, as the answers of block lists do. */
  public static boolean isBlockListCode(InetAddress address) {
    return address instanceof Inet4Address && address.getAddress()[0] == 127;
  }
}
