package gatewright.ui.live;

import gatewright.catalogue.CatalogueReader;
import gatewright.folder.FolderInUseException;
import gatewright.folder.FolderLock;
import gatewright.folder.SiteFolder;
import gatewright.practice.Fault;
import gatewright.practice.PracticeSite;
import gatewright.secret.EnvironmentSecrets;
import gatewright.secret.SecretSource;
import gatewright.secret.SecretSources;
import gatewright.session.Program;
import gatewright.session.Workstation;
import gatewright.ui.DesktopServices;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.SiteSession;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The program itself behind the wizard. */
public final class LiveDesktopServices implements DesktopServices {
  private final Clock clock;
  private final Path directory;
  private final Path home;
  private final Map<String, String> environment;
  private final Supplier<List<InetAddress>> resolvers;

  /**
   * @param directory the working directory: practice runs go below it
   * @param home the user's
   * @param environment its variables may hold secrets
   */
  public LiveDesktopServices(Clock clock, Path directory, Path home, Map<String, String> environment) {
    this(clock, directory, home, environment, new Workstation()::resolvers);
  }

  /** With other resolvers in the place of the workstation's own. */
  LiveDesktopServices(
      Clock clock, Path directory, Path home, Map<String, String> environment, Supplier<List<InetAddress>> resolvers) {
    this.clock = clock;
    this.resolvers = resolvers;
    this.directory = directory;
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  @Override
  public String version() {
    return Program.version();
  }

  @Override
  public String edition() {
    return new CatalogueReader().shipped().edition();
  }

  @Override
  public Path settingsFile() {
    return new SettingsPlace(System.getProperty("os.name"), environment, home).file();
  }

  @Override
  public List<String> faults() {
    return Stream.of(Fault.values()).map(Fault::id).toList();
  }

  @Override
  public FolderLook look(Path folder) throws IOException {
    return new FolderLooks().look(folder);
  }

  /**
   * {@inheritDoc}
   *
   * @throws FolderInUseException if another program has it open
   */
  @Override
  public SiteSession open(Path root, SecretSource secrets) throws IOException {
    SiteFolder folder = new SiteFolder(root);
    folder.create();
    FolderLock lock = folder.lock();
    SecretSource both = SecretSources.firstOf(secrets, new EnvironmentSecrets(environment));
    return new FolderSession(folder, lock, both, resolvers.get(), clock);
  }

  @Override
  public SiteSession practice(String fault, SecretSource secrets) throws IOException {
    Fault chosen = Fault.byId(fault).orElseThrow(() -> new IllegalArgumentException("no such fault: " + fault));
    PracticeSite site = PracticeSite.start(new CatalogueReader().shipped(), chosen);
    return new PracticeSession(site, directory.resolve(PracticeSession.FOLDER), secrets, clock);
  }
}
