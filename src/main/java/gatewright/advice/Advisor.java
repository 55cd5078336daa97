package gatewright.advice;

import gatewright.catalogue.Catalogue;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Service;
import gatewright.plan.Purpose;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says who must act on a result and what to ask for, by its cause and by where the far end stands. */
public final class Advisor {
  /** Base name of the bundle. */
  static final String BUNDLE = "i18n/advice";

  private final Bundle bundle;

  /** An adviser who speaks that language; English where there is no bundle. */
  public Advisor(Locale locale) {
    this.bundle = new Bundle(BUNDLE, locale);
  }

  /** The same run with advice for each of its results. */
  public Run advise(Run run, Catalogue catalogue) {
    List<Result> advised = new ArrayList<>(run.results().size());
    for (Result result : run.results()) {
      Advice advice = advise(result, catalogue.service(result.service()).orElse(null));
      advised.add(result.advised(advice.owner(), advice.sentences()));
    }
    return new Run(
        run.schema(), run.program(), run.planHash(), run.practice(), run.site(), run.catalogue(), run.vantage(), run.started(),
        run.finished(), run.services(), advised);
  }

  /**
   * Advises on one result. What is fine, not needed, or only a control asks nothing of anybody.
   *
   * @param service null for what is in no catalogue
   */
  public Advice advise(Result result, Service service) {
    if (result.purpose() == Purpose.CONTROL) {
      return Advice.none();
    }
    Remedy remedy =
        switch (result.verdict()) {
          case PASS, CONFIRMED, NOT_APPLICABLE -> null;
          case UNCONFIRMED -> Remedy.by(owner(service, Owner.MONITORING), "unconfirmed");
          case INCONCLUSIVE -> result.cause() == null ? Remedy.by(Owner.ENGINEER, "inconclusive") : known(result, service);
          case WARN, FAIL, NOT_TESTED ->
              result.cause() == null ? Remedy.by(Owner.ENGINEER, "unspecified") : known(result, service);
        };
    return remedy == null ? Advice.none() : sentences(remedy, result, service);
  }

  private Advice sentences(Remedy remedy, Result result, Service service) {
    Facts facts = new Facts(result, service);
    List<String> sentences = new ArrayList<>();
    for (String key : remedy.keys()) {
      sentences.add(bundle.text(key, facts.with("")));
    }
    String seen = seen(result);
    if (!seen.isEmpty()) {
      sentences.add(bundle.text("seen", facts.with(seen)));
    }
    if (remedy.inLog() && facts.tried()) {
      sentences.add(bundle.text(facts.sourceKnown() ? "log" : "log.noSource", facts.with("")));
    }
    return new Advice(remedy.owner(), sentences);
  }

  /** The remark of the step where it went wrong: the issuer, the status line, the server's own words. */
  private static String seen(Result result) {
    if (result.verdict() == Verdict.NOT_TESTED) {
      return "";
    }
    return result.steps().stream()
        .filter(step -> !step.ok() && !step.detail().isBlank())
        .map(step -> step.detail().strip())
        .map(detail -> detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail)
        .findFirst()
        .orElse("");
  }

  private static Remedy known(Result result, Service service) {
    return Remedy.of(result.cause(), Place.of(result, service), service);
  }

  private static Owner owner(Service service, Owner otherwise) {
    return service == null ? otherwise : service.owner();
  }

  /** Every key that some cause at some place leads to; for the test that looks for unused ones. */
  static List<String> keys(Service service) {
    List<String> keys = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      for (Place place : Place.values()) {
        keys.addAll(Remedy.of(cause, place, service).keys());
      }
    }
    return keys;
  }
}
