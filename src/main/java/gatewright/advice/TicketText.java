package gatewright.advice;

import gatewright.catalogue.Service;
import gatewright.result.Result;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A paragraph about one result for somebody else's ticket: which connection, when, what was seen, what is wanted. */
public final class TicketText {
  private final Bundle bundle;
  private final Texts texts;
  private final Advisor advisor;

  /** Tickets in that language; English where there is no bundle. */
  public TicketText(Locale locale) {
    this.bundle = new Bundle(Advisor.BUNDLE, locale);
    this.texts = new Texts(locale);
    this.advisor = new Advisor(locale);
  }

  /**
   * Puts one result into words, a few lines of plain text without a line break at the end.
   *
   * @param service null for what is in no catalogue
   */
  public String of(Result result, Service service) {
    Facts facts = new Facts(result, service);
    StringJoiner lines = new StringJoiner("\n");
    lines.add(line("ticket.subject", facts, ""));
    lines.add(line(facts.sourceKnown() ? "ticket.connection" : facts.tried() ? "ticket.noSource" : "ticket.untried", facts, ""));
    if (result.via() != null) {
      lines.add(line("ticket.through", facts, ""));
    }
    if (result.cause() == null) {
      lines.add(line("ticket.observed.clean", facts, ""));
    } else {
      String title = texts.title(result.cause());
      lines.add(line("ticket.observed", facts, title + " (" + result.cause().name() + ")") + " " + texts.text(result.cause()));
    }
    List<String> wanted = advisor.advise(result, service).sentences();
    if (!wanted.isEmpty()) {
      lines.add(line("ticket.wanted", facts, ""));
      wanted.forEach(sentence -> lines.add("- " + sentence));
    }
    if (result.flow() != null) {
      lines.add(line("ticket.request", facts, result.flow()));
    }
    return lines.toString();
  }

  private String line(String key, Facts facts, String seen) {
    return bundle.text(key, facts.with(seen));
  }
}
