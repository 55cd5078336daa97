package gatewright.ui.run;

import gatewright.catalogue.Owner;
import gatewright.result.Verdict;
import gatewright.ui.model.Entry.Progress;
import gatewright.ui.run.RunItem.Ask;
import gatewright.ui.run.RunItem.Group;
import gatewright.ui.run.RunItem.Line;
import gatewright.ui.run.RunItem.Needless;
import gatewright.ui.view.Durations;
import gatewright.ui.view.PageTools;
import gatewright.ui.view.TargetWords;
import gatewright.ui.view.Texts;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rows of the table say. */
final class RowWords {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  private final PageTools tools;
  private final Texts texts;

  RowWords(PageTools tools) {
    this.tools = tools;
    this.texts = tools.texts();
  }

  /** How it stands, in one word. */
  String status(Line line) {
    if (line.result() != null) {
      return texts.text("verdict", line.verdict());
    }
    return texts.text(
        line.progress() == Progress.TESTING
            ? "verdict.testing"
            : line.progress() == Progress.WAITING ? "verdict.waiting" : "verdict.untested");
  }

  /** The service. */
  String title(RunItem item) {
    return item instanceof Line line ? line.title() : item instanceof Needless needless ? needless.title() : "";
  }

  /** Where it leads, and what is wrong there. */
  String place(RunItem item) {
    if (item instanceof Needless needless) {
      return needless.reason();
    }
    if (!(item instanceof Line line)) {
      return "";
    }
    String where = TargetWords.of(line.check(), line.result(), texts);
    return line.cause() == null ? where : texts.text("test.because", where, tools.explain().cause(line.cause(), texts.language()));
  }

  /** When the row turned, and how; empty if it did not. */
  String turned(Line line) {
    if (line.turned() == null) {
      return "";
    }
    boolean bad = line.verdict() == Verdict.FAIL || line.verdict() == Verdict.INCONCLUSIVE || line.verdict() == Verdict.NOT_TESTED;
    return texts.text(bad ? "test.turned.bad" : "test.turned.good", CLOCK.format(line.turned()));
  }

  /** A turn in one sentence. */
  String turn(Turn turn) {
    return texts.text(turn.holds() ? "watch.turned.good" : "watch.turned.bad", CLOCK.format(turn.at()), turn.title(), turn.target());
  }

  String route(Line line) {
    return texts.text("way", line.check().way());
  }

  String proof(Line line) {
    return line.result() == null ? "" : texts.text("proof", line.result().proof());
  }

  /** How long it took. */
  String time(Line line) {
    if (line.result() == null) {
      return "";
    }
    return line.testing() ? texts.text("test.testingAgain") : Durations.words(line.result().millis(), texts);
  }

  /** Who must act; empty if nobody must. */
  String owner(Line line) {
    return line.counts() && line.owner() != null ? tools.explain().owner(line.owner(), texts.language()) : "";
  }

  /** What a group is called. */
  String heading(Group group) {
    if (group.name().equals(RunRows.CONTROLS)) {
      return texts.text("area.CONTROL");
    }
    if (group.by() == Grouping.AREA) {
      return texts.text("area." + group.name());
    }
    boolean nobody = group.name().equals(RunRows.NOBODY);
    return nobody ? texts.text("test.nobody") : tools.explain().owner(Owner.valueOf(group.name()), texts.language());
  }

  /** "2 Fail · 9 Pass · 1 Testing". */
  String counts(Group group) {
    Stream<String> verdicts =
        Arrays.stream(Verdict.values())
            .filter(verdict -> group.counts().getOrDefault(verdict, 0) > 0)
            .map(verdict -> texts.text("test.count", group.counts().get(verdict), texts.text("verdict", verdict)));
    Stream<String> testing =
        group.testing() == 0 ? Stream.of() : Stream.of(texts.text("test.count", group.testing(), texts.text("verdict.testing")));
    return Stream.concat(verdicts, testing).collect(Collectors.joining(" · "));
  }

  /** All of a row in one text, for those who hear it, and for the filter. */
  String spoken(RunItem item) {
    if (item instanceof Group group) {
      return texts.text(group.closed() ? "test.group.spokenClosed" : "test.group.spokenOpen", heading(group), counts(group));
    }
    if (item instanceof Ask ask) {
      return texts.text("test.ask.spoken", ask.about().title());
    }
    if (item instanceof Needless needless) {
      return texts.text("test.row", texts.text("verdict", Verdict.NOT_APPLICABLE), needless.title(), needless.reason());
    }
    Line line = (Line) item;
    String row = texts.text("test.row", status(line), line.title(), place(line));
    return owner(line).isEmpty() ? row : texts.text("test.row.owner", row, owner(line));
  }
}
