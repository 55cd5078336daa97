package gatewright.ui.map;

import gatewright.catalogue.Catalogue;
import gatewright.map.Judge;
import gatewright.map.Known;
import gatewright.map.Line;
import gatewright.map.SiteMap;
import gatewright.map.Stand;
import gatewright.plan.Plan;
import gatewright.result.Result;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.model.WizardModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The map of the site that is open. It is worked out on the worker, and only while it is looked at; what comes in meanwhile is
 * taken up together.
 */
public final class MapViewModel {
  private final WizardModel model;
  private final BiConsumer<String, Set<String>> rows;
  private final BooleanProperty shown = new SimpleBooleanProperty(this, "shown");
  private final ReadOnlyObjectWrapper<Drawn> drawn = new ReadOnlyObjectWrapper<>(this, "drawn", Drawn.nothing());
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private Planned planned;
  private boolean working;
  private boolean stale;

  /** The map of that wizard; {@code rows} shows the rows of some checks, under a heading. */
  public MapViewModel(WizardModel model, BiConsumer<String, Set<String>> rows) {
    this.model = model;
    this.rows = rows;
    model.book().revisionProperty().addListener((of, before, now) -> refresh());
    shown.addListener((of, before, now) -> refresh());
  }

  /** Whether the map is shown, and not the list. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** What there is to see. */
  public ReadOnlyObjectProperty<Drawn> drawnProperty() {
    return drawn.getReadOnlyProperty();
  }

  /** Why there is no map; null if there is one. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Leads to the rows that a line stands for; the heading says which they are. */
  public void open(Line line, String heading) {
    lead(heading, new LinkedHashSet<>(line.checks()));
  }

  /** Leads to the rows of all lines at a box or a zone; does nothing for a box without any. */
  public void open(String end, String heading) {
    SiteMap map = drawn.get().map();
    Set<String> checks = new LinkedHashSet<>();
    map.lines().stream()
        .filter(line -> touches(map, line.from(), end) || touches(map, line.to(), end))
        .forEach(line -> checks.addAll(line.checks()));
    if (!checks.isEmpty()) {
      lead(heading, checks);
    }
  }

  /** The rows that a line stands for, as they are now. */
  public List<Entry> rows(Line line) {
    Set<String> checks = Set.copyOf(line.checks());
    return model.book().entries().stream().filter(entry -> checks.contains(entry.check().id())).toList();
  }

  private static boolean touches(SiteMap map, String lineEnd, String end) {
    return lineEnd.equals(end) || map.zone(lineEnd).map(zone -> zone.gateways().contains(end)).orElse(false);
  }

  private void lead(String heading, Set<String> checks) {
    rows.accept(heading, checks);
    shown.set(false);
  }

  private void refresh() {
    Plan plan = model.planProperty().get();
    if (!shown.get() || plan == null) {
      return;
    }
    if (working) {
      stale = true;
      return;
    }
    working = true;
    stale = false;
    Site site = model.site();
    Catalogue catalogue = model.catalogue();
    Planned before = planned != null && planned.fits(plan, site) ? planned : null;
    Known known = known();
    model.background().run(
        () -> {
          Planned now = before == null ? planned(catalogue, site, plan) : before;
          return new Drawing(now, new Drawn(now.map(), stands(now, known)));
        },
        this::take,
        this::failed);
  }

  private Planned planned(Catalogue catalogue, Site site, Plan plan) {
    SiteMap map = SiteMap.of(catalogue, site, plan, List.of(model.open().vantage()));
    return new Planned(plan, site, map, new Judge(catalogue, plan));
  }

  private static Map<String, Stand> stands(Planned planned, Known known) {
    Map<String, Stand> stands = new LinkedHashMap<>();
    planned.map().lines().forEach(line -> stands.put(line.id(), planned.judge().of(line, known)));
    return stands;
  }

  private Known known() {
    Map<String, List<Result>> results = new HashMap<>();
    Set<String> testing = new HashSet<>();
    for (Entry entry : model.book().entries()) {
      results.put(entry.check().id(), entry.results());
      if (entry.progress() == Progress.TESTING || entry.progress() == Progress.WAITING) {
        testing.add(entry.check().id());
      }
    }
    return new Known(results, testing);
  }

  private void take(Drawing drawing) {
    planned = drawing.planned();
    trouble.set(null);
    drawn.set(drawing.drawn());
    finished();
  }

  private void failed(Throwable thrown) {
    trouble.set(Message.of("map.trouble", String.valueOf(thrown.getMessage())));
    finished();
  }

  private void finished() {
    working = false;
    if (stale) {
      refresh();
    }
  }

  /**
   * A map and how its lines stand.
   *
   * @param stands by the lines' ids
   */
  public record Drawn(SiteMap map, Map<String, Stand> stands) {
    public Drawn {
      stands = Map.copyOf(stands);
    }

    static Drawn nothing() {
      return new Drawn(SiteMap.empty(), Map.of());
    }
  }

  private record Planned(Plan plan, Site site, SiteMap map, Judge judge) {
    boolean fits(Plan now, Site answers) {
      return plan.equals(now) && site.equals(answers);
    }
  }

  private record Drawing(Planned planned, Drawn drawn) {}
}
