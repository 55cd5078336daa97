package planted.gatewright.map;

import gatewright.document.DocumentKind;

/** Reaches where its package may not. */
final class Reaching {
  DocumentKind tooFar;
}
