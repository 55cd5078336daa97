/** Asking the engineer whether a server's host key or certificate is the customer's. */
package gatewright.ui.trust;
