package gatewright.ui.files;

import gatewright.catalogue.Protocol;
import gatewright.site.Backup;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.model.StepKind;
import gatewright.ui.model.WizardModel;
import gatewright.ui.step.Login;
import gatewright.ui.step.StepViewModel;
import gatewright.ui.step.UsualPort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the gateway puts its backups. */
public final class BackupViewModel extends StepViewModel {
  private final ChoiceAnswer<Optional<Protocol>> protocol =
      new ChoiceAnswer<>(
          "backup.protocol",
          List.of(
              Optional.empty(),
              Optional.of(Protocol.SFTP),
              Optional.of(Protocol.FTPS_EXPLICIT),
              Optional.of(Protocol.FTPS_IMPLICIT),
              Optional.of(Protocol.FTP)),
          this::changed);
  private final TextAnswer host = new TextAnswer("backup.host", FieldRules::host, this::changed).requiredIf(this::used);
  private final UsualPort port = new UsualPort("backup.port", this::changed);
  private final TextAnswer directory = new TextAnswer("backup.directory", FieldRules::sentence, this::changed);
  private final ChoiceAnswer<Backup.DataMode> dataMode =
      new ChoiceAnswer<>("backup.dataMode", List.of(Backup.DataMode.values()), this::changed);
  private final Login login;
  private final FileTestViewModel files;
  private final FoldersViewModel folders;

  /** The page of that wizard. */
  public BackupViewModel(WizardModel model, Secrets secrets) {
    super(StepKind.BACKUP, model);
    login = new Login("backup", "backup", secrets, this::changed);
    protocol.valueProperty().addListener((of, before, now) -> now.ifPresent(chosen -> port.usual(chosen.usualPort())));
    files = new FileTestViewModel(test(), "backup");
    folders = new FoldersViewModel(model, directory, "backup", BackupViewModel::server);
    begin();
  }

  /** Everything but the directory. */
  private static Object server(Site site) {
    Backup backup = site.backup();
    return backup == null
        ? Optional.empty()
        : Arrays.asList(backup.protocol(), backup.host(), backup.port(), backup.credential(), site.credential(backup.credential()));
  }

  public ChoiceAnswer<Optional<Protocol>> protocol() {
    return protocol;
  }

  public TextAnswer host() {
    return host;
  }

  public TextAnswer port() {
    return port.answer();
  }

  public TextAnswer directory() {
    return directory;
  }

  public ChoiceAnswer<Backup.DataMode> dataMode() {
    return dataMode;
  }

  public Login login() {
    return login;
  }

  /** What is learnt of the server. */
  public FileTestViewModel files() {
    return files;
  }

  /** Its folders. */
  public FoldersViewModel folders() {
    return folders;
  }

  /** Whether there is a backup server. */
  public boolean used() {
    return protocol.value() != null && protocol.value().isPresent();
  }

  /** Whether data connections are made apart from the control connection. */
  public boolean hasDataConnections() {
    return used() && protocol.value().get() != Protocol.SFTP;
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(protocol));
    if (used()) {
      asked.addAll(List.of(host, port.answer(), directory));
      asked.addAll(login.answers());
    }
    if (hasDataConnections()) {
      asked.add(dataMode);
    }
    return asked;
  }

  @Override
  protected void show(Site site) {
    Backup backup = site.backup();
    protocol.show(backup == null ? Optional.empty() : Optional.of(backup.protocol()));
    host.show(backup == null ? "" : backup.host());
    port.show(backup == null ? 0 : backup.port());
    directory.show(backup == null ? "/" : backup.directory());
    dataMode.show(backup == null ? Backup.DataMode.PASSIVE : backup.dataMode());
    login.show(site, backup == null ? null : backup.credential());
  }

  @Override
  protected Site apply(Site site) {
    boolean complete = used() && !host.value().isEmpty();
    SiteDraft draft = login.into(SiteDraft.of(site), complete);
    return draft
        .backup(
            complete
                ? new Backup(
                    protocol.value().get(),
                    host.value(),
                    port.number(),
                    directory.valueOrNull(),
                    login.credential(),
                    dataMode.value())
                : null)
        .site();
  }
}
