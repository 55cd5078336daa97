package gatewright.ui.proxy;

import gatewright.result.Basis;
import gatewright.result.Result;
import gatewright.ui.model.Entry;
import gatewright.ui.model.Entry.Progress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one way to a host stands.
 *
 * @param progress how far its check is
 * @param result the one that it is judged by; null while there is none
 */
public record PathCell(Progress progress, Result result) {
  private static final Pattern STATUS = Pattern.compile("HTTP/\\S+ +([1-5][0-9]{2})\\b.*");

  /** One address that works will do, so the best counts; of failures the first one. Documented addresses do not count beside others. */
  static PathCell of(Entry entry) {
    List<Result> named = entry.results().stream().filter(result -> result.basis() != Basis.DOCUMENTED).toList();
    List<Result> counted = named.isEmpty() ? entry.results() : named;
    Result best = counted.stream().min(Comparator.comparingInt(PathCell::rank)).orElse(null);
    return new PathCell(entry.progress(), best);
  }

  /** The status of its answer in HTTP; empty if it gave none. */
  public Optional<String> status() {
    if (result == null) {
      return Optional.empty();
    }
    Matcher matcher = STATUS.matcher(result.evidence().text("status").orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static int rank(Result result) {
    return switch (result.verdict()) {
      case PASS, CONFIRMED -> 0;
      case WARN, UNCONFIRMED -> 1;
      case FAIL -> 2;
      default -> 3;
    };
  }
}
