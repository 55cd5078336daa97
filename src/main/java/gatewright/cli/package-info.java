/**
 * The command line: verbs, options, exit statuses and what is printed. Scripts depend on it, so names and statuses do not change.
 * The only package that knows standard streams.
 */
package gatewright.cli;
