package gatewright.ui.parties;

import gatewright.catalogue.Protocol;
import gatewright.site.Directory;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.ChoiceAnswer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.FlagAnswer;
import gatewright.ui.answer.RowsAnswer;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import gatewright.ui.step.Login;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One directory server. */
public final class DirectoryRow implements RowsAnswer.Row {
  /** The ports that a directory is asked on, plain before TLS. */
  static final List<Protocol> PORTS =
      List.of(
          Protocol.LDAP, Protocol.LDAP_STARTTLS, Protocol.LDAPS, Protocol.GLOBAL_CATALOGUE, Protocol.GLOBAL_CATALOGUE_TLS);

  private final TextAnswer name;
  private final TextAnswer host;
  private final ChoiceAnswer<Directory.Kind> kind;
  private final Map<Protocol, FlagAnswer> ports = new LinkedHashMap<>();
  private final TextAnswer baseDn;
  private final TextAnswer bindDn;
  private final Login login;
  private List<Protocol> order = List.of();

  /** A server of which nothing is known. */
  public DirectoryRow(String credential, Secrets secrets, Runnable changed) {
    name = new TextAnswer("directory.name", FieldRules::text, changed);
    host = new TextAnswer("directory.host", FieldRules::host, changed).required();
    kind = new ChoiceAnswer<>("directory.kind", List.of(Directory.Kind.values()), changed);
    PORTS.forEach(port -> ports.put(port, new FlagAnswer("directory.port." + port, changed)));
    baseDn = new TextAnswer("directory.baseDn", FieldRules::sentence, changed);
    bindDn = new TextAnswer("directory.bindDn", FieldRules::sentence, changed);
    login = new Login("directory", credential, secrets, changed);
    kind.show(Directory.Kind.ACTIVE_DIRECTORY);
    ports.get(Protocol.LDAPS).show(true);
  }

  static DirectoryRow of(Directory known, Site site, String credential, Secrets secrets, Runnable changed) {
    DirectoryRow row = new DirectoryRow(credential, secrets, changed);
    row.name.show(known.name());
    row.host.show(known.host());
    row.kind.show(known.kind());
    row.ports.forEach((port, flag) -> flag.show(known.ports().contains(port)));
    row.order = known.ports();
    row.baseDn.show(known.baseDn());
    row.bindDn.show(known.bindDn());
    row.login.show(site, known.credential());
    return row;
  }

  public TextAnswer name() {
    return name;
  }

  public TextAnswer host() {
    return host;
  }

  public ChoiceAnswer<Directory.Kind> kind() {
    return kind;
  }

  /** The ports, each with whether it is used. */
  public Map<Protocol, FlagAnswer> ports() {
    return new LinkedHashMap<>(ports);
  }

  public TextAnswer baseDn() {
    return baseDn;
  }

  public TextAnswer bindDn() {
    return bindDn;
  }

  /** The bind password; its user is the bind DN. */
  public Login login() {
    return login;
  }

  @Override
  public List<Answer> answers() {
    List<Answer> asked = new ArrayList<>(List.of(name, host, kind));
    asked.addAll(ports.values());
    asked.addAll(List.of(baseDn, bindDn, login.passphrase()));
    return asked;
  }

  Directory value() {
    if (host.value().isEmpty()) {
      return null;
    }
    boolean binds = !bindDn.value().isEmpty();
    return new Directory(
        name.value(), host.value(), kind.value(), used(), baseDn.value(), bindDn.valueOrNull(), binds ? login.id() : null);
  }

  void into(SiteDraft draft) {
    login.alwaysInto(draft, !host.value().isEmpty() && !bindDn.value().isEmpty());
  }

  private List<Protocol> used() {
    List<Protocol> used = new ArrayList<>(order.stream().filter(port -> ports.get(port).value()).toList());
    ports.forEach(
        (port, flag) -> {
          if (flag.value() && !used.contains(port)) {
            used.add(port);
          }
        });
    return used;
  }
}
