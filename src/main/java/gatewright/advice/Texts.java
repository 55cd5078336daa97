package gatewright.advice;

import gatewright.catalogue.Area;
import gatewright.catalogue.Direction;
import gatewright.catalogue.Owner;
import gatewright.catalogue.Provenance;
import gatewright.catalogue.Remark;
import gatewright.plan.Proof;
import gatewright.plan.Way;
import gatewright.result.Basis;
import gatewright.result.Cause;
import gatewright.result.Identity;
import gatewright.result.StepName;
import gatewright.result.Vantage;
import gatewright.result.Verdict;
import java.util.Locale;

/**
 * The words for everything that a result can say: a title of a few words, and a sentence for what needs explaining. Never null,
 * never empty.
 */
public final class Texts {
  /** Base name of the bundle. */
  static final String BUNDLE = "i18n/result";

  private final Bundle bundle;

  /** The words in that language; English where there are none. */
  public Texts(Locale locale) {
    this.bundle = new Bundle(BUNDLE, locale);
  }

  /** One word for a verdict. */
  public String title(Verdict verdict) {
    return title("verdict", verdict);
  }

  /** What a verdict means. */
  public String text(Verdict verdict) {
    return text("verdict", verdict);
  }

  /** A few words for a cause. */
  public String title(Cause cause) {
    return title("cause", cause);
  }

  /** What was seen and what it means. */
  public String text(Cause cause) {
    return text("cause", cause);
  }

  /** A few words for a rung. */
  public String title(Proof proof) {
    return title("proof", proof);
  }

  /** What a rung shows. */
  public String text(Proof proof) {
    return text("proof", proof);
  }

  /** A few words for how far identity was shown. */
  public String title(Identity identity) {
    return title("identity", identity);
  }

  /** How far identity was shown. */
  public String text(Identity identity) {
    return text("identity", identity);
  }

  /** A word for where an address comes from. */
  public String title(Basis basis) {
    return title("basis", basis);
  }

  /** Where an address comes from. */
  public String text(Basis basis) {
    return text("basis", basis);
  }

  /** A few words for where a statement comes from. */
  public String title(Provenance provenance) {
    return title("provenance", provenance);
  }

  /** How far a statement can be trusted. */
  public String text(Provenance provenance) {
    return text("provenance", provenance);
  }

  /** A few words for a kind of remark. */
  public String title(Remark.Kind kind) {
    return title("remark", kind);
  }

  /** What follows from a kind of remark. */
  public String text(Remark.Kind kind) {
    return text("remark", kind);
  }

  /** A word for who connects to whom. */
  public String title(Direction direction) {
    return title("direction", direction);
  }

  /** Who connects to whom. */
  public String text(Direction direction) {
    return text("direction", direction);
  }

  /** Who they are. */
  public String title(Owner owner) {
    return title("owner", owner);
  }

  /** What an area is called. */
  public String title(Area area) {
    return title("area", area);
  }

  /** What a step is called. */
  public String title(StepName step) {
    return title("step", step);
  }

  /** How a connection went, as a part of a sentence. */
  public String title(Way way) {
    return title("way", way);
  }

  /** What kind of place a vantage is, as a part of a sentence. */
  public String title(Vantage.Role role) {
    return title("role", role);
  }

  private String title(String kind, Enum<?> constant) {
    return bundle.text(kind + "." + constant.name() + ".title");
  }

  private String text(String kind, Enum<?> constant) {
    return bundle.text(kind + "." + constant.name() + ".text");
  }
}
