/**
 * What the probes share: dialling with a source port on record, names asked of the site's own resolvers, one place that tells
 * failures apart, and exchanges in DNS, HTTP and TLS that keep their evidence. Every socket comes from here, so that
 * cancelling, translation of addresses and timing hold everywhere.
 */
package gatewright.probe.net;
