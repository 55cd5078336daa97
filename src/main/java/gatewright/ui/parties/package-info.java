/** The pages that ask for things of which there may be several: gateways, contacts, directories, peers, custom connections. */
package gatewright.ui.parties;
