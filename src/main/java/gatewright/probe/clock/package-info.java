/** Asks for the time. */
package gatewright.probe.clock;
