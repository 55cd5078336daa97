package gatewright.ui.live;

import gatewright.advice.Advisor;
import gatewright.advice.Reproduce;
import gatewright.advice.Shell;
import gatewright.advice.Texts;
import gatewright.advice.TicketText;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Owner;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.model.Explain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Results in the words of the advice that the documents give as well. */
final class AdviceExplain implements Explain {
  private final Function<Site, Catalogue> catalogues;
  private final Catalogue shipped = new CatalogueReader().shipped();
  private final Reproduce reproduce = new Reproduce();

  AdviceExplain(Function<Site, Catalogue> catalogues) {
    this.catalogues = catalogues;
  }

  @Override
  public String cause(Cause cause, Locale language) {
    return new Texts(language).title(cause);
  }

  @Override
  public String meaning(Result result, Locale language) {
    List<String> sentences = new ArrayList<>();
    if (result.cause() != null) {
      sentences.add(new Texts(language).text(result.cause()));
    }
    sentences.addAll(new Advisor(language).advise(result, shipped.service(result.service()).orElse(null)).sentences());
    return String.join(" ", sentences);
  }

  @Override
  public String owner(Owner owner, Locale language) {
    return new Texts(language).title(owner);
  }

  @Override
  public String ticket(Result result, Site site, Locale language) {
    return new TicketText(language).of(result, catalogues.apply(site).service(result.service()).orElse(null));
  }

  @Override
  public List<Command> reproduce(Check check, Result result) {
    return reproduce.commands(check, result).stream()
        .map(command -> new Command(command.shell() == Shell.POWERSHELL ? "Windows" : "Linux", command.line()))
        .toList();
  }
}
