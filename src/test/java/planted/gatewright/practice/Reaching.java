package planted.gatewright.practice;

import gatewright.result.Run;

/** Reaches where its package may not. */
final class Reaching {
  Run tooFar;
}
