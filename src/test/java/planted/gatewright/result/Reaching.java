package planted.gatewright.result;

import gatewright.session.Workbench;

/** Reaches where its package may not. */
final class Reaching {
  Workbench tooFar;
}
