/**
 * Greets a domain controller on the ports that NTLM uses: the RPC endpoint mapper, the NetBIOS name and session services, and SMB.
 * No login is needed for any of them, and none is tried.
 */
package gatewright.probe.windows;
