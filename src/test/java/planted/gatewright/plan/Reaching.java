package planted.gatewright.plan;

import gatewright.result.Run;

/** Reaches where its package may not. */
final class Reaching {
  Run tooFar;
}
