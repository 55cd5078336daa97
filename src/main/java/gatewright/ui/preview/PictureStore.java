package gatewright.ui.preview;

import gatewright.document.DocumentKind;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures that were shown last, so that turning back is quick: a few pages, and no more pixels than a bound. */
final class PictureStore {
  private static final long MOST_PIXELS = 16_000_000;
  private static final int MOST_PAGES = 6;

  private final Map<Key, Drawn> byKey = new LinkedHashMap<>(MOST_PAGES, 0.75f, true);

  Optional<Drawn> find(Key key) {
    return Optional.ofNullable(byKey.get(key));
  }

  void keep(Key key, Drawn drawn) {
    byKey.put(key, drawn);
    Iterator<Drawn> oldestFirst = byKey.values().iterator();
    while (byKey.size() > 1 && (byKey.size() > MOST_PAGES || pixels() > MOST_PIXELS)) {
      oldestFirst.next();
      oldestFirst.remove();
    }
  }

  void forget(DocumentKind kind) {
    byKey.keySet().removeIf(key -> key.kind() == kind);
  }

  int size() {
    return byKey.size();
  }

  private long pixels() {
    return byKey.values().stream().mapToLong(drawn -> (long) drawn.picture().width() * drawn.picture().height()).sum();
  }

  /**
   * One page at one scale.
   *
   * @param page from 0
   */
  record Key(DocumentKind kind, int page, double scale) {}

  /** A page that was drawn, and what can be read on it. */
  record Drawn(PagePicture picture, String text) {}
}
