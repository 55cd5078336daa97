/**
 * Finds out which connections of an email gateway work, proves it, and asks for the rest. Only the start of the program stands
 * here; it picks the command line or the wizard.
 */
package gatewright;
