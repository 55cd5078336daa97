/**
 * The two documents: the commissioning report and the firewall request. Everything that is said in them is worked out in page
 * models before a template sees it; templates only lay out, and escape by themselves.
 */
package gatewright.document;
