package gatewright.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the documents are to be like, and what only people can settle. What is unknown becomes a line to fill in.
 *
 * @param language of the documents; null until it was chosen
 * @param request the forms in which the firewall request is written; empty if it is not written
 * @param report the forms in which the commissioning report is written; empty if it is not written
 * @param neededBy the day on which the rules must be there, ISO 8601; null if it was not said
 * @param until the last day on which the rules are needed, ISO 8601; null if they are permanent
 * @param signsForPartner who signs for the engineer's company; null if it was not said
 * @param signsForCustomer who signs for the customer; null if it was not said
 */
public record Paperwork(
    Language language,
    List<Form> request,
    List<Form> report,
    String neededBy,
    String until,
    String signsForPartner,
    String signsForCustomer) {
  public Paperwork {
    request = List.copyOf(request);
    report = List.copyOf(report);
  }

  /** Nothing settled yet: both documents in every form. */
  public static Paperwork usual() {
    return new Paperwork(null, List.of(Form.values()), List.of(Form.values()), null, null, null, null);
  }

  /** The day on which the rules must be there; empty if it was not said. */
  public Optional<LocalDate> neededDay() {
    return Optional.ofNullable(neededBy).map(LocalDate::parse);
  }

  /** The last day on which the rules are needed; empty if they are permanent. */
  public Optional<LocalDate> lastDay() {
    return Optional.ofNullable(until).map(LocalDate::parse);
  }

  /** In which languages documents can be written. */
  public enum Language {
    ENGLISH,
    GERMAN
  }

  /** How a document is written. */
  public enum Form {
    PDF,
    HTML
  }
}
