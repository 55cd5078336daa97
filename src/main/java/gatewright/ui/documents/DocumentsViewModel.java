package gatewright.ui.documents;

import gatewright.document.DocumentFormat;
import gatewright.document.DocumentKind;
import gatewright.site.Customer;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Answer.Standing;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which documents are written, in which language and formats, and what came of it. */
public final class DocumentsViewModel {
  private final WizardModel model;
  private final Map<DocumentKind, FlagAnswer> kinds = new EnumMap<>(DocumentKind.class);
  private final Map<DocumentFormat, FlagAnswer> formats = new EnumMap<>(DocumentFormat.class);
  private final ChoiceAnswer<Locale> language =
      new ChoiceAnswer<>("documents.language", List.of(Locale.ENGLISH, Locale.GERMAN), () -> {});
  private final TextAnswer ticket = new TextAnswer("documents.ticket", FieldRules::text, this::ticketGiven);
  private final TextAnswer neededBy = new TextAnswer("documents.neededBy", FieldRules::day, this::refresh);
  private final TextAnswer signsForPartner = new TextAnswer("documents.signsForPartner", FieldRules::any, this::refresh);
  private final TextAnswer signsForCustomer = new TextAnswer("documents.signsForCustomer", FieldRules::any, this::refresh);
  private final ReadOnlyObjectWrapper<List<MissingFact>> missing = new ReadOnlyObjectWrapper<>(this, "missing", List.of());
  private final ReadOnlyObjectWrapper<Export> export = new ReadOnlyObjectWrapper<>(this, "export", Export.none());
  private boolean showing;

  /** The page of that wizard; documents in that language unless another is chosen. */
  public DocumentsViewModel(WizardModel model, Locale usual) {
    this.model = model;
    Arrays.stream(DocumentKind.values()).forEach(kind -> kinds.put(kind, on("documents.kind." + kind)));
    Arrays.stream(DocumentFormat.values()).forEach(format -> formats.put(format, on("documents.format." + format)));
    language.show(usual.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH);
    signsForPartner.show(model.site().engineer().name());
    model.siteProperty().addListener((of, before, now) -> refresh());
    model.book().revisionProperty().addListener((of, before, now) -> refresh());
    for (StepKind step : StepKind.values()) {
      if (step.asks()) {
        model.statusProperty(step).addListener((of, before, now) -> refresh());
      }
    }
    refresh();
  }

  /** The wizard it belongs to. */
  public WizardModel model() {
    return model;
  }

  public FlagAnswer kind(DocumentKind kind) {
    return kinds.get(kind);
  }

  public FlagAnswer format(DocumentFormat format) {
    return formats.get(format);
  }

  public ChoiceAnswer<Locale> language() {
    return language;
  }

  /** The customer's ticket; the same as on the first page. */
  public TextAnswer ticket() {
    return ticket;
  }

  public TextAnswer neededBy() {
    return neededBy;
  }

  public TextAnswer signsForPartner() {
    return signsForPartner;
  }

  public TextAnswer signsForCustomer() {
    return signsForCustomer;
  }

  /** What the documents will leave blank. */
  public ReadOnlyObjectProperty<List<MissingFact>> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** The last export. */
  public ReadOnlyObjectProperty<Export> exportProperty() {
    return export.getReadOnlyProperty();
  }

  /** How many files an export would write now. */
  public int files() {
    return order().files();
  }

  /** Writes what is chosen. Does nothing while it is being done, or if nothing is chosen; the export says which. */
  public void export() {
    Exporter.Order order = order();
    if (export.get().busy()) {
      return;
    }
    if (order.files() == 0) {
      export.set(new Export(List.of(), Message.of("documents.chooseOne"), false, true));
      return;
    }
    if (neededBy.standing() == Standing.WRONG) {
      neededBy.demand();
      export.set(new Export(List.of(), Message.of("documents.dayWrong"), false, true));
      return;
    }
    Site site = model.site();
    export.set(new Export(List.of(), Message.of("documents.writing", order.files()), true, false));
    model.background().run(
        () -> model.open().session().exporter().export(site, order),
        files -> exported(new Export(files, Message.of("documents.written", files.size()), false, false)),
        thrown ->
            exported(new Export(List.of(), Message.of("documents.failed", String.valueOf(thrown.getMessage())), false, true)));
  }

  private void exported(Export done) {
    export.set(done);
    refresh();
  }

  private Exporter.Order order() {
    return new Exporter.Order(
        chosen(kinds),
        chosen(formats),
        language.value(),
        neededBy.value().isEmpty() ? null : LocalDate.parse(neededBy.value()),
        signsForPartner.value(),
        signsForCustomer.value());
  }

  private FlagAnswer on(String name) {
    FlagAnswer flag = new FlagAnswer(name, this::refresh);
    flag.show(true);
    return flag;
  }

  private void ticketGiven() {
    if (!showing) {
      model.update(
          site -> {
            Customer known = site.customer();
            return SiteDraft.of(site)
                .customer(
                    new Customer(known.name(), known.site(), ticket.value(), known.environment(), known.contacts()))
                .site();
          });
    }
  }

  private void refresh() {
    if (!model.site().customer().ticket().equals(ticket.value())) {
      showing = true;
      ticket.show(model.site().customer().ticket());
      showing = false;
    }
    missing.set(MissingFact.of(model));
    boolean exported = !export.get().files().isEmpty();
    List<Answer> wrong = neededBy.standing() == Standing.WRONG ? List.of(neededBy) : List.of();
    model.stands(StepKind.DOCUMENTS, new PageStanding(exported, List.of(), wrong));
  }

  private static <K> Set<K> chosen(Map<K, FlagAnswer> flags) {
    return flags.entrySet().stream().filter(each -> each.getValue().value()).map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /**
   * An export, or its state.
   *
   * @param files what was written; empty if nothing was
   * @param words what to say of it
   * @param busy whether it is going on
   * @param failed whether it came to nothing
   */
  public record Export(List<Path> files, Message words, boolean busy, boolean failed) {
    public Export {
      files = List.copyOf(files);
    }

    static Export none() {
      return new Export(List.of(), Message.of("documents.notYet"), false, false);
    }
  }
}
