package planted.gatewright.probe;

/** What the planted probes implement. */
interface Probe {}
