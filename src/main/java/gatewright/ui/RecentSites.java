package gatewright.ui;

import gatewright.ui.model.Background;
import gatewright.ui.model.FolderLook;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.Settings;
import gatewright.ui.settings.SettingsModel;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Sites that were open before, with what stands in their places now. Folders are looked at one after the other, so that one on a
 * disk that does not answer holds a single worker up. Used on the window's thread only.
 */
public final class RecentSites {
  private final DesktopServices services;
  private final SettingsModel settings;
  private final Background background;
  private final Map<String, FolderLook> looks = new HashMap<>();
  private final Queue<String> waiting = new ArrayDeque<>();
  private final StringProperty search = new SimpleStringProperty(this, "search", "");
  private final ReadOnlyObjectWrapper<List<RecentLine>> lines = new ReadOnlyObjectWrapper<>(this, "lines", List.of());
  private final ReadOnlyObjectWrapper<RecentLine> interrupted = new ReadOnlyObjectWrapper<>(this, "interrupted");
  private boolean looking;

  /** What the settings remember; nobody has looked yet. */
  RecentSites(DesktopServices services, SettingsModel settings, Background background) {
    this.services = services;
    this.settings = settings;
    this.background = background;
    search.addListener((of, before, now) -> show());
    settings.settingsProperty().addListener((of, before, now) -> changed(before, now));
    show();
  }

  /** Those that match what is searched for, newest first. */
  public ReadOnlyObjectProperty<List<RecentLine>> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** What is searched for; empty for all. */
  public StringProperty searchProperty() {
    return search;
  }

  /** Whether there is none at all, whatever is searched for. */
  public boolean isEmpty() {
    return sites().isEmpty();
  }

  /** The site whose run was interrupted last; null if there is none. */
  public ReadOnlyObjectProperty<RecentLine> interruptedProperty() {
    return interrupted.getReadOnlyProperty();
  }

  /** Looks at all the folders again. */
  public void look() {
    waiting.clear();
    sites().forEach(site -> waiting.add(site.folder()));
    next();
  }

  /** Forgets a site; its folder stays as it is. */
  public void forget(RecentSite site) {
    settings.change(known -> known.withoutRecent(site.folder()));
  }

  private List<RecentSite> sites() {
    return settings.settings().recent();
  }

  private void changed(Settings before, Settings now) {
    if (!before.recent().equals(now.recent())) {
      show();
    }
  }

  private void next() {
    if (looking || waiting.isEmpty()) {
      return;
    }
    looking = true;
    String folder = waiting.remove();
    background.run(() -> services.look(Path.of(folder)), look -> ended(folder, look), thrown -> ended(folder, null));
  }

  /** A folder that cannot be looked at is left as it is: opening it says why. */
  private void ended(String folder, FolderLook look) {
    looking = false;
    if (look != null) {
      looks.put(folder, look);
      show();
    }
    next();
  }

  private void show() {
    List<RecentLine> all = all().toList();
    lines.set(all.stream().filter(line -> line.matches(search.get())).toList());
    interrupted.set(
        all.stream()
            .filter(line -> line.look().flatMap(FolderLook::interrupted).isPresent())
            .max(Comparator.comparing(line -> line.look().orElseThrow().interrupted().orElseThrow().at()))
            .orElse(null));
  }

  private Stream<RecentLine> all() {
    return sites().stream().map(site -> new RecentLine(site, Optional.ofNullable(looks.get(site.folder()))));
  }
}
