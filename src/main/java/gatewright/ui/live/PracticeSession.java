package gatewright.ui.live;

import gatewright.folder.DocumentFiles;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.practice.PracticeSite;
import gatewright.probe.RunSettings;
import gatewright.probe.ask.Acquaintances;
import gatewright.probe.net.Patience;
import gatewright.result.Confirmation;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.KnownHosts;
import gatewright.result.Run;
import gatewright.result.ShownIdentity;
import gatewright.result.Vantage;
import gatewright.secret.SecretSource;
import gatewright.secret.SecretSources;
import gatewright.session.Confirming;
import gatewright.session.Confirmed;
import gatewright.session.LiveWorkbench;
import gatewright.session.Program;
import gatewright.session.Publisher;
import gatewright.session.Surroundings;
import gatewright.session.Workbench;
import gatewright.session.Workstation;
import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import gatewright.site.Site;
import gatewright.ui.model.Background;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Explain;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.SiteSession;
import gatewright.ui.model.SiteStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/** The practice site in the wizard. Its answers live as long as the window; nothing of it reaches a site's folder. */
final class PracticeSession implements SiteSession {
  /** Where documents of practice runs go, below the working directory. */
  static final String FOLDER = "gatewright-practice";

  private static final int WAITING = 2;
  private static final int REVISION = 1;

  private final SecretSource secrets;
  private final Path folder;
  private final ExecutorService waiting = Background.workers(WAITING);
  private final RememberingWorkbench workbench;
  private final MemoryStore store;
  private final Clock clock;
  private final Workstation workstation = new Workstation();
  private volatile Confirmations said = Confirmations.none();
  private KnownHosts known;
  private volatile PracticeSite practice;
  private volatile LiveWorkbench engine;

  PracticeSession(PracticeSite practice, Path folder, SecretSource secrets, Clock clock) {
    this.practice = practice;
    this.secrets = secrets;
    this.folder = folder;
    this.clock = clock;
    this.store = new MemoryStore(practice.site());
    this.known = Confirmed.of(practice);
    this.engine = engine();
    this.workbench = new RememberingWorkbench(engine);
  }

  private LiveWorkbench engine() {
    Surroundings around =
        new Surroundings(
            folder,
            practice.route(),
            practice.certificateAuthorities(),
            SecretSources.firstOf(secrets, practice.secrets()),
            new Acquaintances(known, false),
            Patience.usual(),
            null,
            RunSettings.USUAL_PARALLEL,
            clock,
            Program.version(),
            practice.fault().id());
    return new LiveWorkbench(around, vantage(), List.of(), waiting);
  }

  /** Answers that are kept in memory only. */
  private static final class MemoryStore implements SiteStore {
    private Site site;

    MemoryStore(Site site) {
      this.site = site;
    }

    @Override
    public synchronized Site load() {
      return site;
    }

    @Override
    public synchronized void save(Site changed) {
      site = changed;
    }
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public Optional<String> practice() {
    return Optional.of(practice.fault().id());
  }

  @Override
  public synchronized void mend() throws IOException {
    PracticeSite before = practice;
    practice = before.mended();
    engine = engine();
    workbench.goOnWith(engine);
    before.close();
  }

  @Override
  public SiteStore store() {
    return store;
  }

  @Override
  public Workbench workbench() {
    return workbench;
  }

  @Override
  public RequestNumbers numbers() {
    return RequestNumbers.none();
  }

  @Override
  public Vantage vantage() {
    return workstation.vantage(Workstation.NAME, Site.empty());
  }

  @Override
  public synchronized void confirm(ShownIdentity shown, String by) {
    known = known.with(shown.confirmed(clock.instant(), by));
    engine.know(known);
  }

  @Override
  public synchronized void deny(ShownIdentity shown, String by) {
    known = known.without(shown.confirmed(clock.instant(), by));
    engine.know(known);
  }

  @Override
  public Earlier earlier() {
    return Earlier.nothing();
  }

  @Override
  public Result confirm(Result result, boolean seen, String by) {
    Instant sent =
        workbench.runs().stream()
            .filter(run -> run.results().contains(result))
            .map(Run::started)
            .findFirst()
            .orElseGet(clock::instant);
    Confirmation word =
        new Confirmation(
            result.check(), result.evidence().text(Confirmations.TOKEN).orElseThrow(), sent, seen, by.strip(), clock.instant());
    said = said.with(word);
    return Confirming.advised(said.applied(result), engine.catalogue(store.load()));
  }

  @Override
  public PacFile proxyScript(String address) throws PacException {
    throw PacException.practising();
  }

  @Override
  public Explain explain() {
    return new AdviceExplain(engine::catalogue);
  }

  @Override
  public Exporter exporter() {
    Path documents = new DocumentFiles(folder.resolve("documents")).directory();
    return new PublishingExporter(new Publisher(clock, Program.version()), this::material, documents);
  }

  private PublishingExporter.Material material(Site site, boolean keep) {
    Plan plan = engine.plan(site, RequestNumbers.none());
    List<Run> tested = new ArrayList<>(workbench.runs());
    List<Run> newestFirst = Confirming.applied(said, tested, engine.catalogue(site), plan);
    Publisher.Subject subject = new Publisher.Subject(engine.catalogue(site), site, plan, newestFirst);
    return new PublishingExporter.Material(subject, REVISION, false, RequestNumbers.none());
  }

  @Override
  public void close() {
    workbench.cancel();
    waiting.shutdown();
    practice.close();
  }
}
