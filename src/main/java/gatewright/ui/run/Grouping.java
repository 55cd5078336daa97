package gatewright.ui.run;

/** What the rows of one group have in common. */
public enum Grouping {
  AREA,
  /** Who must act. */
  OWNER,
  /** Nothing: there are no groups. */
  NONE
}
