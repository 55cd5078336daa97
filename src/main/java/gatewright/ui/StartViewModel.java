package gatewright.ui;

import gatewright.folder.FolderInUseException;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import gatewright.ui.model.FolderLook;
import gatewright.ui.model.FolderLook.Interrupted;
import gatewright.ui.model.FolderLook.Kind;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteSession;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.SettingsModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which site to open. */
public final class StartViewModel {
  private static final Set<Kind> OLD_OR_NEW = EnumSet.of(Kind.SITE, Kind.EMPTY, Kind.MISSING);
  private static final Set<Kind> THERE = EnumSet.of(Kind.SITE, Kind.EMPTY);

  private final DesktopServices services;
  private final Background background;
  private final Consumer<Opened> opened;
  private final RecentSites recent;
  private final ObjectProperty<String> fault = new SimpleObjectProperty<>(this, "fault", "none");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");

  /** {@code opened} takes over each site that was opened. */
  public StartViewModel(DesktopServices services, SettingsModel settings, Background background, Consumer<Opened> opened) {
    this.services = services;
    this.background = background;
    this.opened = opened;
    this.recent = new RecentSites(services, settings, background);
  }

  /** Sites that were open before. */
  public RecentSites recent() {
    return recent;
  }

  /** The faults that a practice site can have. */
  public List<String> faults() {
    return services.faults();
  }

  /** The fault that is chosen. */
  public ObjectProperty<String> faultProperty() {
    return fault;
  }

  /** Whether something is being opened. */
  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** Why the last site could not be opened; null if it could. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The user has read it. */
  public void dismiss() {
    trouble.set(null);
  }

  /** The program's version and the catalogue's edition. */
  public Message about() {
    return Message.of("start.about", services.version(), services.edition());
  }

  /** Opens a folder; a new site if there is nothing in it, or no folder. */
  public void open(Path folder) {
    open(folder, OLD_OR_NEW, Opened.Then.LOOK);
  }

  /** Opens a site of the list. */
  public void open(RecentSite site) {
    open(Path.of(site.folder()), EnumSet.of(Kind.SITE), Opened.Then.LOOK);
  }

  /** Opens what was dropped on the window, or says why not. */
  public void drop(List<Path> dropped) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    trouble.set(null);
    background.run(
        () -> Drop.of(dropped),
        what -> {
          busy.set(false);
          what.answer().ifPresent(trouble::set);
          what.folder().ifPresent(folder -> open(folder, THERE, Opened.Then.LOOK));
        },
        thrown -> failed(thrown, ""));
  }

  /** Opens the site whose run was interrupted, and goes on with it. */
  public void goOn() {
    resume(Opened.Then.GO_ON);
  }

  /** Opens the site whose run was interrupted, and tests everything. */
  public void beginAfresh() {
    resume(Opened.Then.BEGIN_AFRESH);
  }

  /** Opens the practice site with the chosen fault. */
  public void practise() {
    String chosen = fault.get();
    begin(secrets -> services.practice(chosen, secrets), chosen, Opened.Then.LOOK);
  }

  private void resume(Opened.Then then) {
    RecentLine line = recent.interruptedProperty().get();
    if (line != null) {
      open(Path.of(line.site().folder()), EnumSet.of(Kind.SITE), then);
    }
  }

  private void open(Path folder, Set<Kind> allowed, Opened.Then then) {
    begin(
        secrets -> {
          FolderLook look = services.look(folder);
          if (!allowed.contains(look.kind())) {
            throw new NotOpened(refusal(look.kind(), folder));
          }
          return services.open(folder, secrets);
        },
        folder.toString(),
        then);
  }

  private static Message refusal(Kind kind, Path folder) {
    return switch (kind) {
      case FILE -> Message.of("start.drop.file", folder.toString());
      case FOREIGN -> Message.of("start.foreign", folder.toString());
      default -> Message.of("start.missing", folder.toString());
    };
  }

  private void begin(Opening opening, String what, Opened.Then then) {
    if (busy.get()) {
      return;
    }
    busy.set(true);
    trouble.set(null);
    Secrets secrets = new Secrets();
    background.run(
        () -> read(opening.open(secrets)),
        site -> {
          busy.set(false);
          opened.accept(new Opened(site, secrets, then));
        },
        thrown -> {
          secrets.close();
          failed(thrown, what);
          recent.look();
        });
  }

  private void failed(Throwable thrown, String what) {
    busy.set(false);
    trouble.set(words(thrown instanceof UncheckedIOException wrapped ? wrapped.getCause() : thrown, what));
  }

  private static Message words(Throwable thrown, String what) {
    if (thrown instanceof NotOpened refused) {
      return refused.why;
    }
    if (thrown instanceof FolderInUseException) {
      return Message.of("start.inUse", what);
    }
    if (thrown instanceof AccessDeniedException denied) {
      return Message.of("start.denied", String.valueOf(denied.getFile()));
    }
    return Message.of("start.trouble", what, Optional.ofNullable(thrown.getMessage()).orElse(thrown.getClass().getSimpleName()));
  }

  /** A session that cannot be read is closed again, or its folder would stay locked. */
  private static OpenSite read(SiteSession session) throws IOException {
    try {
      return OpenSite.read(session);
    } catch (IOException | RuntimeException e) {
      try (session) {
        throw e;
      }
    }
  }

  @FunctionalInterface
  private interface Opening {
    SiteSession open(Secrets secrets) throws IOException;
  }

  /** Nothing was wrong but the choice. */
  private static final class NotOpened extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Message why;

    NotOpened(Message why) {
      super(why.key());
      this.why = why;
    }
  }
}
