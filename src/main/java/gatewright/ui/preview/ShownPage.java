package gatewright.ui.preview;

import gatewright.document.DocumentKind;

/**
 * The page that is shown.
 *
 * @param number from 1
 * @param of how many pages the document has
 * @param picture at least as fine as the screen, up to a bound of memory
 * @param text what can be read on it
 * @param width how wide it is shown, in units of the window
 * @param height how high it is shown, in units of the window
 * @param percent of its size on paper
 */
public record ShownPage(
    DocumentKind kind, int number, int of, PagePicture picture, String text, double width, double height, int percent) {}
