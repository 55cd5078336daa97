/**
 * What every probe is given and gives back: the call, the network of the run, the site's logins, what the engineer confirmed, the
 * comparisons that keep a pass honest, and the finding.
 */
package gatewright.probe.ask;
