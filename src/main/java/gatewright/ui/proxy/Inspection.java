package gatewright.ui.proxy;

import gatewright.plan.Question;
import gatewright.plan.Way;
import gatewright.result.Cause;
import gatewright.result.Exemption;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.ui.model.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * TLS that somebody in the path opens.
 *
 * @param byProxy whether it was seen through the proxy; else on the direct way
 * @param issuer who signs in the place of the servers; empty if nobody saw
 * @param maker whose device it looks like; empty if nothing tells
 * @param licence whether the licence server is among them
 * @param hosts where it was seen, as {@code host:port}
 * @param first the result that tells of it best
 * @param chains what was shown, by whom
 */
public record Inspection(
    boolean byProxy, String issuer, String maker, boolean licence, List<String> hosts, Result first, List<Chain> chains) {
  public Inspection {
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(first, "first");
    chains = List.copyOf(chains);
  }

  /**
   * The certificates that one host showed.
   *
   * @param way by which it was asked
   * @param genuine whether they are the server's own
   */
  public record Chain(String hostPort, Way way, boolean genuine, Object certificates) {}

  /** What was found; empty if nothing opens TLS as far as is known. */
  public static Optional<Inspection> of(Collection<Entry> entries) {
    List<Result> all = entries.stream().flatMap(entry -> entry.results().stream()).toList();
    List<Result> opened = new ArrayList<>(all.stream().filter(Exemption::intercepted).toList());
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    Result first = opened.stream().filter(result -> result.route() == Way.PROXY).findFirst().orElse(opened.get(0));
    String issuer = issuer(first);
    entries.stream()
        .filter(entry -> entry.check().question() instanceof Question.ControlHost)
        .flatMap(entry -> entry.results().stream())
        .filter(result -> result.cause() == Cause.TLS_UNTRUSTED && !issuer.isEmpty() && issuer(result).equals(issuer))
        .forEach(opened::add);
    List<Result> genuine =
        all.stream()
            .filter(result -> result.identity() == Identity.VERIFIED && result.target().equals(first.target()))
            .toList();
    List<Chain> chains = new ArrayList<>();
    opened.forEach(result -> chain(result, false).filter(chain -> !chains.contains(chain)).ifPresent(chains::add));
    genuine.stream().limit(1).forEach(result -> chain(result, true).ifPresent(chains::add));
    return Optional.of(
        new Inspection(
            first.route() == Way.PROXY,
            issuer,
            first.evidence().text("inspector").orElse(""),
            opened.stream().anyMatch(result -> result.service().equals("licence-validation")),
            opened.stream().map(result -> result.target().hostPort()).distinct().toList(),
            first,
            chains));
  }

  private static String issuer(Result result) {
    return result.evidence().text("issuer").orElse("");
  }

  private static Optional<Chain> chain(Result result, boolean genuine) {
    Object certificates = result.evidence().values().get("chain");
    return certificates == null
        ? Optional.empty()
        : Optional.of(new Chain(result.target().hostPort(), result.route(), genuine, certificates));
  }
}
