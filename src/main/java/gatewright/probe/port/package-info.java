/** The first look at what speaks a protocol of its own that nobody here knows. */
package gatewright.probe.port;
