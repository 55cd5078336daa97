package planted.gatewright.cli;

/** Uses the other face, and closes a cycle. */
public final class Printer {
  planted.gatewright.ui.Window window;
}
