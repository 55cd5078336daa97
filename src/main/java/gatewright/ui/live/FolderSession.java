package gatewright.ui.live;

import gatewright.advice.Advisor;
import gatewright.catalogue.Catalogue;
import gatewright.folder.FolderLock;
import gatewright.folder.Journal;
import gatewright.folder.KnownHostsFile;
import gatewright.folder.NumbersReading;
import gatewright.folder.RunFiles;
import gatewright.folder.SiteFolder;
import gatewright.plan.RequestNumbers;
import gatewright.plan.Route;
import gatewright.result.Confirmations;
import gatewright.result.Result;
import gatewright.result.Run;
import gatewright.result.ShownIdentity;
import gatewright.result.Vantage;
import gatewright.secret.SecretSource;
import gatewright.session.Confirming;
import gatewright.session.InterruptedRun;
import gatewright.session.LiveWorkbench;
import gatewright.session.Program;
import gatewright.session.Publisher;
import gatewright.session.ServiceIds;
import gatewright.session.Surroundings;
import gatewright.session.TrustFile;
import gatewright.session.Workbench;
import gatewright.session.Workstation;
import gatewright.session.proxy.PacException;
import gatewright.session.proxy.PacFile;
import gatewright.session.proxy.PacSource;
import gatewright.site.Site;
import gatewright.site.SiteReader;
import gatewright.ui.model.Background;
import gatewright.ui.model.Earlier;
import gatewright.ui.model.Explain;
import gatewright.ui.model.Exporter;
import gatewright.ui.model.SiteSession;
import gatewright.ui.model.SiteStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A customer's folder that is open, and locked against other programs. */
final class FolderSession implements SiteSession {
  private static final int WAITING = 2;
  private static final long LAST_SAVE_SECONDS = 10;

  private final SiteFolder folder;
  private final FolderLock lock;
  private final FolderStore store;
  private final ExecutorService waiting = Background.workers(WAITING);
  private final LiveWorkbench engine;
  private final KeptWorkbench workbench;
  private final Workstation workstation = new Workstation();
  private final Clock clock;
  private final List<InetAddress> resolvers;

  /** {@code resolvers} are the workstation's own, asked where none of the site's serves it. */
  FolderSession(SiteFolder folder, FolderLock lock, SecretSource secrets, List<InetAddress> resolvers, Clock clock) {
    this.folder = folder;
    this.lock = lock;
    this.clock = clock;
    this.resolvers = List.copyOf(resolvers);
    this.store = new FolderStore(folder, new SiteReader(ServiceIds.all()));
    Surroundings around = Surroundings.real(folder.root(), secrets, clock, Program.version());
    this.engine = new LiveWorkbench(around, vantage(), resolvers, waiting);
    this.workbench = new KeptWorkbench(engine, folder, vantage(), clock);
  }

  @Override
  public Path folder() {
    return folder.root();
  }

  @Override
  public Optional<String> practice() {
    return Optional.empty();
  }

  @Override
  public void mend() {
    throw new IllegalStateException("only a practice site can be mended from here");
  }

  @Override
  public SiteStore store() {
    return store;
  }

  @Override
  public Workbench workbench() {
    return workbench;
  }

  /**
   * {@inheritDoc}
   *
   * @throws UncheckedIOException if the file that holds them is broken: new numbers must not be given over it
   */
  @Override
  public RequestNumbers numbers() {
    NumbersReading reading = folder.numbers().read();
    return reading
        .ledger()
        .orElseThrow(() -> new UncheckedIOException(new IOException(folder.numbers().file() + ": " + reading.problems())))
        .numbers();
  }

  @Override
  public Vantage vantage() {
    return workstation.vantage(Workstation.NAME, Site.empty());
  }

  @Override
  public void confirm(ShownIdentity shown, String by) {
    try {
      engine.know(folder.knownHosts().add(List.of(shown.confirmed(clock.instant(), by))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deny(ShownIdentity shown, String by) {
    try {
      engine.know(folder.knownHosts().deny(shown.confirmed(clock.instant(), by)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What was confirmed before; a file that is broken keeps the site from opening, or all of it would be forgotten. */
  private void recallHosts() throws IOException {
    KnownHostsFile file = folder.knownHosts();
    KnownHostsFile.Reading reading = file.read();
    engine.know(reading.hosts().orElseThrow(() -> new IOException(file.file() + ": " + reading.problems())));
  }

  /** {@inheritDoc} A run that a crash or a dead battery broke off is saved first, and is the newest one then. */
  @Override
  public Earlier earlier() {
    try {
      recallHosts();
      Optional<Earlier.BrokenOff> brokenOff = keepInterrupted();
      List<Run> saved =
          folder.runs().newestFirst().runs().stream().map(RunFiles.SavedRun::run).filter(this::fromHere).toList();
      Site site = store.load();
      return new Earlier(confirming().applied(saved, engine.catalogue(site), engine.plan(site, numbers())), brokenOff);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Result confirm(Result result, boolean seen, String by) throws IOException {
    List<Run> saved = folder.runs().newestFirst().runs().stream().map(RunFiles.SavedRun::run).toList();
    Optional<String> token = result.evidence().text(Confirmations.TOKEN);
    Confirming.Sent sent =
        Confirming.sent(saved).stream()
            .filter(each -> token.isPresent() && each.token().equals(token.get()))
            .findFirst()
            .orElseThrow(() -> new IOException("the run that sent this message is not saved"));
    return confirming().confirm(sent, seen, by, engine.catalogue(store.load()));
  }

  private Confirming confirming() {
    return new Confirming(folder.confirmations(), clock);
  }

  private boolean fromHere(Run run) {
    return run.practice() == null && run.vantage().role() == Vantage.Role.WORKSTATION;
  }

  private Optional<Earlier.BrokenOff> keepInterrupted() throws IOException {
    Optional<Journal.Unfinished> found = Journal.find(folder).filter(unfinished -> !unfinished.results().isEmpty());
    if (found.isPresent()) {
      Site site = store.load();
      Catalogue catalogue = engine.catalogue(site);
      Run run = InterruptedRun.of(found.get(), catalogue, site, engine.plan(site, numbers()));
      folder.runs().write(new Advisor(Locale.ENGLISH).advise(run, catalogue));
    }
    Journal.discard(folder);
    return found.map(FolderSession::brokenOff);
  }

  private static Earlier.BrokenOff brokenOff(Journal.Unfinished unfinished) {
    Set<String> halfDone = unfinished.results().stream().map(Result::checkId).collect(Collectors.toSet());
    halfDone.removeAll(unfinished.ended());
    return new Earlier.BrokenOff(InterruptedRun.end(unfinished), unfinished.results().size(), halfDone);
  }

  @Override
  public PacFile proxyScript(String address) throws PacException, InterruptedException {
    try {
      List<X509Certificate> roots = TrustFile.read(folder.root(), store.load().trust());
      return new PacSource(Route.identity(), clock).read(address, resolvers, roots);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Explain explain() {
    return new AdviceExplain(engine::catalogue);
  }

  @Override
  public Exporter exporter() {
    Publisher publisher = new Publisher(clock, Program.version());
    FolderMaterial material = new FolderMaterial(folder, engine, publisher, clock);
    return new PublishingExporter(publisher, material, folder.documents().directory());
  }

  @Override
  public void close() {
    workbench.cancel();
    waiting.shutdown();
    try {
      // What a cancelled run has found is still being saved; the lock is let go of after that.
      waiting.awaitTermination(LAST_SAVE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
