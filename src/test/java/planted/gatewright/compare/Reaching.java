package planted.gatewright.compare;

import gatewright.document.DocumentKind;

/** Reaches where its package may not. */
final class Reaching {
  DocumentKind tooFar;
}
