package gatewright.map;

/** A place on the picture: to the right and down from its upper left corner, in units of {@link Picture#width()}. */
public record Point(int x, int y) {}
