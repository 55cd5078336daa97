package gatewright.ui.settings;

/** Light or dark. */
public enum Theme {
  LIGHT,
  DARK
}
