package gatewright.ui.parties;

import gatewright.catalogue.Protocol;
import gatewright.site.CatalogueChoice;
import gatewright.site.Gateway;
import gatewright.site.Lexical;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.ListAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.facts.FactPanel;
import gatewright.ui.files.FileTestViewModel;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.Login;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.step.UsualPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lexical data, peers, custom connections, overlays. */
public final class ExtrasViewModel extends StepViewModel {
  /** The overlay that ships with the program. */
  static final String EXTRAS = "extras";

  private final ChoiceAnswer<Optional<Protocol>> lexical =
      new ChoiceAnswer<>(
          "extras.lexical",
          List.of(
              Optional.empty(), Optional.of(Protocol.HTTPS), Optional.of(Protocol.SFTP), Optional.of(Protocol.FTPS_IMPLICIT)),
          this::changed);
  private final TextAnswer host = new TextAnswer("extras.host", FieldRules::host, this::changed).requiredIf(this::imports);
  private final UsualPort port = new UsualPort("extras.port", this::changed);
  private final TextAnswer path = new TextAnswer("extras.path", FieldRules::sentence, this::changed);
  private final RowsAnswer<PeerRow> peers = new RowsAnswer<>("extras.peers", this::nextPeer, this::changed);
  private final RowsAnswer<CustomRow> custom =
      new RowsAnswer<>("extras.custom", () -> new CustomRow(this::changed), this::changed);
  private final FlagAnswer shippedExtras = new FlagAnswer("extras.shipped", this::changed);
  private final ListAnswer overlays = new ListAnswer("extras.overlays", FieldRules::overlay, this::changed);
  private final Login login;
  private final FileTestViewModel files;
  private boolean shippedFirst = true;

  /** The page of that wizard. */
  public ExtrasViewModel(WizardModel model, Secrets secrets) {
    super(StepKind.EXTRAS, model);
    login = new Login("extras", "lexical", secrets, this::changed);
    lexical.valueProperty().addListener((of, before, now) -> now.ifPresent(chosen -> port.usual(chosen.usualPort())));
    model.siteProperty().addListener((of, before, now) -> gatewaysChanged(before, now));
    files = new FileTestViewModel(test(), "lexical-data");
    begin();
  }

  /** What is learnt of the server with lexical data. */
  public FileTestViewModel files() {
    return files;
  }

  public ChoiceAnswer<Optional<Protocol>> lexical() {
    return lexical;
  }

  public TextAnswer host() {
    return host;
  }

  public TextAnswer port() {
    return port.answer();
  }

  public TextAnswer path() {
    return path;
  }

  public Login login() {
    return login;
  }

  public RowsAnswer<PeerRow> peers() {
    return peers;
  }

  public RowsAnswer<CustomRow> custom() {
    return custom;
  }

  public FlagAnswer shippedExtras() {
    return shippedExtras;
  }

  public ListAnswer overlays() {
    return overlays;
  }

  /** Whether lexical data is imported. */
  public boolean imports() {
    return lexical.value() != null && lexical.value().isPresent();
  }

  /** Whether there are two gateways at least, which peers need. */
  public boolean canHavePeers() {
    return model().site().gateways().size() > 1;
  }

  @Override
  public List<FactPanel> panels() {
    return ExtrasFacts.of(test().entriesProperty().get(), model().site().custom());
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(lexical));
    if (imports()) {
      asked.addAll(List.of(host, port.answer(), path));
      asked.addAll(login.answers());
    }
    asked.addAll(List.of(peers, custom, shippedExtras, overlays));
    return asked;
  }

  @Override
  protected void show(Site site) {
    Lexical known = site.lexical();
    lexical.show(known == null ? Optional.empty() : Optional.of(known.protocol()));
    host.show(known == null ? "" : known.host());
    port.show(known == null ? 0 : known.port());
    path.show(known == null ? "/" : known.path());
    login.show(site, known == null ? null : known.credential());
    showPeers(site);
    custom.show(site.custom().stream().map(each -> CustomRow.of(each, this::changed)).toList());
    List<String> chosen = site.catalogue().overlays();
    shippedExtras.show(chosen.contains(EXTRAS));
    shippedFirst = chosen.indexOf(EXTRAS) <= 0;
    overlays.show(chosen.stream().filter(id -> !id.equals(EXTRAS)).toList());
  }

  @Override
  protected Site apply(Site site) {
    boolean complete = imports() && !host.value().isEmpty();
    SiteDraft draft = login.into(SiteDraft.of(site), complete);
    return draft
        .lexical(
            complete
                ? new Lexical(lexical.value().get(), host.value(), port.number(), path.valueOrNull(), login.credential())
                : null)
        .peers(peers.values(PeerRow::value).stream().distinct().toList())
        .custom(custom.values(CustomRow::value))
        .catalogue(new CatalogueChoice(chosenOverlays()))
        .site();
  }

  private List<String> chosenOverlays() {
    List<String> chosen = new ArrayList<>(overlays.values());
    if (shippedExtras.value()) {
      chosen.add(shippedFirst ? 0 : chosen.size(), EXTRAS);
    }
    return chosen;
  }

  private PeerRow nextPeer() {
    return new PeerRow(gateways(model().site()), this::changed);
  }

  private void gatewaysChanged(Site before, Site now) {
    if (!gateways(before).equals(gateways(now))) {
      showPeers(now);
    }
  }

  private void showPeers(Site site) {
    peers.show(site.peers().stream().map(peer -> PeerRow.of(peer, gateways(site), this::changed)).toList());
  }

  private static List<String> gateways(Site site) {
    return site.gateways().stream().map(Gateway::id).toList();
  }
}
