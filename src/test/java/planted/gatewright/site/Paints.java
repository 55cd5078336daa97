package planted.gatewright.site;

/** Uses AWT. */
final class Paints {
  java.awt.Color colour;
}
