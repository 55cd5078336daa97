package gatewright.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * Services laid over a catalogue: new ones, others in place of its own, or more hosts for them.
 *
 * @param schema of the file it was read from
 * @param id stable, lower case with hyphens
 * @param title for people
 * @param note where it comes from as a whole, and when to use it; may be empty
 * @param add services that the catalogue does not have
 * @param replace services in place of those with the same ids
 * @param change what is added to services of the catalogue
 * @param addressGroups that the overlay's own services refer to
 */
public record Overlay(
    String schema,
    String id,
    String title,
    String note,
    List<Service> add,
    List<Service> replace,
    List<Change> change,
    List<AddressGroup> addressGroups) {
  /** The version of the file format that this program reads. */
  public static final String SCHEMA = "gatewright/overlay/1";

  public Overlay {
    Objects.requireNonNull(schema, "schema");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    note = note == null ? "" : note;
    add = add == null ? List.of() : List.copyOf(add);
    replace = replace == null ? List.of() : List.copyOf(replace);
    change = change == null ? List.of() : List.copyOf(change);
    addressGroups = addressGroups == null ? List.of() : List.copyOf(addressGroups);
  }

  /**
   * What is added to one service.
   *
   * @param service id
   * @param addHosts for which the service's documented addresses say nothing
   * @param addRemarks should say where the rest comes from
   */
  public record Change(
      String service, List<String> addHosts, List<String> addPatterns, List<Endpoint> addEndpoints, List<Remark> addRemarks) {
    public Change {
      Objects.requireNonNull(service, "service");
      addHosts = addHosts == null ? List.of() : List.copyOf(addHosts);
      addPatterns = addPatterns == null ? List.of() : List.copyOf(addPatterns);
      addEndpoints = addEndpoints == null ? List.of() : List.copyOf(addEndpoints);
      addRemarks = addRemarks == null ? List.of() : List.copyOf(addRemarks);
    }
  }
}
