/**
 * The customer's answers as values: what {@code site.json} holds, how it is read with all its problems at once, and how it is
 * written. Uses the catalogue's words (protocol, transport, direction, owner) and nothing else of it. No secret is ever part of
 * a site.
 */
package gatewright.site;
