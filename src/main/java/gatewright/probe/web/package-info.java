/** Asks in HTTP and TLS: is it the host itself that answers, or the path? */
package gatewright.probe.web;
