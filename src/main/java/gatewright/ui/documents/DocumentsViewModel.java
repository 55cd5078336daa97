package gatewright.ui.documents;

import gatewright.document.DocumentKind;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.PageStanding;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.preview.PreviewViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which documents are written, what they rest on and lack, and what came of the last export. */
public final class DocumentsViewModel {
  private final WizardModel model;
  private final Exporter exporter;
  private final PaperworkForm form;
  private final PreviewViewModel preview;
  private final ReadOnlyIntegerWrapper files = new ReadOnlyIntegerWrapper(this, "files");
  private final ReadOnlyObjectWrapper<List<MissingFact>> missing = new ReadOnlyObjectWrapper<>(this, "missing", List.of());
  private final ReadOnlyObjectWrapper<Message> caution = new ReadOnlyObjectWrapper<>(this, "caution");
  private final ReadOnlyObjectWrapper<Export> export = new ReadOnlyObjectWrapper<>(this, "export", Export.none());
  private boolean visited;

  /** The page of that wizard; documents in that language unless another was chosen. */
  public DocumentsViewModel(WizardModel model, Locale usual) {
    this.model = model;
    this.exporter = model.open().session().exporter();
    this.form = new PaperworkForm(model.site(), usual, this::answered);
    this.preview = new PreviewViewModel(model.background(), this::draft);
    model.siteProperty().addListener((of, before, now) -> siteChanged(now));
    model.book().revisionProperty().addListener((of, before, now) -> resultsChanged());
    model.tester().runningProperty().addListener((of, before, now) -> resultsChanged());
    model.currentProperty().addListener((of, before, now) -> turnedTo(now));
    preview.basisProperty().addListener((of, before, now) -> refresh());
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

  /** What the page asks. */
  public PaperworkForm form() {
    return form;
  }

  /** The documents as they would be written now. */
  public PreviewViewModel preview() {
    return preview;
  }

  /** How many files an export would write now. */
  public ReadOnlyIntegerProperty filesProperty() {
    return files.getReadOnlyProperty();
  }

  /** What the documents lack. */
  public ReadOnlyObjectProperty<List<MissingFact>> missingProperty() {
    return missing.getReadOnlyProperty();
  }

  /** Why one may want to wait with writing; null if there is no reason. */
  public ReadOnlyObjectProperty<Message> cautionProperty() {
    return caution.getReadOnlyProperty();
  }

  /** The last export. */
  public ReadOnlyObjectProperty<Export> exportProperty() {
    return export.getReadOnlyProperty();
  }

  /** Leads to the field that asks for a fact. */
  public void lead(MissingFact fact) {
    model.guide().lead(fact.spot());
  }

  /** Writes what is chosen. Does nothing while it is being done, or if nothing is chosen; the export says which. */
  public void export() {
    Exporter.Order order = new Exporter.Order(form.wanted(), form.language().value());
    if (export.get().state() == State.BUSY) {
      return;
    }
    if (order.files() == 0) {
      export.set(new Export(List.of(), Message.of("documents.chooseOne"), State.FAILED));
      return;
    }
    List<Answer> wrong = form.wrong();
    if (!wrong.isEmpty()) {
      wrong.forEach(Answer::demand);
      export.set(new Export(List.of(), Message.of("documents.wrong", Message.of(wrong.get(0).name())), State.FAILED));
      return;
    }
    model.update(form::apply);
    Site site = model.site();
    export.set(new Export(List.of(), Message.of("documents.writing", order.files()), State.BUSY));
    model.background().run(
        () -> exporter.export(site, order),
        this::exported,
        thrown -> {
          export.set(new Export(List.of(), ExportTrouble.of(thrown), State.FAILED));
          refresh();
        });
  }

  /** Nothing more is to be said of the last export. Does nothing while it is being done. */
  public void dismiss() {
    if (export.get().state() != State.BUSY) {
      export.set(Export.none());
    }
  }

  private void exported(Exporter.Written written) {
    Exporter.Basis basis = written.basis();
    String key =
        basis.again() ? "documents.written.again" : basis.revision() > 1 ? "documents.written.next" : "documents.written";
    export.set(new Export(written.files(), Message.of(key, written.files().size(), basis.revision()), State.WRITTEN));
    model.numbered(written.numbers());
    preview.changed();
    refresh();
  }

  private Callable<Exporter.Draft> draft(DocumentKind kind) {
    Site site = form.apply(model.site());
    Locale language = form.language().value();
    return () -> exporter.draft(site, kind, language);
  }

  private void answered() {
    model.update(form::apply);
    refresh();
  }

  private void siteChanged(Site now) {
    form.follow(now);
    preview.changed();
    refresh();
  }

  /** Documents are made of runs that have ended, so that a run that goes on changes nothing yet. */
  private void resultsChanged() {
    if (!model.tester().isRunning()) {
      preview.changed();
    }
    refresh();
  }

  private void turnedTo(StepKind step) {
    visited = visited || step == StepKind.DOCUMENTS;
    preview.watched(step == StepKind.DOCUMENTS);
    refresh();
  }

  private void refresh() {
    files.set(form.wanted().values().stream().mapToInt(Set::size).sum());
    missing.set(MissingFacts.of(model, form));
    caution.set(judged());
    model.stands(StepKind.DOCUMENTS, new PageStanding(visited, form.lacking(), form.wrong(), missing.get().size()));
  }

  private Message judged() {
    if (model.tester().isRunning()) {
      return Message.of("documents.running");
    }
    Exporter.Basis basis = preview.basisProperty().get();
    if (basis == null) {
      return null;
    }
    if (basis.runs().isEmpty()) {
      return Message.of("documents.untested");
    }
    String outdated =
        basis.runs().stream().filter(Exporter.Used::outdated).map(Exporter.Used::vantage).collect(Collectors.joining(", "));
    return outdated.isEmpty() ? null : Message.of("documents.outdated", outdated);
  }

  /** How an export stands. */
  public enum State {
    NONE,
    BUSY,
    WRITTEN,
    FAILED
  }

  /**
   * An export.
   *
   * @param files what was written; empty if nothing was
   * @param words what to say of it; null while there is nothing to say
   */
  public record Export(List<Path> files, Message words, State state) {
    public Export {
      files = List.copyOf(files);
    }

    static Export none() {
      return new Export(List.of(), null, State.NONE);
    }
  }
}
