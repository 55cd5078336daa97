package gatewright.ui.settings;

/** Light or dark, or whichever of them the system is set to. */
public enum Theme {
  SYSTEM,
  LIGHT,
  DARK
}
