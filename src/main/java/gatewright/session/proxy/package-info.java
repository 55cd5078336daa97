/** What this workstation is set to as its web proxy, and what a proxy script may answer. Shown and offered, never used by itself. */
package gatewright.session.proxy;
