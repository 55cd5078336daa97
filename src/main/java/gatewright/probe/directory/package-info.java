/** Directories: LDAP in clear and in TLS, StartTLS, and the Global Catalogue. */
package gatewright.probe.directory;
