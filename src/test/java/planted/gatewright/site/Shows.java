package planted.gatewright.site;

/** Uses JavaFX outside ui. */
final class Shows {
  javafx.beans.property.StringProperty text;
}
