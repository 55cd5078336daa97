/**
 * Asks the network the plan's questions: one probe per protocol, the comparisons that keep a pass honest, and the runner that
 * does it all at once and can be stopped. A network failure is a result here, never an exception.
 */
package gatewright.probe;
