package gatewright.ui.step;

import gatewright.site.Antivirus;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The antivirus engines. */
public final class AntivirusViewModel extends StepViewModel {
  private final List<EngineRow> engines =
      Arrays.stream(Antivirus.Engine.values()).map(engine -> new EngineRow(engine, this::changed)).toList();
  private List<Antivirus.Engine> order = List.of();

  /** The page of that wizard. */
  public AntivirusViewModel(WizardModel model) {
    super(StepKind.ANTIVIRUS, model);
    begin();
  }

  /** The engines that the product can hold. */
  public List<EngineRow> engines() {
    return engines;
  }

  @Override
  public List<FactPanel> panels() {
    return MirrorFacts.of(test().entriesProperty().get());
  }

  @Override
  public List<Answer> answers() {
    return engines.stream().flatMap(engine -> engine.answers().stream()).toList();
  }

  @Override
  protected void show(Site site) {
    order = site.antivirus().stream().map(Antivirus::engine).toList();
    engines.forEach(
        row -> row.show(site.antivirus().stream().filter(known -> known.engine() == row.engine()).findFirst().orElse(null)));
  }

  @Override
  protected Site apply(Site site) {
    List<EngineRow> used = new ArrayList<>(engines.stream().filter(row -> row.used().value()).toList());
    // Those from before stay in the order in which the customer named them.
    used.sort((one, other) -> Integer.compare(rank(one.engine()), rank(other.engine())));
    return SiteDraft.of(site).antivirus(used.stream().map(EngineRow::value).toList()).site();
  }

  private int rank(Antivirus.Engine engine) {
    int known = order.indexOf(engine);
    return known < 0 ? order.size() + engine.ordinal() : known;
  }

  /** One engine. */
  public static final class EngineRow {
    private final Antivirus.Engine engine;
    private final FlagAnswer used;
    private final FlagAnswer cloudLookup;
    private final ListAnswer cloudHosts;

    EngineRow(Antivirus.Engine engine, Runnable changed) {
      this.engine = engine;
      this.used = new FlagAnswer("antivirus.used", changed);
      this.cloudLookup = new FlagAnswer("antivirus.cloudLookup", changed);
      this.cloudHosts = new ListAnswer("antivirus.cloudHosts", FieldRules::host, changed);
    }

    public Antivirus.Engine engine() {
      return engine;
    }

    public FlagAnswer used() {
      return used;
    }

    public FlagAnswer cloudLookup() {
      return cloudLookup;
    }

    public ListAnswer cloudHosts() {
      return cloudHosts;
    }

    /** Whether the vendor's document has a row for this engine's look-up in the cloud. */
    public boolean hasCloud() {
      return engine != Antivirus.Engine.SOPHOS;
    }

    List<Answer> answers() {
      List<Answer> asked = new ArrayList<>(List.of(used));
      if (used.value() && hasCloud()) {
        asked.add(cloudLookup);
        if (cloudLookup.value()) {
          asked.add(cloudHosts);
        }
      }
      return asked;
    }

    void show(Antivirus known) {
      used.show(known != null);
      cloudLookup.show(known != null && known.cloudLookup());
      cloudHosts.show(known == null ? List.of() : known.cloudHosts());
    }

    Antivirus value() {
      return new Antivirus(engine, cloudLookup.value(), cloudHosts.values());
    }
  }
}
