package gatewright.probe.ask;

import gatewright.plan.Check;
import gatewright.probe.net.Destination;
import gatewright.probe.net.Scope;
import gatewright.probe.net.Trace;

/**
 * One address of one check, while it is asked.
 *
 * @param to where to; null if the proxy looks the name up
 * @param trace takes what is seen
 * @param scope closes what is open when time is up or the engineer cancels
 */
public record Call(Check check, Destination to, Trace trace, Scope scope) {}
