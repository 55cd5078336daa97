/** Asks a domain controller, without a login, on the ports that NTLM uses: endpoint mapper, NetBIOS, SMB. */
package gatewright.probe.windows;
