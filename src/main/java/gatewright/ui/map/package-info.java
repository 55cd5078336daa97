/** The map of who talks to whom, live while tests go on. */
package gatewright.ui.map;
