package gatewright.document;

import gatewright.map.Picture;
import java.util.List;

/**
 * The commissioning report, worked out: what the customer keeps, in its order.
 *
 * @param verdict the whole in one sentence
 * @param summary what stands behind the verdict
 * @param counts how many services have which verdict
 * @param open what must still happen, worst first; empty if nothing must
 * @param gateways the customer's gateways
 * @param tested the newest run of each vantage
 * @param areas services by area and verdict
 * @param heads the verdicts that the columns of {@code areas} stand for
 * @param map who talks to whom
 * @param decisions the customer's answers
 * @param services every service, in the order of the vendor's document
 * @param paths hosts that were tried both ways, each with its service, vantage and conclusion
 * @param untested services and targets that were not tested, by reason
 * @param controls what only the tester needed
 * @param controlsPassed those of them that are as they should be, a line each
 * @param attempts every try of what did not pass at once
 * @param runs the runs that were used
 * @param signers whom the signatures are for, and the name under each if it is known
 */
public record ReportPage(
    Frame frame,
    String product,
    String place,
    Status verdict,
    String summary,
    List<Count> counts,
    List<Task> open,
    List<List<String>> gateways,
    List<Fact> tested,
    List<Area> areas,
    List<String> heads,
    Drawing map,
    List<Fact> decisions,
    List<Service> services,
    List<List<String>> paths,
    List<Untested> untested,
    List<Outcome> controls,
    List<String> controlsPassed,
    List<List<String>> attempts,
    List<List<String>> runs,
    String leftOut,
    List<Fact> signers) {
  public ReportPage {
    counts = List.copyOf(counts);
    open = List.copyOf(open);
    gateways = List.copyOf(gateways);
    tested = List.copyOf(tested);
    areas = List.copyOf(areas);
    heads = List.copyOf(heads);
    decisions = List.copyOf(decisions);
    services = List.copyOf(services);
    paths = List.copyOf(paths);
    untested = List.copyOf(untested);
    controls = List.copyOf(controls);
    controlsPassed = List.copyOf(controlsPassed);
    attempts = List.copyOf(attempts);
    runs = List.copyOf(runs);
    signers = List.copyOf(signers);
  }

  /**
   * The map.
   *
   * @param note where it was tested from
   * @param inWords all that it shows, in sentences
   */
  public record Drawing(Picture picture, String note, String inWords) {}

  /** How many services stand so. */
  public record Count(String number, Status status) {}

  /** One thing that must still happen. */
  public record Task(String number, Status status, String title, String detail, String owner) {}

  /**
   * A row of the summary.
   *
   * @param numbers one a head; a dot for none
   */
  public record Area(String title, Status status, List<String> numbers, String standsOut) {
    public Area {
      numbers = List.copyOf(numbers);
    }
  }

  /**
   * One service.
   *
   * @param origin the row of the document; who brought it if none did
   * @param rules numbers of its flows; empty if it has none
   * @param meaning verdict and cause in plain words
   * @param outcomes one a target, address, way and vantage; empty if nothing was tried
   * @param asides controls that passed, a line each
   */
  public record Service(
      String title, String origin, String rules, Status status, List<String> meaning, List<Outcome> outcomes,
      List<String> asides) {
    public Service {
      meaning = List.copyOf(meaning);
      outcomes = List.copyOf(outcomes);
      asides = List.copyOf(asides);
    }
  }

  /**
   * One result.
   *
   * @param target as the gateway names it
   * @param address that was tried and where it came from; empty if none was
   * @param from vantage and way
   * @param connection source and destination with their ports; empty if no packet was sent
   * @param proof how far it got, of what was needed
   * @param clean whether it passed, so that it needs no more than two lines
   * @param took how long all of it took; before that what the other side said, if it passed
   * @param steps empty if none was taken
   * @param strip a resolver's answers; without points for anything else
   * @param notes further causes and remarks
   * @param advice who must act, then what to do; empty if nobody must
   */
  public record Outcome(
      String rule,
      String target,
      String address,
      String from,
      Status status,
      String connection,
      String time,
      String proof,
      boolean clean,
      String took,
      List<Bar> steps,
      List<Fact> evidence,
      Strip strip,
      List<String> notes,
      List<String> advice) {
    public Outcome {
      steps = List.copyOf(steps);
      evidence = List.copyOf(evidence);
      notes = List.copyOf(notes);
      advice = List.copyOf(advice);
    }
  }

  /**
   * A step in the waterfall.
   *
   * @param left percent of the whole that went before
   * @param width percent of the whole that it took, enough to be seen
   */
  public record Bar(String name, String millis, String left, String width, boolean ok, String detail) {}

  /**
   * Times as points on a line.
   *
   * @param points percent of the line that lies before each
   */
  public record Strip(List<String> points, String label) {
    public Strip {
      points = List.copyOf(points);
    }
  }

  /** What was not tested for one reason. */
  public record Untested(String reason, String number, List<String> what) {
    public Untested {
      what = List.copyOf(what);
    }
  }
}
