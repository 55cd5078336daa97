package gatewright.ui.live;

import gatewright.advice.Advisor;
import gatewright.advice.Reproduce;
import gatewright.advice.Shell;
import gatewright.advice.Texts;
import gatewright.advice.TicketText;
import gatewright.catalogue.Catalogue;
import gatewright.catalogue.CatalogueReader;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Service;
import gatewright.plan.Check;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.model.Explain;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Results in the words of the advice that the documents give as well. */
final class AdviceExplain implements Explain {
  private final Function<Site, Catalogue> catalogues;
  private final Catalogue shipped = new CatalogueReader().shipped();
  private final Advisor advisor = new Advisor(Locale.ENGLISH);
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
    return result.cause() == null ? "" : new Texts(language).text(result.cause());
  }

  /** {@inheritDoc} Made again, because the run has it in the language of whoever tested. */
  @Override
  public List<String> advice(Result result, Locale language) {
    return new Advisor(language).advise(result, shipped(result)).sentences();
  }

  @Override
  public Optional<Owner> actor(Result result) {
    boolean said = result.owner() != null;
    return said ? Optional.of(result.owner()) : Optional.ofNullable(advisor.advise(result, shipped(result)).owner());
  }

  @Override
  public String owner(Owner owner, Locale language) {
    return new Texts(language).title(owner);
  }

  private Service shipped(Result result) {
    return shipped.service(result.service()).orElse(null);
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
