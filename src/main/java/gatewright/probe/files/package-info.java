/** File servers: FTP in the clear and in TLS, and the round trip of a small file that every protocol makes in the same way. */
package gatewright.probe.files;
