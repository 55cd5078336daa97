/** What the desktop says of itself: whether it is light or dark. Programs of the system are asked here. */
package gatewright.ui.system;
