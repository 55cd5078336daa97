package gatewright.plan;

import java.util.List;
import java.util.Objects;

/**
 * One question put to the network.
 *
 * @param id stable: service, target and way ("sophos-updates/sav-update-1.clearswift.net:80/direct")
 * @param service id; "control" for what only the tester needs
 * @param flow number of the flow's member it is about ("FR-007.1"); null if about none
 * @param initiator whose connection it stands for: ids of gateways joined by commas, "administrators", "pmm-users", or "workstation"
 * @param needed the rung that a PASS needs
 * @param documented addresses to try beside those that the name has, as a control; may be empty
 * @param documentedRequired true if rules go by address at this site, so that the documented ones count
 */
public record Check(
    String id,
    String service,
    String flow,
    Purpose purpose,
    String initiator,
    Target target,
    Way way,
    Question question,
    Proof needed,
    List<String> documented,
    boolean documentedRequired) {
  /** Service id of the tester's own needs. */
  public static final String CONTROL = "control";

  public Check {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(service, "service");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(initiator, "initiator");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(way, "way");
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(needed, "needed");
    documented = List.copyOf(documented);
  }
}
