package gatewright.ui.preview;

import gatewright.document.DocumentKind;
import gatewright.ui.answer.Message;
import gatewright.ui.model.Background;
import gatewright.ui.model.Exporter;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * Shows a document as it would be written now, one page at a time. It is made anew a moment after what it is made from has changed,
 * one making at a time; what has become stale meanwhile is dropped. Nothing is made while nobody looks.
 */
public final class PreviewViewModel {
  /** How long it waits for the next change. */
  static final Duration PAUSE = Duration.ofMillis(500);

  /** How long a making may take before it is said that it goes on. */
  static final Duration PATIENCE = Duration.ofMillis(500);

  /** How long it waits while the window is being resized. */
  static final Duration RESIZING = Duration.ofMillis(100);

  private final Background background;
  private final Function<DocumentKind, Callable<Exporter.Draft>> source;
  private final ObjectProperty<DocumentKind> kind = new SimpleObjectProperty<>(this, "kind", DocumentKind.REQUEST);
  private final ObjectProperty<Zoom> zoom = new SimpleObjectProperty<>(this, "zoom", Zoom.whole());
  private final ReadOnlyObjectWrapper<ShownPage> page = new ReadOnlyObjectWrapper<>(this, "page");
  private final ReadOnlyObjectWrapper<Exporter.Basis> basis = new ReadOnlyObjectWrapper<>(this, "basis");
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "trouble");
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
  private final Easel easel;
  private final Map<DocumentKind, Integer> turned = new EnumMap<>(DocumentKind.class);
  private Room room = Room.none();
  private boolean watched;
  private boolean over;
  private boolean making;
  private boolean waiting;
  private long changes;
  private long resizings;

  /**
   * Nothing made yet.
   *
   * @param source takes down what a document is made from, on the window's thread; what it gives is called on a worker
   */
  public PreviewViewModel(Background background, Function<DocumentKind, Callable<Exporter.Draft>> source) {
    this.background = background;
    this.source = source;
    this.easel = new Easel(background);
    kind.addListener((of, before, now) -> show());
    zoom.addListener((of, before, now) -> show());
  }

  /** Which document is shown. */
  public ObjectProperty<DocumentKind> kindProperty() {
    return kind;
  }

  /** How large it is shown. */
  public ObjectProperty<Zoom> zoomProperty() {
    return zoom;
  }

  /** What is shown; null before the first page is drawn. */
  public ReadOnlyObjectProperty<ShownPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** What documents rest on that are written now; null until the first is made. */
  public ReadOnlyObjectProperty<Exporter.Basis> basisProperty() {
    return basis.getReadOnlyProperty();
  }

  /** Why the document cannot be shown; null if it can. */
  public ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** Whether a making takes longer than one waits without a word. */
  public ReadOnlyBooleanProperty workingProperty() {
    return working.getReadOnlyProperty();
  }

  /** Whether somebody looks: only then anything is made. */
  public void watched(boolean now) {
    watched = now;
    show();
  }

  /** What documents are made from has changed. */
  public void changed() {
    if (over) {
      return;
    }
    long mine = ++changes;
    waiting = true;
    background.delay().after(
        PAUSE,
        () -> {
          if (mine == changes) {
            waiting = false;
            easel.clear();
            show();
          }
        });
  }

  /** The room for the page; {@code density} is how many pixels of the screen a unit of the window has. */
  public void room(double width, double height, double density) {
    Room now = new Room(width, height, density);
    if (now.equals(room)) {
      return;
    }
    boolean first = room.empty();
    room = now;
    long mine = ++resizings;
    if (first) {
      show();
    } else {
      background.delay().after(
          RESIZING,
          () -> {
            if (mine == resizings) {
              show();
            }
          });
    }
  }

  /** Turns to a page, from 1; to the first or the last one where there is none of that number. */
  public void turnTo(int number) {
    turned.put(kind.get(), number - 1);
    show();
  }

  /** Turns that many pages on, or back. */
  public void turn(int by) {
    ShownPage now = page.get();
    if (now != null) {
      turnTo(Math.max(1, Math.min(now.of(), now.number() + by)));
    }
  }

  /** Shows it one step larger or smaller. */
  public void zoom(boolean larger) {
    ShownPage now = page.get();
    if (now != null) {
      zoom.set(larger ? Zoom.larger(now.percent()) : Zoom.smaller(now.percent()));
    }
  }

  /** The site is left: nothing is made any more, and what was made is let go of. */
  public void close() {
    over = true;
    changes++;
    easel.clear();
  }

  private void show() {
    if (!watched || over) {
      return;
    }
    PaperPages pages = easel.pages(kind.get());
    if (pages == null) {
      make(kind.get());
    } else if (!room.empty()) {
      draw(kind.get(), pages);
    }
  }

  private void make(DocumentKind wanted) {
    if (making || waiting) {
      return;
    }
    making = true;
    long before = changes;
    background.delay().after(PATIENCE, () -> working.set(making));
    Callable<Exporter.Draft> work = source.apply(wanted);
    background.run(
        () -> {
          Exporter.Draft draft = work.call();
          return new Made(PaperPages.open(draft.pdf()), draft.basis());
        },
        fresh -> {
          ended();
          if (over) {
            letGo(fresh.pages());
          } else if (before == changes) {
            take(wanted, fresh);
          } else {
            easel.close(fresh.pages());
          }
          show();
        },
        thrown -> {
          ended();
          if (before == changes) {
            failed(thrown);
          } else {
            show();
          }
        });
  }

  /** Nobody draws pages of it, and once the window is closed there may be no worker any more. */
  private void letGo(PaperPages pages) {
    try {
      pages.close();
    } catch (IOException e) {
      failed(e);
    }
  }

  private void ended() {
    making = false;
    working.set(false);
  }

  private void take(DocumentKind wanted, Made fresh) {
    trouble.set(null);
    easel.take(wanted, fresh.pages());
    basis.set(fresh.basis());
  }

  private void draw(DocumentKind wanted, PaperPages pages) {
    int number = Math.max(0, Math.min(turned.getOrDefault(wanted, 0), pages.number() - 1));
    turned.put(wanted, number);
    double width = pages.width(number);
    double height = pages.height(number);
    double factor = zoom.get().factor(width, height, room.width(), room.height());
    easel.draw(
        new PictureStore.Key(wanted, number, room.scale(factor, width, height)),
        drawn ->
            page.set(
                new ShownPage(
                    wanted, number + 1, pages.number(), drawn.picture(), drawn.text(), width * factor, height * factor,
                    Zoom.percent(factor))),
        this::failed);
  }

  private void failed(Throwable thrown) {
    trouble.set(Message.of("preview.trouble", String.valueOf(thrown.getMessage())));
  }

  private record Made(PaperPages pages, Exporter.Basis basis) {}
}
