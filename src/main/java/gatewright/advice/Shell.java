package gatewright.advice;

import java.util.regex.Pattern;

/** Where a command is typed; knows how to quote there. */
public enum Shell {
  /** PowerShell 5.1 or newer on Windows. */
  POWERSHELL,
  /** A POSIX shell on Linux. */
  POSIX;

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:/@%+=-]+");

  /** The text as one word of this shell, taken literally. */
  public String quote(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !(this == POWERSHELL && text.startsWith("@"));
    if (plain) {
      return text;
    }
    return switch (this) {
      // PowerShell also takes the typographic apostrophes for quotes.
      case POWERSHELL -> "'" + text.replaceAll("(['\u2018\u2019\u201a\u201b])", "$1$1") + "'";
      case POSIX -> "'" + text.replace("'", "'\\''") + "'";
    };
  }
}
