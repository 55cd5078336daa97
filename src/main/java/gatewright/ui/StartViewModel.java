package gatewright.ui;

import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import gatewright.ui.model.OpenSite;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteSession;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.SettingsModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/** Which site to open. */
public final class StartViewModel {
  private final DesktopServices services;
  private final SettingsModel settings;
  private final Background background;
  private final Consumer<Opened> opened;
  private final ObjectProperty<String> fault = new SimpleObjectProperty<>(this, "fault", "none");
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");

  /** {@code opened} takes over each site that was opened. */
  public StartViewModel(DesktopServices services, SettingsModel settings, Background background, Consumer<Opened> opened) {
    this.services = services;
    this.settings = settings;
    this.background = background;
    this.opened = opened;
  }

  /** Sites that were open before, newest first. */
  public List<RecentSite> recent() {
    return settings.settings().recent();
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

  /** The program's version and the catalogue's edition. */
  public Message about() {
    return Message.of("start.about", services.version(), services.edition());
  }

  /** Opens a folder; a new site if there is nothing in it. */
  public void open(Path folder) {
    begin(secrets -> services.open(folder, secrets), folder.toString());
  }

  /** Opens the practice site with the chosen fault. */
  public void practise() {
    String chosen = fault.get();
    begin(secrets -> services.practice(chosen, secrets), chosen);
  }

  /** Forgets a site that was open before; its folder stays as it is. */
  public void forget(RecentSite site) {
    settings.change(known -> known.withoutRecent(site.folder()));
  }

  private void begin(Opening opening, String what) {
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
          opened.accept(new Opened(site, secrets));
        },
        thrown -> {
          busy.set(false);
          secrets.close();
          trouble.set(Message.of("start.trouble", what, String.valueOf(thrown.getMessage())));
        });
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

  /** A site that is open now, and what is typed as passwords while it is. */
  public record Opened(OpenSite site, Secrets secrets) {}

  @FunctionalInterface
  private interface Opening {
    SiteSession open(Secrets secrets) throws IOException;
  }
}
