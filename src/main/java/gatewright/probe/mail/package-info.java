/** Greets mail servers, and leaves before any mail is sent. */
package gatewright.probe.mail;
