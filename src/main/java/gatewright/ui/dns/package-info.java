/** The DNS page: the resolvers' answers, what a test of them found side by side, and which one is best. */
package gatewright.ui.dns;
