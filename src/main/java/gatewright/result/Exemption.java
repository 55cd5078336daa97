package gatewright.result;

import gatewright.catalogue.Advisory;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Remark;
import gatewright.catalogue.Service;
import gatewright.plan.Flow;
import gatewright.plan.Member;
import gatewright.plan.Plan;
import gatewright.site.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A destination that must not be inspected on its way: what the vendor says so of, and what was seen to be. Wizard and firewall
 * request have them from here, so that both name the same.
 *
 * @param flow that it is a destination of
 * @param member the destination itself
 */
public record Exemption(Flow flow, Member member, Reason reason, Standing standing) {
  private static final String LICENCE = "licence-validation";
  private static final String KASPERSKY = "kaspersky-cloud";

  public Exemption {
    Objects.requireNonNull(flow, "flow");
    Objects.requireNonNull(member, "member");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(standing, "standing");
  }

  /** Why it is asked for. */
  public enum Reason {
    /** The vendor forbids an SSL proxy: what goes there is no HTTPS. */
    FORBIDDEN,
    /** The vendor: no inspection there, or a client certificate. */
    LICENCE,
    /** It was seen to be inspected. */
    SEEN
  }

  /** What tests have shown. */
  public enum Standing {
    /** Somebody in the path opens it. */
    INTERCEPTED,
    /** It was reached, and nobody opens it as far as can be seen. */
    CLEAR,
    UNKNOWN
  }

  /**
   * All of a plan, in its order.
   *
   * @param results gives the results that count about a member, by its number; empty for none
   */
  public static List<Exemption> of(Catalogue catalogue, Plan plan, Function<String, List<Result>> results) {
    List<Exemption> all = new ArrayList<>();
    for (Flow flow : plan.flows()) {
      for (Member member : flow.members()) {
        List<Result> seen = results.apply(member.number());
        reason(catalogue, member, seen).ifPresent(reason -> all.add(new Exemption(flow, member, reason, standing(seen))));
      }
    }
    return all;
  }

  /**
   * Whether anything is known of a site that could inspect: its proxy, of which nobody knows that it does not, or what was seen.
   *
   * @param results all that is known
   */
  public static boolean due(Proxy proxy, List<Result> results) {
    boolean may = proxy.kind() == Proxy.Kind.EXPLICIT && proxy.inspectsTls() != Proxy.Inspection.NO;
    return may || results.stream().anyMatch(result -> intercepted(result) || result.cause() == Cause.TRANSPARENT_PATH);
  }

  /** Whether somebody in the path opened the connection that this is the result of. */
  public static boolean intercepted(Result result) {
    return result.cause() == Cause.TLS_INTERCEPTED;
  }

  /** The vendor's sentence in the section on proxies that it goes back to; empty if there is none. */
  public Optional<Advisory> restriction(Catalogue catalogue) {
    String id =
        switch (member.service()) {
          case KASPERSKY -> "proxy-restriction-1";
          case LICENCE -> "proxy-restriction-2";
          default -> "";
        };
    return catalogue.advisories().stream().filter(advisory -> advisory.id().equals(id)).findFirst();
  }

  private static Optional<Reason> reason(Catalogue catalogue, Member member, List<Result> seen) {
    Optional<Service> service = catalogue.service(member.service());
    if (service.filter(known -> known.has(Remark.Kind.SSL_PROXY_FORBIDDEN)).isPresent()) {
      return Optional.of(Reason.FORBIDDEN);
    }
    if (member.service().equals(LICENCE)) {
      return Optional.of(Reason.LICENCE);
    }
    return seen.stream().anyMatch(Exemption::intercepted) ? Optional.of(Reason.SEEN) : Optional.empty();
  }

  /** A certificate that is only not trusted may well be an inspecting device's, so that nothing but a pass clears it. */
  private static Standing standing(List<Result> seen) {
    if (seen.stream().anyMatch(Exemption::intercepted)) {
      return Standing.INTERCEPTED;
    }
    boolean passed = seen.stream().anyMatch(result -> passes(result.verdict()));
    boolean doubted = seen.stream().anyMatch(result -> result.verdict() == Verdict.INCONCLUSIVE);
    return passed && !doubted ? Standing.CLEAR : Standing.UNKNOWN;
  }

  private static boolean passes(Verdict verdict) {
    return verdict == Verdict.PASS || verdict == Verdict.WARN || verdict == Verdict.CONFIRMED;
  }
}
