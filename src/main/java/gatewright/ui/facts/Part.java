package gatewright.ui.facts;

import gatewright.plan.Purpose;
import gatewright.result.Cause;
import gatewright.result.Result;
import gatewright.ui.answer.Message;
import gatewright.ui.trust.TrustQuestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A part of a panel. */
public sealed interface Part {
  /** Facts, one below the other. */
  record Facts(List<Fact> facts) implements Part {
    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Things of a kind.
   *
   * @param heads of the columns
   * @param rows as many cells each as there are heads
   */
  record Table(List<Column> heads, List<List<Said>> rows) implements Part {
    public Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A column of a table.
   *
   * @param share of the width, in percent
   */
  record Column(Message head, int share) {}

  /**
   * A sentence in a box.
   *
   * @param tone as callouts have it
   * @param heading null for none
   */
  record Remark(String tone, Message heading, Message words) implements Part {}

  /** Why a result is no clean pass, and what that means. */
  record Why(Result result) implements Part {
    private static final int MOST = 3;

    /** One for each cause among results that count, worst first, and no more than can be read. */
    public static List<Part> of(List<Result> results) {
      Map<Cause, Result> byCause = new LinkedHashMap<>();
      Seen.worstFirst(results).stream()
          .filter(result -> result.cause() != null && result.purpose() == Purpose.REQUIRED)
          .forEach(result -> byCause.putIfAbsent(result.cause(), result));
      return byCause.values().stream().limit(MOST).<Part>map(Why::new).toList();
    }
  }

  /** A message that was sent, and the question whether it arrived. */
  record Receipt(Result result) implements Part {}

  /** A host key or certificate that only a person can vouch for. */
  record Confirm(TrustQuestion question) implements Part {}

  /** Values that a field could take. */
  record Offers(Message words, List<Offer> offers) implements Part {
    public Offers {
      offers = List.copyOf(offers);
    }
  }

  /**
   * A value that a field could take.
   *
   * @param field whose it is, as the page that offers it knows it
   * @param label of the button
   */
  record Offer(String field, String value, Message label) {
    public Offer {
      Objects.requireNonNull(field, "field");
      Objects.requireNonNull(value, "value");
    }
  }
}
