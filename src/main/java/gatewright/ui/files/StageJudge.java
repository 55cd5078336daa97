package gatewright.ui.files;

import gatewright.plan.Check;
import gatewright.plan.Question;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.Result;
import gatewright.result.Step;
import gatewright.result.Verdict;
import gatewright.ui.answer.Message;
import gatewright.ui.files.Stage.State;
import gatewright.ui.model.Entry.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Lays the result of a file server's check out stage by stage: which went well, which one stopped it, what lies behind. */
final class StageJudge {
  private final Result result;
  private final List<StageKind> kinds;

  private StageJudge(Result result, List<StageKind> kinds) {
    this.result = result;
    this.kinds = kinds;
  }

  /** The stages of a check that has a result. */
  static List<Stage> judge(Check check, Question.FileServer files, Result result) {
    return new StageJudge(result, StageKind.of(check, files)).stages();
  }

  /** The stages of a check that has none yet. */
  static List<Stage> awaiting(Check check, Question.FileServer files, Progress progress) {
    State state = progress == Progress.TESTING ? State.TESTING : State.UNTESTED;
    return StageKind.of(check, files).stream().map(kind -> new Stage(kind, state, null, 0, -1)).toList();
  }

  private List<Stage> stages() {
    Optional<StageKind> blamed = blamed();
    List<Stage> stages = new ArrayList<>();
    boolean behind = false;
    boolean told = false;
    for (StageKind kind : kinds) {
      Stage stage = stage(kind);
      if (blamed.filter(kind::equals).isPresent()) {
        stages.add(blame(stage));
        behind = result.verdict() != Verdict.WARN;
      } else if (stage.state() == State.PASS) {
        stages.add(stage);
      } else {
        stages.add(new Stage(kind, State.NOT_TESTED, behind && !told ? behind(blamed.get()) : null, 0, -1));
        told |= behind;
      }
    }
    return stages;
  }

  private static Message behind(StageKind kind) {
    return Message.of("files.behind", Message.of("stage." + kind.name()));
  }

  /** As its own steps have it. */
  private Stage stage(StageKind kind) {
    if (kind == StageKind.HOST_KEY || kind == StageKind.CERTIFICATE) {
      return identity(kind);
    }
    List<Step> mine = steps(kind);
    if (mine.isEmpty()) {
      return new Stage(kind, State.NOT_TESTED, null, 0, -1);
    }
    Step last = mine.get(mine.size() - 1);
    Message detail = last.detail().isEmpty() ? null : Message.of("files.said", last.detail());
    long end = run(mine).stream().mapToLong(step -> step.start() + step.millis()).max().orElse(0);
    long start = run(mine).stream().mapToLong(Step::start).min().orElse(0);
    return new Stage(kind, last.ok() ? State.PASS : State.FAIL, agreed(kind).orElse(detail), start, end - start);
  }

  private Optional<Message> agreed(StageKind kind) {
    return kind == StageKind.KEY_EXCHANGE
            && result.evidence().values().get("agreed") instanceof Map<?, ?> agreed
            && agreed.get("kex") instanceof String exchange
            && agreed.get("cipher") instanceof String cipher
        ? Optional.of(Message.of("files.agreed", exchange, cipher.replaceFirst("@.*", "")))
        : Optional.empty();
  }

  private List<Step> steps(StageKind kind) {
    return result.steps().stream().filter(step -> kind.shows(step.name())).toList();
  }

  /** The first of them that follow one another; the same may be done again much later, and its bar would cover all between. */
  private List<Step> run(List<Step> mine) {
    int first = result.steps().indexOf(mine.get(0));
    return result.steps().subList(first, result.steps().size()).stream()
        .takeWhile(step -> step.name() == mine.get(0).name())
        .toList();
  }

  private Stage identity(StageKind kind) {
    Map<String, Object> seen = result.evidence().values();
    Object shown = kind == StageKind.HOST_KEY ? seen.get("hostKeyAlgorithm") : seen.get("subject");
    if (shown == null || kind == StageKind.CERTIFICATE && steps(StageKind.TLS).stream().noneMatch(Step::ok)) {
      return new Stage(kind, State.NOT_TESTED, null, 0, -1);
    }
    String name = shown.toString();
    Message words =
        result.identity() == Identity.VERIFIED
            ? Message.of(kind == StageKind.HOST_KEY ? "files.identity.confirmed" : "files.identity.trusted", name)
            : Message.of("files.said", name);
    return new Stage(kind, State.PASS, words, 0, -1);
  }

  private Stage blame(Stage stage) {
    Verdict verdict = result.verdict();
    State state =
        switch (verdict) {
          case WARN -> State.WARN;
          case FAIL -> State.FAIL;
          case NOT_TESTED -> State.NOT_TESTED;
          default -> asksForYou() ? State.WAITING_FOR_YOU : State.INCONCLUSIVE;
        };
    return stage.at(state).with(words(stage));
  }

  private boolean asksForYou() {
    return result.cause() == Cause.HOST_KEY_UNKNOWN || result.cause() == Cause.TLS_UNTRUSTED;
  }

  private Message words(Stage stage) {
    Map<String, Object> seen = result.evidence().values();
    if (stage.kind() == StageKind.HOST_KEY || stage.kind() == StageKind.CERTIFICATE) {
      String key = result.verdict() == Verdict.FAIL ? "files.identity.other" : "files.identity.unknown";
      Object name = stage.kind() == StageKind.HOST_KEY ? seen.get("hostKeyAlgorithm") : seen.get("subject");
      return asksForYou() || result.cause() == Cause.HOST_KEY_CHANGED
          ? Message.of(key, Objects.toString(name, ""))
          : note(stage);
    }
    return note(stage);
  }

  private Message note(Stage stage) {
    boolean own = stage.state() == State.FAIL && stage.detail() != null;
    return own || result.notes().isEmpty() ? stage.detail() : Message.of("files.said", result.notes().get(0));
  }

  /** Where it was decided; empty for a clean pass. */
  private Optional<StageKind> blamed() {
    if (result.verdict() == Verdict.PASS) {
      return Optional.empty();
    }
    return kinds.stream()
        .filter(kind -> kind == natural())
        .findFirst()
        .or(() -> kinds.stream().filter(kind -> stage(kind).state() == State.FAIL).findFirst())
        .or(this::firstOpen)
        .or(() -> Optional.of(kinds.get(kinds.size() - 1)));
  }

  /** The first one that was not come to, though the one before it was. */
  private Optional<StageKind> firstOpen() {
    List<StageKind> open =
        kinds.stream().filter(kind -> stage(kind).state() == State.NOT_TESTED).collect(Collectors.toList());
    int last = -1;
    for (int i = 0; i < kinds.size(); i++) {
      last = stage(kinds.get(i)).state() == State.PASS ? i : last;
    }
    int reached = last;
    open.removeIf(kind -> kinds.indexOf(kind) < reached);
    return open.stream().findFirst();
  }

  /** The stage that a cause is always about; null if it may come up at several. */
  private StageKind natural() {
    if (result.cause() == null) {
      return null;
    }
    return switch (result.cause()) {
      case HOST_KEY_UNKNOWN, HOST_KEY_CHANGED -> StageKind.HOST_KEY;
      case TLS_UNTRUSTED, TLS_NAME_MISMATCH, TLS_EXPIRED, TLS_NOT_YET_VALID -> StageKind.CERTIFICATE;
      case OLD_ALGORITHMS -> StageKind.KEY_EXCHANGE;
      case LOGIN_REFUSED, ACCOUNT_LOCKED, STRONGER_LOGIN_REQUIRED, CREDENTIAL_MISSING -> StageKind.LOGIN;
      case DATA_CHANNEL_BLOCKED, PASSIVE_ADDRESS_WRONG, TLS_SESSION_REUSE_REQUIRED -> StageKind.DATA;
      case STORAGE_FULL -> StageKind.WRITE;
      case CONTENT_DIFFERS -> StageKind.READ;
      case FILE_LEFT_BEHIND -> StageKind.DELETE;
      default -> result.cause().group() == Cause.Group.NAME ? StageKind.NAME : null;
    };
  }
}
