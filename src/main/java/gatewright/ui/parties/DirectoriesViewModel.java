package gatewright.ui.parties;

import gatewright.site.Credential;
import gatewright.site.Directory;
import gatewright.site.Pmm;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.facts.Part.Offer;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.StepViewModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Directory servers, and the personal message manager. */
public final class DirectoriesViewModel extends StepViewModel {
  private final Secrets secrets;
  private final RowsAnswer<DirectoryRow> directories = new RowsAnswer<>("directories.servers", this::next, this::changed);
  private final ChoiceAnswer<Pmm.Mode> pmm = new ChoiceAnswer<>("directories.pmm", List.of(Pmm.Mode.values()), this::changed);
  private final ListAnswer domainControllers =
      new ListAnswer("directories.domainControllers", FieldRules::host, this::changed).requiredIf(this::asksControllers);
  private final Set<String> credentials = new HashSet<>();

  /** The page of that wizard. */
  public DirectoriesViewModel(WizardModel model, Secrets secrets) {
    super(StepKind.DIRECTORIES, model);
    this.secrets = secrets;
    begin();
  }

  public RowsAnswer<DirectoryRow> directories() {
    return directories;
  }

  public ChoiceAnswer<Pmm.Mode> pmm() {
    return pmm;
  }

  public ListAnswer domainControllers() {
    return domainControllers;
  }

  /** Whether the mode asks domain controllers for passwords. */
  public boolean asksControllers() {
    return pmm.is(Pmm.Mode.FULL);
  }

  @Override
  public List<FactPanel> panels() {
    List<Entry> entries = test().entriesProperty().get();
    return Stream.concat(new DirectoryFacts(directories.rows()).of(entries).stream(), LogonFacts.of(entries).stream()).toList();
  }

  /** A base DN for the servers of that host. */
  @Override
  protected void take(Offer offer) {
    directories.rows().stream()
        .filter(row -> DirectoryFacts.is(row, offer.field()))
        .forEach(row -> row.baseDn().give(offer.value()));
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(directories, pmm));
    if (asksControllers()) {
      asked.add(domainControllers);
    }
    return asked;
  }

  @Override
  protected void show(Site site) {
    credentials.clear();
    site.directories().stream().map(Directory::credential).filter(id -> id != null).forEach(credentials::add);
    directories.show(
        site.directories().stream()
            .map(known -> DirectoryRow.of(known, site, freeCredential(), secrets, this::changed))
            .toList());
    pmm.show(site.pmm().mode());
    domainControllers.show(site.pmm().domainControllers());
  }

  @Override
  protected Site apply(Site site) {
    SiteDraft draft = SiteDraft.of(site);
    Set<String> used = new HashSet<>();
    directories.rows().forEach(
        row -> {
          row.into(draft);
          used.add(row.login().id());
        });
    credentials.stream().filter(id -> !used.contains(id)).forEach(draft::withoutCredential);
    return draft
        .directories(directories.values(DirectoryRow::value))
        .pmm(new Pmm(pmm.value(), domainControllers.values()))
        .site();
  }

  private DirectoryRow next() {
    return new DirectoryRow(freeCredential(), secrets, this::changed);
  }

  private boolean free(String id) {
    Stream<String> known = Stream.concat(credentials.stream(), model().site().credentials().stream().map(Credential::id));
    return known.map(Credential::sameness).noneMatch(Credential.sameness(id)::equals);
  }

  private String freeCredential() {
    String free = IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? "directory" : "directory-" + number)
        .filter(this::free).findFirst().orElseThrow();
    credentials.add(free);
    return free;
  }
}
