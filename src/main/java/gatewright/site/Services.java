package gatewright.site;

import java.util.List;

/**
 * Switches of single services.
 *
 * @param disabled ids of services that the customer does without
 * @param rulesByAddress true if the customer's firewall cannot take host names
 */
public record Services(List<String> disabled, boolean rulesByAddress) {
  public Services {
    disabled = disabled == null ? List.of() : List.copyOf(disabled);
  }
}
