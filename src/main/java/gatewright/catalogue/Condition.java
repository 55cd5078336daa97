package gatewright.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Set;

/** Which of the customer's answers make a service needed. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "when")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Condition.Always.class, name = "ALWAYS"),
  @JsonSubTypes.Type(value = Condition.Engine.class, name = "ENGINE"),
  @JsonSubTypes.Type(value = Condition.CloudLookup.class, name = "CLOUD_LOOKUP"),
  @JsonSubTypes.Type(value = Condition.Answered.class, name = "ANSWERED"),
  @JsonSubTypes.Type(value = Condition.PmmMode.class, name = "PMM_MODE")
})
public sealed interface Condition {
  /** Needed unless the engineer switched it off. */
  record Always() implements Condition {}

  /**
   * Needed with this antivirus engine.
   *
   * @param engine as {@code site.json} names it: AVIRA, KASPERSKY or SOPHOS
   */
  record Engine(String engine) implements Condition {}

  /** Needed with this engine if its look-up in the vendor's cloud is on. */
  record CloudLookup(String engine) implements Condition {}

  /** Needed if the customer has such a thing at all. */
  record Answered(Answer answer) implements Condition {}

  /**
   * Needed in these modes of the personal message manager.
   *
   * @param modes as {@code site.json} names them: DIGEST, LITE, FULL
   */
  record PmmMode(Set<String> modes) implements Condition {
    public PmmMode {
      modes = Set.copyOf(modes);
    }
  }
}
