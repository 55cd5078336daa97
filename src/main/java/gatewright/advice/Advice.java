package gatewright.advice;

import gatewright.catalogue.Owner;
import java.util.List;

/**
 * Who must act on a result, and how.
 *
 * @param owner null if nobody must
 * @param sentences what to do, most useful first; empty with a null owner
 */
public record Advice(Owner owner, List<String> sentences) {
  public Advice {
    sentences = List.copyOf(sentences);
  }

  /** Nobody has to do anything. */
  public static Advice none() {
    return new Advice(null, List.of());
  }
}
