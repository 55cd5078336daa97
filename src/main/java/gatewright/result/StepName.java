package gatewright.result;

/** A phase of a check. */
public enum StepName {
  RESOLVE,
  PROXY,
  CONNECT,
  TLS,
  GREETING,
  /** SSH agrees on keys, and the server proves whose it is. */
  KEY_EXCHANGE,
  LOGIN,
  REQUEST,
  /** What is asked of a file server once it has let us in: a folder, whether a file is there. */
  TRANSFER,
  /** A connection beside the one that is talked on, for a file. */
  DATA,
  /** A file goes to the server. */
  WRITE,
  /** A file comes from the server. */
  READ,
  /** A file is deleted on the server. */
  DELETE,
  /** A paced sample of many questions. */
  SAMPLE,
  /** A comparison with something that is not under test. */
  CONTROL
}
