/** Asks a Kerberos key distribution centre for a ticket that it will refuse, which shows that it is one. */
package gatewright.probe.kerberos;
