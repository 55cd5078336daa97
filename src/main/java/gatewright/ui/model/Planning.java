package gatewright.ui.model;

import gatewright.catalogue.Catalogue;
import gatewright.plan.Plan;
import gatewright.plan.RequestNumbers;
import gatewright.session.Workbench;
import gatewright.site.Site;
import gatewright.ui.answer.Message;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Turns answers into a plan on a worker; of several at once, only the last ones. Used on the window's thread only. */
final class Planning {
  /** How long the plan waits for the next answer. */
  static final Duration PAUSE = Duration.ofMillis(250);

  private final OpenSite open;
  private final Background background;
  private final Supplier<Site> site;
  private final Consumer<Planned> taken;
  private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(this, "planTrouble");
  private RequestNumbers numbers;
  private long asked;

  /** {@code taken} hears of each plan that is still about the answers. */
  Planning(OpenSite open, Background background, Supplier<Site> site, Consumer<Planned> taken) {
    this.open = open;
    this.background = background;
    this.site = site;
    this.taken = taken;
    this.numbers = open.numbers();
  }

  /** Why there is no plan for the answers; null if there is one. */
  ReadOnlyObjectProperty<Message> troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** The numbers of the request were kept: plans by them from now on. */
  void numbered(RequestNumbers kept) {
    if (!kept.equals(numbers)) {
      numbers = kept;
      now(() -> {}, () -> {});
    }
  }

  /** Plans a moment after the last answer. */
  void soon() {
    long mine = ++asked;
    background.delay().after(
        PAUSE,
        () -> {
          if (mine == asked) {
            now(() -> {}, () -> {});
          }
        });
  }

  /** Plans at once. Then does the first, or the second if there is no plan or newer answers came between. */
  void now(Runnable then, Runnable otherwise) {
    long mine = ++asked;
    Site answers = site.get();
    Workbench workbench = open.session().workbench();
    RequestNumbers known = numbers;
    background.run(
        () -> new Planned(workbench.catalogue(answers), workbench.plan(answers, known)),
        fresh -> {
          if (mine == asked) {
            trouble.set(null);
            taken.accept(fresh);
            then.run();
          } else {
            otherwise.run();
          }
        },
        thrown -> {
          otherwise.run();
          if (mine == asked) {
            trouble.set(Message.of("plan.trouble", String.valueOf(thrown.getMessage())));
          }
        });
  }

  /** What the answers came to. */
  record Planned(Catalogue catalogue, Plan plan) {}
}
