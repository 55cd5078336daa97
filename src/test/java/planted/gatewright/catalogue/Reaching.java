package planted.gatewright.catalogue;

import gatewright.site.Site;

/** Reaches where its package may not. */
final class Reaching {
  Site tooFar;
}
