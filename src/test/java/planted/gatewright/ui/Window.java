package planted.gatewright.ui;

/** Uses the other face. */
public final class Window {
  planted.gatewright.cli.Printer printer;
}
