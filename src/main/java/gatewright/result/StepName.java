package gatewright.result;

/** A phase of a check. */
public enum StepName {
  RESOLVE,
  PROXY,
  CONNECT,
  TLS,
  GREETING,
  LOGIN,
  REQUEST,
  TRANSFER,
  /** A paced sample of many questions. */
  SAMPLE,
  /** A comparison with something that is not under test. */
  CONTROL
}
