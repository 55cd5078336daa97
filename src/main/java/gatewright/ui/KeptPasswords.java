package gatewright.ui;

import gatewright.ui.answer.Message;
import gatewright.ui.keychain.Keychain;
import gatewright.ui.keychain.SiteKeychain;
import gatewright.ui.keychain.SystemKeychain;
import gatewright.ui.model.Background;
import gatewright.ui.model.Remembering;
import gatewright.ui.settings.SettingsModel;
import java.time.Clock;
import java.util.function.Function;

/** What keeps the passwords of each site that is opened: the computer's keychain, but for the practice site. */
final class KeptPasswords {
  private KeptPasswords() {}

  /** With the keychain of this computer, on a worker of its own. */
  static Function<Opened, Remembering> of(SettingsModel settings, Background background, Clock clock) {
    Keychain keychain = new SystemKeychain(System.getProperty("os.name"), System.getenv());
    Background apart = new Background(Background.apart("keychain"), background.fx(), background.delay());
    return opened -> {
      if (opened.site().session().practice().isPresent()) {
        return Remembering.nothing(Message.of("keychain.practice"));
      }
      SiteKeychain site =
          new SiteKeychain(keychain, settings, apart, opened.secrets(), opened.site().session().folder(), clock);
      site.begin();
      return site;
    };
  }
}
