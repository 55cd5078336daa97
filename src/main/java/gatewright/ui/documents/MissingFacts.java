package gatewright.ui.documents;

import gatewright.catalogue.Owner;
import gatewright.site.Antivirus;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.Spot;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds what the documents lack: answers, people, tests. */
final class MissingFacts {
  private final WizardModel model;
  private final PaperworkForm form;
  private final List<MissingFact> found = new ArrayList<>();

  private MissingFacts(WizardModel model, PaperworkForm form) {
    this.model = model;
    this.form = form;
  }

  /** All that is missing now: first what is asked for on the documents' own page, then page by page. */
  static List<MissingFact> of(WizardModel model, PaperworkForm form) {
    MissingFacts facts = new MissingFacts(model, form);
    facts.signatures(model.site());
    for (StepKind step : StepKind.values()) {
      if (step.asks()) {
        facts.answers(step);
      }
    }
    facts.people(model.site());
    facts.destinations(model.site());
    facts.tests();
    return List.copyOf(facts.found);
  }

  private void signatures(Site site) {
    if (form.neededBy().value().isEmpty()) {
      add(Message.of("missing.neededBy"), "missing.effect.line", Spot.of(StepKind.DOCUMENTS, form.neededBy().name()));
    }
    if (form.signsForPartner().value().isEmpty()) {
      add(signer(site.engineer().company()), "missing.effect.line", Spot.of(StepKind.DOCUMENTS, form.signsForPartner().name()));
    }
    if (form.signsForCustomer().value().isEmpty()) {
      add(signer(site.customer().name()), "missing.effect.line", Spot.of(StepKind.DOCUMENTS, form.signsForCustomer().name()));
    }
  }

  private void answers(StepKind step) {
    PageStanding standing = model.standing(step);
    List<String> wrong = standing.wrong().stream().map(Answer::name).distinct().toList();
    wrong.forEach(name -> add(Message.of(name), "missing.effect.wrong", Spot.of(step, name)));
    standing.missing().stream()
        .map(Answer::name)
        .distinct()
        .filter(name -> !wrong.contains(name))
        .forEach(name -> add(Message.of(name), "missing.effect.answer", Spot.of(step, name)));
  }

  private void people(Site site) {
    if (site.customer().contact(Owner.NETWORK).isEmpty()) {
      add(Message.of("missing.contact"), "missing.effect.contact", Spot.of(StepKind.SITE, "site.contacts"));
    }
    if (site.access().administrators().isEmpty()) {
      add(Message.of("missing.administrators"), "missing.effect.administrators", Spot.of(StepKind.SITE, "site.administrators"));
    }
    for (int i = 0; i < site.gateways().size(); i++) {
      Gateway gateway = site.gateways().get(i);
      if (gateway.version() == null) {
        boolean planned = gateway.state() == Gateway.State.PLANNED;
        add(
            Message.of("missing.version", gateway.name().isEmpty() ? gateway.id() : gateway.name()),
            planned ? "missing.effect.planned" : "missing.effect.version",
            new Spot(StepKind.SITE, "gateway.version", i));
      }
    }
  }

  private void destinations(Site site) {
    List<Antivirus> inPageOrder =
        site.antivirus().stream().filter(Antivirus::cloudLookup).sorted(Comparator.comparing(Antivirus::engine)).toList();
    for (int i = 0; i < inPageOrder.size(); i++) {
      if (inPageOrder.get(i).cloudHosts().isEmpty()) {
        add(
            Message.of("missing.cloudHost", Message.of("antivirus.engine." + inPageOrder.get(i).engine())),
            "missing.effect.cloudHost",
            new Spot(StepKind.ANTIVIRUS, "antivirus.cloudHosts", i));
      }
    }
  }

  private void tests() {
    int all = model.book().number(entry -> true);
    int open = model.book().number(entry -> entry.progress() != Progress.DONE);
    if (open > 0) {
      found.add(
          new MissingFact(
              Message.of("missing.tests", open, all), Message.of("missing.effect.tests"), Spot.page(StepKind.TEST)));
    }
  }

  private void add(Message what, String effect, Spot spot) {
    found.add(new MissingFact(what, Message.of(effect), spot));
  }

  private static Message signer(String company) {
    return company.isEmpty() ? Message.of("missing.signer") : Message.of("missing.signerFor", company);
  }
}
