package gatewright.ui.facts;

import gatewright.plan.Purpose;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Result;
import gatewright.ui.answer.Message;
import gatewright.ui.facts.Part.Column;
import gatewright.ui.facts.Part.Table;
import gatewright.ui.model.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Who was asked, at which address, what came back, and in what time. */
public final class AnswerTable {
  private static final List<Column> HEADS =
      List.of(
          new Column(Message.of("facts.host"), 37),
          new Column(Message.of("facts.address"), 22),
          new Column(Message.of("facts.answer"), 28),
          new Column(Message.of("facts.time"), 13));

  private AnswerTable() {}

  /** A row for each result, and one for each check without any. */
  public static Table of(List<Entry> entries) {
    return of(entries, entry -> Said.plain(entry.check().target().host()));
  }

  /** The same with another first column. */
  public static Table of(List<Entry> entries, Function<Entry, Said> first) {
    List<List<Said>> rows = new ArrayList<>();
    for (Entry entry : entries) {
      Said host = first.apply(entry);
      if (entry.results().isEmpty()) {
        rows.add(List.of(host, Said.plain("–"), Said.of(List.of(entry)), Said.plain("")));
      }
      // What counts first, then what it is judged by.
      entry.results().stream()
          .sorted(Comparator.comparing(result -> !counts(result)))
          .forEach(result -> rows.add(row(counts(result) ? host : Said.of("live.control", host.words()), result)));
    }
    return new Table(HEADS, rows);
  }

  private static boolean counts(Result result) {
    return result.purpose() == Purpose.REQUIRED;
  }

  private static List<Said> row(Said host, Result result) {
    return List.of(host, address(result), Said.answer(result), Said.millis(result.millis()));
  }

  private static Said address(Result result) {
    if (result.route() == Way.PROXY) {
      return Said.of("facts.throughProxy");
    }
    if (result.address().isEmpty()) {
      return Said.plain("–");
    }
    return result.basis() == Basis.DOCUMENTED
        ? Said.of("facts.documented", result.address())
        : Said.plain(result.address());
  }
}
