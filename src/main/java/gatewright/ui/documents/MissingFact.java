package gatewright.ui.documents;

import gatewright.catalogue.Owner;
import gatewright.site.Antivirus;
import gatewright.site.Gateway;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that the documents will leave blank.
 *
 * @param what in words
 * @param where the page that asks for it
 */
public record MissingFact(Message what, StepKind where) {

  /** All that is missing now. */
  public static List<MissingFact> of(WizardModel model) {
    List<MissingFact> missing = new ArrayList<>();
    for (StepKind step : StepKind.values()) {
      PageStanding standing = model.standing(step);
      Stream.concat(standing.wrong().stream(), standing.missing().stream())
          .map(Answer::name)
          .distinct()
          .forEach(name -> missing.add(new MissingFact(Message.of("missing.answer", Message.of(name)), step)));
    }
    Site site = model.site();
    if (site.customer().contact(Owner.NETWORK).isEmpty()) {
      missing.add(new MissingFact(Message.of("missing.contact"), StepKind.SITE));
    }
    if (site.access().administrators().isEmpty()) {
      missing.add(new MissingFact(Message.of("missing.administrators"), StepKind.SITE));
    }
    site.gateways().stream()
        .filter(gateway -> gateway.version() == null)
        .forEach(gateway -> missing.add(new MissingFact(Message.of("missing.version", name(gateway)), StepKind.SITE)));
    site.antivirus().stream()
        .filter(engine -> engine.cloudLookup() && engine.cloudHosts().isEmpty())
        .forEach(engine -> missing.add(new MissingFact(cloudHost(engine), StepKind.ANTIVIRUS)));
    if (model.book().number(entry -> entry.progress() == Progress.DONE) < model.book().number(entry -> true)) {
      missing.add(new MissingFact(Message.of("missing.tests"), StepKind.TEST));
    }
    return missing;
  }

  private static Message cloudHost(Antivirus engine) {
    return Message.of("missing.cloudHost", Message.of("antivirus.engine." + engine.engine()));
  }

  private static String name(Gateway gateway) {
    return gateway.name().isEmpty() ? gateway.id() : gateway.name();
  }
}
