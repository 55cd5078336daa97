package gatewright.ui.model;

import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Saves the answers a moment after the last of them, one save at a time. Used on the window's thread only. */
public final class SiteSaver {
  /** How long it waits for the next answer. */
  static final Duration PAUSE = Duration.ofMillis(400);

  private final SiteStore store;
  private final Background background;
  private final ReadOnlyObjectWrapper<Message> state = new ReadOnlyObjectWrapper<>(this, "state", Message.of("save.saved"));
  private final ReadOnlyObjectWrapper<Boolean> failed = new ReadOnlyObjectWrapper<>(this, "failed", false);
  private final CompletableFuture<Void> finished = new CompletableFuture<>();
  private Site waiting;
  private boolean busy;
  private long asked;
  private Runnable last;

  SiteSaver(SiteStore store, Background background) {
    this.store = store;
    this.background = background;
  }

  /** Whether the answers are saved, in words. */
  public ReadOnlyObjectProperty<Message> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** Whether the last save failed. */
  public ReadOnlyObjectProperty<Boolean> failedProperty() {
    return failed.getReadOnlyProperty();
  }

  void save(Site site) {
    waiting = site;
    long mine = ++asked;
    background.delay().after(
        PAUSE,
        () -> {
          if (mine == asked) {
            write();
          }
        });
  }

  /** Writes what is waiting without a pause, then does the last thing on a worker; completes when that is done. */
  CompletableFuture<Void> finish(Runnable then) {
    last = then;
    write();
    return finished;
  }

  private void write() {
    if (busy) {
      return;
    }
    if (waiting == null) {
      finishIfAsked();
      return;
    }
    Site site = waiting;
    waiting = null;
    busy = true;
    state.set(Message.of("save.saving"));
    background.run(
        () -> {
          store.save(site);
          return site;
        },
        saved -> ended(Message.of("save.saved"), false),
        thrown -> ended(Message.of("save.failed", String.valueOf(thrown.getMessage())), true));
  }

  private void ended(Message now, boolean wrong) {
    busy = false;
    state.set(now);
    failed.set(wrong);
    if (waiting != null) {
      write();
    } else {
      finishIfAsked();
    }
  }

  private void finishIfAsked() {
    if (last != null) {
      Runnable then = last;
      last = null;
      CompletableFuture.runAsync(then, background.worker())
          .whenComplete(
              (nothing, thrown) -> {
                if (thrown == null) {
                  finished.complete(null);
                } else {
                  finished.completeExceptionally(thrown);
                }
              });
    }
  }
}
