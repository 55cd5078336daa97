/** The proxy page: what this workstation is set to, both ways to each host, and what the proxy does to TLS. */
package gatewright.ui.proxy;
