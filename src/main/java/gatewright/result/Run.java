package gatewright.result;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All the results of one go from one vantage; this is {@code *.run.json}.
 *
 * @param program version of Gatewright
 * @param planHash of the checks that were planned
 * @param practice "none" or the fault of a practice run; null for a real one
 * @param started UTC
 * @param finished UTC
 */
public record Run(
    String schema,
    String program,
    String planHash,
    String practice,
    SiteName site,
    Edition catalogue,
    Vantage vantage,
    Instant started,
    Instant finished,
    List<ServiceResult> services,
    List<Result> results) {
  /** The version of the file format that this program writes. */
  public static final String SCHEMA = "gatewright/run/1";

  public Run {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(program, "program");
    Objects.requireNonNull(planHash, "planHash");
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(catalogue, "catalogue");
    Objects.requireNonNull(vantage, "vantage");
    Objects.requireNonNull(started, "started");
    Objects.requireNonNull(finished, "finished");
    services = List.copyOf(services);
    results = List.copyOf(results);
  }

  /** Whose site it was. */
  public record SiteName(String name) {}

  /** Which catalogue it went by. */
  public record Edition(String product, String edition) {}
}
