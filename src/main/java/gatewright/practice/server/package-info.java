/**
 * Servers that speak their protocols on loopback, each knowing nothing of gateways and faults. All sockets and threads belong to
 * {@link gatewright.practice.server.Workers}.
 */
package gatewright.practice.server;
