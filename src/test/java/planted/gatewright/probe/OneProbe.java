package planted.gatewright.probe;

/** A probe that uses another and can be extended. */
class OneProbe implements Probe {
  OtherProbe other;
}
