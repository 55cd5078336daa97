package gatewright.ui.documents;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Customer;
import gatewright.site.Paperwork;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Answer.Standing;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.SiteDraft;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the documents are to be like, as their page asks for it. Kept in the site. */
public final class PaperworkForm {
  private final Map<DocumentKind, Map<DocumentFormat, FlagAnswer>> forms = new EnumMap<>(DocumentKind.class);
  private final ChoiceAnswer<Locale> language;
  private final TextAnswer ticket;
  private final TextAnswer neededBy;
  private final ChoiceAnswer<Term> term;
  private final TextAnswer until;
  private final TextAnswer signsForPartner;
  private final TextAnswer signsForCustomer;
  private final Locale usual;
  private Site shown;
  private String engineer = "";

  /**
   * The form for a site.
   *
   * @param usual language of the documents unless the site has another
   * @param changed hears of each answer
   */
  PaperworkForm(Site site, Locale usual, Runnable changed) {
    this.usual = usual.getLanguage().equals(Locale.GERMAN.getLanguage()) ? Locale.GERMAN : Locale.ENGLISH;
    for (DocumentKind kind : DocumentKind.values()) {
      Map<DocumentFormat, FlagAnswer> each = new EnumMap<>(DocumentFormat.class);
      for (DocumentFormat format : DocumentFormat.values()) {
        each.put(format, new FlagAnswer("documents.format." + format, changed));
      }
      forms.put(kind, each);
    }
    language = new ChoiceAnswer<>("documents.language", List.of(Locale.ENGLISH, Locale.GERMAN), changed);
    ticket = new TextAnswer("documents.ticket", FieldRules::text, changed);
    neededBy = new TextAnswer("documents.neededBy", FieldRules::day, changed);
    term = new ChoiceAnswer<>("documents.term", List.of(Term.values()), changed);
    until = new TextAnswer("documents.until", this::lastDay, changed).requiredIf(() -> term.is(Term.UNTIL));
    signsForPartner = new TextAnswer("documents.signsForPartner", FieldRules::text, changed);
    signsForCustomer = new TextAnswer("documents.signsForCustomer", FieldRules::text, changed);
    showAll(site);
  }

  /** How long the rules are needed. */
  public enum Term {
    PERMANENT,
    UNTIL
  }

  /** Whether a document is written in that form. */
  public FlagAnswer form(DocumentKind kind, DocumentFormat format) {
    return forms.get(kind).get(format);
  }

  /** Of the documents; the wizard may speak another. */
  public ChoiceAnswer<Locale> language() {
    return language;
  }

  /** The customer's ticket; the same as on the first page. */
  public TextAnswer ticket() {
    return ticket;
  }

  /** The day on which the rules must be there. */
  public TextAnswer neededBy() {
    return neededBy;
  }

  public ChoiceAnswer<Term> term() {
    return term;
  }

  /** The last day on which the rules are needed; counts only where they are not permanent. */
  public TextAnswer until() {
    return until;
  }

  public TextAnswer signsForPartner() {
    return signsForPartner;
  }

  public TextAnswer signsForCustomer() {
    return signsForCustomer;
  }

  /** The day that a text names; empty if it is none. */
  static Optional<LocalDate> day(String text) {
    return Optional.ofNullable(text)
        .map(String::strip)
        .filter(typed -> !typed.isEmpty() && FieldRules.day(typed).isEmpty())
        .map(LocalDate::parse);
  }

  /** Those that break a rule, in page order. */
  List<Answer> wrong() {
    return asked().stream().filter(answer -> answer.standing() == Standing.WRONG).toList();
  }

  /** Those that must be given and are not, in page order. */
  List<Answer> lacking() {
    return asked().stream().filter(answer -> answer.standing() == Standing.MISSING).toList();
  }

  /** The forms of each document that are chosen. */
  Map<DocumentKind, Set<DocumentFormat>> wanted() {
    Map<DocumentKind, Set<DocumentFormat>> wanted = new EnumMap<>(DocumentKind.class);
    forms.forEach(
        (kind, each) -> {
          Set<DocumentFormat> chosen = EnumSet.noneOf(DocumentFormat.class);
          each.forEach((format, flag) -> chosen.addAll(flag.value() ? Set.of(format) : Set.of()));
          wanted.put(kind, chosen);
        });
    return wanted;
  }

  /** The site with these answers. */
  Site apply(Site site) {
    Customer known = site.customer();
    return SiteDraft.of(site)
        .customer(new Customer(known.name(), known.site(), ticket.value(), known.environment(), known.contacts()))
        .paperwork(
            new Paperwork(
                language.is(Locale.GERMAN) ? Paperwork.Language.GERMAN : Paperwork.Language.ENGLISH,
                written(DocumentKind.REQUEST),
                written(DocumentKind.REPORT),
                neededBy.valueOrNull(),
                term.is(Term.UNTIL) ? until.valueOrNull() : null,
                signsForPartner.valueOrNull(),
                signsForCustomer.valueOrNull()))
        .site();
  }

  /** Takes up what changed elsewhere; what is being typed here stays. */
  void follow(Site site) {
    boolean ticketChanged = !site.customer().ticket().equals(shown.customer().ticket());
    boolean paperworkChanged = !site.paperwork().equals(shown.paperwork()) && !site.paperwork().equals(apply(site).paperwork());
    shown = site;
    if (ticketChanged && !site.customer().ticket().equals(ticket.value())) {
      ticket.show(site.customer().ticket());
    }
    if (paperworkChanged) {
      showAll(site);
    } else {
      offerEngineer(site);
    }
  }

  private void showAll(Site site) {
    Paperwork known = site.paperwork();
    shown = site;
    showForms(DocumentKind.REQUEST, known.request());
    showForms(DocumentKind.REPORT, known.report());
    Locale saved = known.language() == Paperwork.Language.GERMAN ? Locale.GERMAN : Locale.ENGLISH;
    language.show(known.language() == null ? usual : saved);
    ticket.show(site.customer().ticket());
    neededBy.show(known.neededBy());
    term.show(known.until() == null ? Term.PERMANENT : Term.UNTIL);
    until.show(known.until());
    signsForPartner.show(known.signsForPartner());
    signsForCustomer.show(known.signsForCustomer());
    engineer = "";
    offerEngineer(site);
  }

  /** Whoever tests is the one who signs, until somebody else is named. */
  private void offerEngineer(Site site) {
    if (site.paperwork().signsForPartner() == null && signsForPartner.textProperty().get().equals(engineer)) {
      engineer = site.engineer().name();
      signsForPartner.show(engineer);
    }
  }

  private void showForms(DocumentKind kind, List<Paperwork.Form> saved) {
    forms.get(kind).forEach((format, flag) -> flag.show(saved.contains(Paperwork.Form.valueOf(format.name()))));
  }

  private List<Paperwork.Form> written(DocumentKind kind) {
    return wanted().get(kind).stream().map(format -> Paperwork.Form.valueOf(format.name())).sorted().toList();
  }

  private List<Answer> asked() {
    List<Answer> dated = term.is(Term.UNTIL) ? List.of(neededBy, until) : List.of(neededBy);
    return Stream.of(List.<Answer>of(ticket), dated, List.<Answer>of(signsForPartner, signsForCustomer))
        .flatMap(List::stream)
        .toList();
  }

  private Optional<Message> lastDay(String text) {
    return FieldRules.day(text)
        .or(
            () ->
                neededBy.value().compareTo(text) > 0
                    ? Optional.of(Message.of("rule.untilBeforeNeeded", neededBy.value()))
                    : Optional.empty());
  }
}
