/** SSH and SFTP: host keys, logins and round trips. */
package gatewright.probe.ssh;
