package gatewright.ui.preview;

import gatewright.document.DocumentKind;
import gatewright.ui.model.Background;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Draws pages of the documents that are made, on a worker. A page that is asked for later takes the place of one that is still being
 * drawn. Used on the window's thread only.
 */
final class Easel {
  private final Background background;
  private final Map<DocumentKind, PaperPages> made = new EnumMap<>(DocumentKind.class);
  private final PictureStore pictures = new PictureStore();
  private long drawings;

  Easel(Background background) {
    this.background = background;
  }

  /** The pages of a document; null if it is not made, or became stale. */
  PaperPages pages(DocumentKind kind) {
    return made.get(kind);
  }

  /** Takes up a document that was made. */
  void take(DocumentKind kind, PaperPages fresh) {
    pictures.forget(kind);
    made.put(kind, fresh);
  }

  /** Whatever is made is stale. */
  void clear() {
    made.values().forEach(this::close);
    made.clear();
  }

  /** Draws a page of a document that is made, unless it is still known; {@code done} hears of it on the window's thread. */
  void draw(PictureStore.Key key, Consumer<PictureStore.Drawn> done, Consumer<Throwable> failed) {
    PaperPages pages = made.get(key.kind());
    long mine = ++drawings;
    pictures.find(key).ifPresentOrElse(
        done,
        () ->
            background.run(
                () -> new PictureStore.Drawn(pages.draw(key.page(), key.scale()), pages.text(key.page())),
                drawn -> {
                  if (mine == drawings && made.get(key.kind()) == pages) {
                    pictures.keep(key, drawn);
                    done.accept(drawn);
                  }
                },
                thrown -> {
                  if (mine == drawings && made.get(key.kind()) == pages) {
                    failed.accept(thrown);
                  }
                }));
  }

  /** On a worker, as a page of it may be being drawn. */
  void close(PaperPages pages) {
    background.run(
        () -> {
          pages.close();
          return pages;
        },
        closed -> {},
        thrown -> {});
  }
}
