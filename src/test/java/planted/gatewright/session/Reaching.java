package planted.gatewright.session;

/** Reaches where its package may not. */
final class Reaching {
  planted.gatewright.cli.Printer tooFar;
}
