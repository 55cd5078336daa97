package gatewright.ui.proxy;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Plan;
import gatewright.result.Exemption;
import gatewright.result.Result;
import gatewright.site.Proxy;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the proxy.
 *
 * @param paths both ways to each host
 * @param inspection of TLS, if it was found
 * @param exemptions to be asked for; empty while nothing could inspect
 * @param login what the proxy said of logins
 */
public record ProxyFacts(
    List<PathRow> paths, Optional<Inspection> inspection, List<Exemption> exemptions, Optional<Message> login) {
  public ProxyFacts {
    paths = List.copyOf(paths);
    exemptions = List.copyOf(exemptions);
  }

  /** Nothing. */
  static ProxyFacts none() {
    return new ProxyFacts(List.of(), Optional.empty(), List.of(), Optional.empty());
  }

  static ProxyFacts of(Proxy proxy, Catalogue catalogue, Plan plan, Collection<Entry> entries) {
    List<Result> results = entries.stream().flatMap(entry -> entry.results().stream()).toList();
    List<Exemption> exemptions =
        Exemption.due(proxy, results)
            ? Exemption.of(catalogue, plan, number -> about(number, entries))
            : List.of();
    return new ProxyFacts(PathRow.of(entries), Inspection.of(entries), exemptions, LoginSeen.of(results));
  }

  private static List<Result> about(String member, Collection<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.required() && member.equals(entry.check().flow()))
        .flatMap(entry -> entry.results().stream())
        .toList();
  }
}
