package gatewright.ui.step;

import gatewright.site.Credential;
import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.HiddenAnswer;
import gatewright.ui.answer.Message;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Remembering;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A user and a password. The user is an answer and is saved; the password is kept in memory, and in the keychain if the user ticks it. */
public final class Login {
  private final Secrets secrets;
  private final TextAnswer user;
  private final HiddenAnswer passphrase;
  private final String usualId;
  private String id;
  private boolean waiting;

  /**
   * None yet.
   *
   * @param keys first part of the labels' keys
   * @param usualId of the credential, where the site has none yet
   */
  public Login(String keys, String usualId, Secrets secrets, Runnable changed) {
    this.usualId = usualId;
    this.id = usualId;
    this.secrets = secrets;
    this.user = new TextAnswer(keys + ".user", FieldRules::text, changed);
    this.passphrase = new HiddenAnswer(keys + ".password", FieldRules::any, this::keep, this::ticked);
    secrets.remembering().revisionProperty().addListener((of, before, now) -> showRemembering());
    showRemembering();
  }

  /** Who logs in. */
  public TextAnswer user() {
    return user;
  }

  /** What he says; emptied as soon as it was taken. */
  public HiddenAnswer passphrase() {
    return passphrase;
  }

  /** Whether a password was typed since the site was opened. */
  public boolean hasSecret() {
    return secrets.has(id);
  }

  /** Shows the login that a part of the site refers to; null for none. */
  public void show(Site site, String credential) {
    id = credential == null ? freeId(site) : credential;
    user.show(site.credential(credential).map(known -> known.user()).orElse(null));
    passphrase.show("");
    showRemembering();
  }

  /** Another answer may have a credential of the usual id, or of one that takes its secret from the same variable. */
  private String freeId(Site site) {
    Set<String> taken = site.credentials().stream().map(known -> Credential.sameness(known.id())).collect(Collectors.toSet());
    return Stream.iterate(1, number -> number + 1)
        .map(number -> number == 1 ? usualId : usualId + "-" + number)
        .filter(candidate -> !taken.contains(Credential.sameness(candidate)))
        .findFirst()
        .orElseThrow();
  }

  /** The id to refer to; null if there is neither a user nor a password. */
  public String credential() {
    return user.value().isEmpty() && !secrets.has(id) ? null : id;
  }

  /** Puts the user into the site's credentials, or takes it out. */
  public SiteDraft into(SiteDraft draft, boolean used) {
    return used && credential() != null ? draft.credential(id, user.valueOrNull()) : draft.withoutCredential(id);
  }

  /** The same for a secret without which there is no login at all: a community. */
  public SiteDraft alwaysInto(SiteDraft draft, boolean used) {
    return used ? draft.credential(id, user.valueOrNull()) : draft.withoutCredential(id);
  }

  /** The id of the credential, whether there is one yet or not. */
  public String id() {
    return id;
  }

  /** Both, as answers of a page. */
  public List<Answer> answers() {
    return List.of(user, passphrase);
  }

  private void keep() {
    String typed = passphrase.value();
    if (!typed.isEmpty()) {
      secrets.keep(id, typed.toCharArray());
      if (passphrase.rememberProperty().get()) {
        secrets.remembering().keep(id);
      }
    }
  }

  /** A tick before there is a password waits for it. */
  private void ticked() {
    if (passphrase.rememberProperty().get()) {
      waiting = !secrets.has(id);
      secrets.remembering().keep(id);
    } else {
      waiting = false;
      secrets.remembering().forget(id);
    }
    showRemembering();
  }

  private void showRemembering() {
    Remembering place = secrets.remembering();
    boolean keeps = place.keeps(id);
    waiting &= !keeps && place.possible();
    passphrase.showRemembering(place.possible(), keeps || waiting, waiting ? Message.of("keychain.waiting") : place.remark(id));
  }
}
