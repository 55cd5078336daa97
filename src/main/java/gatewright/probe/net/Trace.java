package gatewright.probe.net;

import gatewright.plan.Proof;
import gatewright.result.Attempt;
import gatewright.result.Evidence;
import gatewright.result.Identity;
import gatewright.result.Step;
import gatewright.result.StepName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What one conversation has shown so far: timed steps, attempts, evidence, and how far it climbed. Kept whatever comes of it,
 * above all when it fails. For one thread.
 */
public final class Trace {
  private static final Set<String> BULKY = Set.of("body", "headers");

  private final long begin;
  private final Redactor redactor;
  private final List<Step> steps = new ArrayList<>();
  private final List<Attempt> attempts = new ArrayList<>();
  private final Map<String, Object> evidence = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private Proof proof = Proof.NOTHING;
  private Identity identity = Identity.NONE;

  /**
   * @param begin {@link System#nanoTime()} when the check began
   * @param redactor goes over all text that is kept
   */
  public Trace(long begin, Redactor redactor) {
    this.begin = begin;
    this.redactor = redactor;
  }

  /** Something to do that may fail as a step. */
  @FunctionalInterface
  public interface Action<T> {
    /**
     * Does it.
     *
     * @param phase takes the line that the step will show
     */
    T run(Phase phase) throws StepFailed;
  }

  /** A step under way. */
  public static final class Phase {
    private String detail = "";

    private Phase() {}

    /** What the step will show, one line. */
    public void show(String line) {
      detail = line;
    }
  }

  /**
   * Does something as a step.
   *
   * @throws StepFailed as the action did, after the step was written down
   */
  public <T> T step(StepName name, Action<T> action) throws StepFailed {
    Phase phase = new Phase();
    long start = System.nanoTime();
    boolean ok = false;
    try {
      T value = action.run(phase);
      ok = true;
      return value;
    } catch (StepFailed e) {
      phase.show(e.getMessage());
      throw e;
    } finally {
      add(name, start, System.nanoTime(), ok, phase.detail);
    }
  }

  /** Writes down a step that was timed elsewhere; both times from {@link System#nanoTime()}. */
  public void add(StepName name, long start, long end, boolean ok, String detail) {
    steps.add(
        new Step(
            name,
            Math.max(0, TimeUnit.NANOSECONDS.toMillis(start - begin)),
            TimeUnit.NANOSECONDS.toMillis(end - start),
            ok,
            redactor.clean(detail)));
  }

  /** Writes down a try to reach an address. */
  public void attempt(Attempt attempt) {
    attempts.add(attempt);
  }

  /** Keeps something that was seen; a later value of the same name replaces it. */
  public void keep(String name, Object value) {
    if (value != null) {
      evidence.put(name, redactor.cleanValue(value));
    }
  }

  /** Keeps the beginning of a text. It is cleaned before it is cut, so that no half of a secret is left at the end. */
  public void keep(String name, String text, int limit) {
    String clean = redactor.clean(text);
    int end = Math.min(limit, clean.length());
    boolean halfCharacter = end > 0 && end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1));
    evidence.put(name, clean.substring(0, halfCharacter ? end - 1 : end));
  }

  /** Drops what is only worth its space where something is wrong: a page in full and all its headers. */
  public void keepLittle() {
    evidence.keySet().removeAll(BULKY);
  }

  /** Keeps a remark, in the order of their weight: the first one is what a reader sees beside the verdict. */
  public void note(String sentence) {
    String clean = redactor.clean(sentence);
    if (!notes.contains(clean)) {
      notes.add(clean);
    }
  }

  /** Climbs to this rung, unless it stands higher already. */
  public void reached(Proof rung) {
    proof = proof.or(rung);
  }

  /** What is known of who answers. */
  public void identity(Identity known) {
    identity = known;
  }

  /** The same, before all others: it is what ended the conversation. */
  public void noteFirst(String sentence) {
    String clean = redactor.clean(sentence);
    notes.remove(clean);
    notes.add(0, clean);
  }

  /** Takes over all that another conversation showed. */
  public void takeOver(Trace other) {
    steps.addAll(other.steps);
    attempts.addAll(other.attempts);
    evidence.putAll(other.evidence);
    other.notes.forEach(this::note);
    reached(other.proof);
  }

  public Proof proof() {
    return proof;
  }

  public Identity identity() {
    return identity;
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  public List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  public Evidence evidence() {
    return new Evidence(evidence);
  }

  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** The step that was written down last; null before the first. */
  public StepName lastStep() {
    return steps.isEmpty() ? null : steps.get(steps.size() - 1).name();
  }

  /** Milliseconds since the check began. */
  public long elapsed() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
  }
}
