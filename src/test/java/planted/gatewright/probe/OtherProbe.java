package planted.gatewright.probe;

/** A probe that uses another. */
final class OtherProbe implements Probe {
  OneProbe one;
}
