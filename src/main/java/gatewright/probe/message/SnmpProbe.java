package gatewright.probe.message;

import gatewright.plan.Proof;
import gatewright.plan.Question;
import gatewright.probe.ask.Call;
import gatewright.probe.ask.Finding;
import gatewright.probe.ask.LoginTurns;
import gatewright.probe.ask.Network;
import gatewright.probe.ask.Probe;
import gatewright.probe.net.StepFailed;
import gatewright.result.Cause;
import gatewright.secret.Secret;
import gatewright.site.Snmp;
import java.util.Arrays;
import java.util.Optional;

/**
 * Sends an alert that its receiver's operator can find: a trap, which nobody answers, or an inform, whose acknowledgement proves
 * the way there and back (RFC 1157, RFC 3416, RFC 3414).
 */
public final class SnmpProbe implements Probe<Question.Alert> {
  /** What managers are set to unless somebody changes it. */
  private static final String USUAL_COMMUNITY = "public";

  private final Network network;
  private final Tokens tokens = new Tokens();
  private final LoginTurns turns = new LoginTurns();

  public SnmpProbe(Network network) {
    this.network = network;
  }

  @Override
  public Finding answer(Question.Alert question, Call call) throws StepFailed, InterruptedException {
    Snmp settings = question.settings();
    Optional<String> secret = secret(settings);
    SnmpTalk talk = new SnmpTalk(network, call, tokens.next());
    if (settings.credential() != null && secret.isEmpty()) {
      call.trace().note("The secret of the credential " + settings.credential() + " was not given, so that no alert was sent.");
      return reachedOnly(talk, call);
    }
    boolean inform = settings.inform() && settings.version() != Snmp.Version.V1;
    if (settings.inform() && !inform) {
      call.trace().note("Version 1 has no informs; a trap was sent, which nobody acknowledges.");
    }
    if (settings.version() == Snmp.Version.V3) {
      return version3(settings, secret, inform, talk, call);
    }
    String community = secret.orElse(USUAL_COMMUNITY);
    if (secret.isEmpty()) {
      call.trace().note("No credential is set; the community \"public\" was used.");
    }
    if (settings.version() == Snmp.Version.V1) {
      return talk.trapV1(community);
    }
    return inform ? talk.informV2(community) : talk.trapV2(community);
  }

  private Finding version3(Snmp settings, Optional<String> secret, boolean inform, SnmpTalk talk, Call call)
      throws StepFailed, InterruptedException {
    if (settings.user() == null) {
      call.trace().note("Version 3 needs a user, and none is set.");
      return reachedOnly(talk, call);
    }
    SnmpLogin login;
    try {
      login = secret.isPresent() ? SnmpLogin.parse(settings.user(), secret.get()) : SnmpLogin.open(settings.user());
    } catch (SnmpLogin.Unusable e) {
      call.trace().note("The secret of the credential " + settings.credential() + " cannot be used: " + e.getMessage() + ".");
      return reachedOnly(talk, call);
    }
    hide(login.auth());
    hide(login.priv());
    keep(login, call);
    if (!inform) {
      return talk.trapV3(login, settings.engineId());
    }
    return once(settings, login, talk, call);
  }

  /** A user's pass phrases go to one address at a time; one that was refused is not sent to the next. */
  private Finding once(Snmp settings, SnmpLogin login, SnmpTalk talk, Call call) throws StepFailed, InterruptedException {
    String key = settings.credential() + "/" + settings.user() + "/" + call.check().target();
    Optional<LoginTurns.Refusal> before = turns.take(key);
    if (before.isPresent()) {
      call.trace().note("Another address of " + before.get().where()
          + " refused the login of this user; it was not sent again.");
      return Finding.of(before.get().cause());
    }
    LoginTurns.Refusal refusal = null;
    try {
      Finding finding = talk.informV3(login);
      refusal =
          finding.cause() == Cause.LOGIN_REFUSED
              ? new LoginTurns.Refusal(call.check().target().host(), finding.cause(), "a report of the manager")
              : null;
      return finding;
    } finally {
      turns.back(key, refusal);
    }
  }

  /** Without a login it can still be asked who it is: version 3 answers that to everybody. */
  private Finding reachedOnly(SnmpTalk talk, Call call) throws StepFailed {
    if (talk.discover()) {
      call.trace().reached(Proof.PROTOCOL_SPOKEN);
    }
    return Finding.of(Cause.CREDENTIAL_MISSING);
  }

  private Optional<String> secret(Snmp settings) {
    Optional<Secret> found = network.logins().secret(settings.credential());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (Secret secret = found.get()) {
      char[] characters = secret.reveal();
      String text = new String(characters);
      Arrays.fill(characters, '\0');
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  private void hide(SnmpLogin.Phrase phrase) {
    if (phrase != null) {
      network.redactor().hide(phrase.text());
    }
  }

  private static void keep(SnmpLogin login, Call call) {
    call.trace().keep("securityLevel", login.level().name());
    call.trace().keep("authentication", login.auth() == null ? null : login.auth().protocol());
    call.trace().keep("privacy", login.priv() == null ? null : login.priv().protocol());
  }
}
