package gatewright.plan;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where connections of a service begin.
 *
 * @param key what stands for it in the key of a flow: the zone, or the gateway among peers
 * @param zone of the parties; empty if unknown
 * @param parties one at least
 */
record Origin(String key, String zone, List<Party> parties) {
  Origin {
    parties = List.copyOf(parties);
  }

  /** The parties' ids as checks name their initiators. */
  String ids() {
    return parties.stream().map(Party::id).collect(Collectors.joining(","));
  }
}
