package planted.gatewright.probe;

/** A probe by another name. */
final class Asker implements Probe {}
