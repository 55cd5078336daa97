package planted.gatewright.ui;

import java.io.IOException;

/** Starts a program, and takes the keychain itself. */
public final class Starter {
  com.github.javakeyring.Keyring keyring;

  Process start() throws IOException {
    return new ProcessBuilder("true").start();
  }
}
