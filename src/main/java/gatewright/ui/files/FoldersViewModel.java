package gatewright.ui.files;

import gatewright.plan.Check;
import gatewright.probe.files.FolderContents;
import gatewright.probe.files.FolderEntry;
import gatewright.probe.files.FolderListing;
import gatewright.probe.files.Inert;
import gatewright.result.Cause;
import gatewright.session.Workbench;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.WizardModel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The folders of a page's file server, one at a time. Each look is a login of its own, so what was seen is kept while the panel
 * is open, and nothing is asked again by itself.
 */
public final class FoldersViewModel {
  private static final String HOME = "";
  private static final String ROOT = "/";
  private static final Comparator<FolderEntry> ORDER =
      Comparator.comparing((FolderEntry entry) -> entry.kind() == FolderEntry.Kind.FILE)
          .thenComparing(FolderEntry::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(FolderEntry::name);

  private final WizardModel model;
  private final TextAnswer directory;
  private final String service;
  private final Function<Site, Object> server;
  private final Map<String, FolderContents> seen = new HashMap<>();
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(this, "phase", Phase.CLOSED);
  private final ReadOnlyObjectWrapper<FolderContents> contents = new ReadOnlyObjectWrapper<>(this, "contents");
  private final ReadOnlyObjectWrapper<Trouble> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private Workbench.Look look;
  private Object opened;
  private String home;
  private String wanted = HOME;
  private long asked;

  /**
   * Closed.
   *
   * @param directory takes what is chosen
   * @param service whose check is about the server
   * @param server what of a site decides which server that is and how it is talked to
   */
  public FoldersViewModel(WizardModel model, TextAnswer directory, String service, Function<Site, Object> server) {
    this.model = model;
    this.directory = directory;
    this.service = service;
    this.server = server;
    model.siteProperty().addListener((of, before, now) -> siteChanged(now));
  }

  /** Where it is. */
  public enum Phase {
    CLOSED,
    READING,
    SHOWN,
    /** The last folder could not be read. */
    FAILED
  }

  /**
   * Why a folder could not be read.
   *
   * @param cause null where no cause of the closed set fits
   * @param words what was seen
   * @param hint what to do first; null for nothing
   */
  public record Trouble(Cause cause, Message words, Message hint) {}

  /** Where it is. */
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** The folder that was read last, in the order for people; null before the first. */
  public ReadOnlyObjectProperty<FolderContents> contentsProperty() {
    return contents.getReadOnlyProperty();
  }

  /** Why the one after it could not be read; null if it could. */
  public ReadOnlyObjectProperty<Trouble> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Opens at the folder that the answers name. */
  public void open() {
    forget();
    opened = server.apply(model.site());
    String named = directory.value();
    // "/" stands for the folder that the login leads to, here as in the test.
    read(named.isEmpty() || named.equals(ROOT) ? HOME : named);
  }

  /** Goes into a folder; nothing happens for a file. */
  public void enter(FolderEntry entry) {
    if (contents.get() != null && entry.kind() != FolderEntry.Kind.FILE && entry.plain()) {
      String path = contents.get().path();
      read(path.endsWith(ROOT) ? path + entry.name() : path + ROOT + entry.name());
    }
  }

  /** Whether there is a folder above. */
  public boolean canGoUp() {
    return contents.get() != null && parent(contents.get().path()).isPresent();
  }

  /** Goes to the folder above. */
  public void up() {
    if (contents.get() != null) {
      parent(contents.get().path()).ifPresent(this::read);
    }
  }

  /** Asks the server again for what was wanted last. */
  public void again() {
    seen.remove(wanted);
    read(wanted);
  }

  /** Whether the folder that is shown can be an answer. */
  public boolean canBeChosen() {
    FolderContents now = contents.get();
    return phase.get() == Phase.SHOWN && now != null && Inert.is(now.path()) && !elsewhere(now.path());
  }

  /** Takes the folder that is shown as the answer, and closes. */
  public void choose() {
    if (canBeChosen()) {
      directory.give(contents.get().path());
      close();
    }
  }

  /** Stops reading; what was shown before stays. */
  public void cancel() {
    if (phase.get() == Phase.READING) {
      stop();
      phase.set(contents.get() == null ? Phase.CLOSED : Phase.SHOWN);
    }
  }

  /** Closes; what was seen is forgotten. */
  public void close() {
    stop();
    forget();
    phase.set(Phase.CLOSED);
  }

  /** As an answer "/" means the folder of the login, so the server's own root can only be named where both are the same. */
  private boolean elsewhere(String path) {
    return path.equals(ROOT) && home != null && !home.equals(ROOT);
  }

  private void forget() {
    seen.clear();
    home = null;
    contents.set(null);
    trouble.set(null);
  }

  private void siteChanged(Site now) {
    if (phase.get() != Phase.CLOSED && !server.apply(now).equals(opened)) {
      close();
    }
  }

  private void stop() {
    asked++;
    if (look != null) {
      look.cancel();
      look = null;
    }
  }

  private void read(String path) {
    stop();
    wanted = path;
    FolderContents known = seen.get(path);
    if (known != null) {
      show(known);
      return;
    }
    long mine = asked;
    trouble.set(null);
    phase.set(Phase.READING);
    Site site = model.site();
    model.background().run(
        () -> start(site, path),
        started -> started(started, mine),
        thrown -> failed(mine, new Trouble(null, Message.of("files.said", String.valueOf(thrown.getMessage())), null)));
  }

  /** On a worker: the plan of the answers as they are now has the check whose way and rules are gone by. */
  private Optional<Workbench.Look> start(Site site, String path) {
    Workbench workbench = model.open().session().workbench();
    Optional<Check> check =
        workbench.plan(site, model.open().numbers()).checks().stream()
            .filter(each -> each.service().equals(service))
            .findFirst();
    return check.map(each -> workbench.look(site, each, path));
  }

  private void started(Optional<Workbench.Look> started, long mine) {
    if (started.isEmpty()) {
      failed(mine, new Trouble(null, Message.of("folders.noServer"), null));
    } else if (mine != asked) {
      started.get().cancel();
    } else {
      look = started.get();
      look.listing().whenCompleteAsync((listing, thrown) -> ended(mine, listing, thrown), model.background().fx());
    }
  }

  private void ended(long mine, FolderListing listing, Throwable thrown) {
    if (mine != asked) {
      return;
    }
    look = null;
    if (listing == null) {
      failed(mine, new Trouble(null, Message.of("files.said", String.valueOf(thrown.getMessage())), null));
    } else if (listing.contents().isPresent()) {
      took(listing.contents().get());
    } else {
      failed(mine, new Trouble(listing.cause(), Message.of("files.said", Inert.text(listing.words())), hint(listing.cause())));
    }
  }

  private void took(FolderContents fresh) {
    List<FolderEntry> sorted = fresh.entries().stream().sorted(ORDER).toList();
    FolderContents ordered = new FolderContents(fresh.path(), sorted, fresh.cut());
    if (wanted.equals(HOME)) {
      home = fresh.path();
    }
    seen.put(wanted, ordered);
    seen.put(fresh.path(), ordered);
    show(ordered);
  }

  private void show(FolderContents now) {
    trouble.set(null);
    contents.set(now);
    phase.set(Phase.SHOWN);
  }

  private void failed(long mine, Trouble why) {
    if (mine == asked) {
      trouble.set(why);
      phase.set(Phase.FAILED);
    }
  }

  private static Message hint(Cause cause) {
    if (cause == null) {
      return null;
    }
    return switch (cause) {
      case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED, TLS_UNTRUSTED -> Message.of("folders.identityFirst");
      case LOGIN_REFUSED, ACCOUNT_LOCKED -> Message.of("folders.notAgain");
      case CREDENTIAL_MISSING -> Message.of("folders.passwordFirst");
      default -> null;
    };
  }

  private static Optional<String> parent(String path) {
    String bare = path.length() > 1 && path.endsWith(ROOT) ? path.substring(0, path.length() - 1) : path;
    int slash = bare.lastIndexOf('/');
    if (slash < 0 || bare.equals(ROOT)) {
      return Optional.empty();
    }
    return Optional.of(slash == 0 ? ROOT : bare.substring(0, slash));
  }
}
