package gatewright.ui.step;

import gatewright.site.Site;
import gatewright.ui.answer.Answer;
import gatewright.ui.answer.FieldRules;
import gatewright.ui.answer.TextAnswer;
import gatewright.ui.model.Secrets;
import gatewright.ui.model.SiteDraft;
import java.util.List;

/** A user and a password. The user is an answer and is saved; the password is kept in memory only. */
public final class Login {
  private final Secrets secrets;
  private final TextAnswer user;
  private final TextAnswer passphrase;
  private final String usualId;
  private String id;

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
    this.user = new TextAnswer(keys + ".user", FieldRules::any, changed);
    this.passphrase = new TextAnswer(keys + ".password", FieldRules::any, this::keep);
  }

  /** Who logs in. */
  public TextAnswer user() {
    return user;
  }

  /** What he says; emptied as soon as it was taken. */
  public TextAnswer passphrase() {
    return passphrase;
  }

  /** Whether a password was typed since the site was opened. */
  public boolean hasSecret() {
    return secrets.has(id);
  }

  /** Shows the login that a part of the site refers to; null for none. */
  public void show(Site site, String credential) {
    id = credential == null ? usualId : credential;
    user.show(site.credential(credential).map(known -> known.user()).orElse(null));
    passphrase.show("");
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
    }
  }
}
