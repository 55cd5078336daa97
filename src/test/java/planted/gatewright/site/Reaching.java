package planted.gatewright.site;

import gatewright.plan.Plan;

/** Reaches where its package may not. */
final class Reaching {
  Plan tooFar;
}
