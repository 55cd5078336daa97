package gatewright.ui;

import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.model.FolderLook;
import gatewright.ui.settings.RecentSite;
import gatewright.ui.settings.RecentSite.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site that was open before, as the start page lists it.
 *
 * @param look what stands in its place now; empty until somebody looked
 */
public record RecentLine(RecentSite site, Optional<FolderLook> look) {
  /** Customer and place as far as they are known. */
  public List<String> name() {
    return Stream.of(site.customer(), site.site()).filter(part -> !part.isEmpty()).toList();
  }

  /** Whether there is no site any more where it was. */
  public boolean gone() {
    return look.isPresent() && look.get().kind() != FolderLook.Kind.SITE;
  }

  /** The folder's own name; the whole path if it is gone, so that the user knows where to look. */
  public String place() {
    String name = site.folder().substring(1 + Math.max(site.folder().lastIndexOf('/'), site.folder().lastIndexOf('\\')));
    return gone() || name.isEmpty() ? site.folder() : name;
  }

  /** How it stood when it was left; empty if it is gone. */
  public Optional<Verdict> verdict() {
    return gone() ? Optional.empty() : Optional.of(site.tally() == null ? verdict(site.state()) : verdict(site.tally()));
  }

  /** More of how it stood; empty if no more is known than the verdict. */
  public Optional<Message> more() {
    Optional<Message> services = Optional.ofNullable(site.tally()).map(tally -> words(verdict(tally), tally));
    if (gone()) {
      return Optional.of(Message.of("recent.gone.more"));
    }
    if (look.flatMap(FolderLook::interrupted).isEmpty()) {
      return services;
    }
    Message interrupted = Message.of("recent.interrupted");
    return Optional.of(services.map(words -> Message.of("recent.both", words, interrupted)).orElse(interrupted));
  }

  /** Whether each word that is searched for stands in its name, its ticket or its folder. */
  public boolean matches(String search) {
    String all = String.join(" ", site.customer(), site.site(), site.ticket(), site.folder()).toLowerCase(Locale.ROOT);
    return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(all::contains);
  }

  private static Verdict verdict(Tally tally) {
    if (tally.failing() > 0) {
      return Verdict.FAIL;
    }
    if (tally.undecided() > 0) {
      return Verdict.INCONCLUSIVE;
    }
    if (tally.untested() > 0 || tally.warnings() + tally.unseen() + tally.passing() == 0) {
      return Verdict.NOT_TESTED;
    }
    if (tally.warnings() > 0) {
      return Verdict.WARN;
    }
    return tally.unseen() > 0 ? Verdict.UNCONFIRMED : Verdict.PASS;
  }

  private static Message words(Verdict verdict, Tally tally) {
    return switch (verdict) {
      case FAIL -> Message.of("recent.failing", tally.failing());
      case INCONCLUSIVE -> Message.of("recent.undecided", tally.undecided());
      case WARN -> Message.of("recent.warnings", tally.warnings());
      case UNCONFIRMED -> Message.of("recent.unseen", tally.unseen());
      case NOT_TESTED ->
          tally.warnings() + tally.unseen() + tally.passing() == 0
              ? Message.of("recent.never")
              : Message.of("recent.untested", tally.untested());
      default -> Message.of("recent.passing", tally.passing());
    };
  }

  /** Files of version 0.1 have a step's state only. */
  private static Verdict verdict(String state) {
    return switch (state) {
      case "FAILING" -> Verdict.FAIL;
      case "PROBLEMS" -> Verdict.INCONCLUSIVE;
      case "PASSING" -> Verdict.PASS;
      default -> Verdict.NOT_TESTED;
    };
  }
}
