/**
 * The documents as pictures of their pages, before they are written. The PDF library draws; this is the only part of the desktop that
 * touches AWT, and it needs no display for that.
 */
package gatewright.ui.preview;
